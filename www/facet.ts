// By what a corpus can be narrowed: seven sides of a delivery, and the values it has on each.

import type { Occasion, PartyLine } from "../pkg/depeche.js";
import { parts } from "./format.js";
import { type Summary, WIDTH } from "./packed.js";

export const facets = ["supplier", "recipient", "category", "status", "period", "source", "actor"] as const;
export type Facet = (typeof facets)[number];

/** One value that a reader wants, or with `not` does not want, to see. What articles do not tell is the value `""`. */
export interface Filter {
  facet: Facet;
  value: string;
  not: boolean;
}

/** A party as filters and totals name it: a state's code, else a name. */
export function partyKey(party: PartyLine | null | undefined): string {
  return party ? (party.code ?? party.name) : "";
}

/** The values of an occasion; several where it has several goods, or several articles tell it. */
export function valuesOf(facet: Facet, occasion: Occasion, summary: Summary): Iterable<string> {
  switch (facet) {
    case "supplier":
      return [partyKey(occasion.supplier)];
    case "recipient":
      return [partyKey(occasion.recipient)];
    case "category":
      return new Set(occasion.items.map(({ category }) => category));
    case "status":
      return [occasion.status];
    case "period":
      return [String(parts(occasion.date ?? "").year ?? "")];
    case "source":
      return new Set(occasion.reports.map(({ evidence }) => summary.articles[evidence.article]?.source ?? ""));
    case "actor":
      return new Set(occasion.reports.flatMap(({ evidence }) => actorsOf(evidence.article, summary)));
  }
}

/** The values of an article, where the facet is one of articles. */
export function valuesOfArticle(facet: "source" | "actor", article: number, summary: Summary): string[] {
  return facet === "source" ? [summary.articles[article]?.source ?? ""] : actorsOf(article, summary);
}

/** Whether the filters of one facet let these values through: one wanted among them, where any is wanted, and none unwanted. */
export function passes(filters: Filter[], values: Iterable<string>): boolean {
  if (filters.length === 0) return true;
  const all = new Set(values);
  const wanted = filters.filter(({ not }) => !not);
  return filters.every(({ not, value }) => !not || !all.has(value)) && (wanted.length === 0 || wanted.some(({ value }) => all.has(value)));
}

const named = new WeakMap<Summary, string[][]>();

/** The names of the actors of an article. */
function actorsOf(article: number, summary: Summary): string[] {
  let lists = named.get(summary);
  if (!lists) {
    lists = summary.articles.map((): string[] => []);
    for (const { name, mentions } of summary.actors) {
      for (let at = 0; at < mentions.length; at += WIDTH) {
        const list = lists[mentions[at] ?? 0];
        if (list && list.at(-1) !== name) list.push(name);
      }
    }
    named.set(summary, lists);
  }
  return lists[article] ?? [];
}
