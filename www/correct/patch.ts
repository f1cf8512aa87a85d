// Lines of a corrections file as the page writes them. Members that the core does not read are for people.

import type { Evidence, ItemLine } from "../../pkg/depeche.js";
import type { Format } from "../format.js";
import type { Summary } from "../packed.js";
import type { Ready } from "../state.js";

export type Patch = { patch: "reject" | "set" | "add" | "merge" | "split"; finding: "delivery" | "quote" | "actor" } & Record<string, string | number | null>;

/** `11`, `10-12`, `2-` at least, `-30` at most, nothing where none is told. */
export function countNotation({ min, max }: Pick<ItemLine, "min" | "max">): string {
  if (min === null && max === null) return "";
  return min === max ? String(min) : `${min ?? ""}-${max ?? ""}`;
}

/** What a reader calls a party, as the file names it: a state's code, else the name; null where nothing is written. */
export function partyValue(name: string, summary: Summary, format: Format): string | null {
  if (!name) return null;
  const lines = [...summary.occasions.flatMap(({ supplier, recipient }) => [supplier, recipient]), ...summary.actors];
  const known = lines.find((party) => party != null && party.code !== null && (format.party(party) === name || party.name === name));
  return known?.code ?? name;
}

/** What a reader of the file should know of the finding: its article, and when it was corrected. */
export function person({ articles }: Summary, { article }: Evidence): { article: string; on: string } {
  return { article: articles[article]?.title ?? "", on: today() };
}

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Puts patches in force after all others; the summary that they give, if they give one. */
export function apply({ state, act }: Ready, patches: Patch[]): Promise<Summary | undefined> {
  if (patches.length === 0) return Promise.resolve(undefined);
  return act.correct([...state.patches, ...patches.map((patch) => JSON.stringify(patch))]);
}
