// By what a corpus can be narrowed: seven sides of a delivery, and the values it has on each. A large corpus has reports by the ten
// thousand: values are compared by number.

import type { Occasion, PartyLine } from "../pkg/depeche.js";
import { parts } from "./format.js";
import { type Summary, WIDTH } from "./packed.js";

export const facets = ["supplier", "recipient", "category", "status", "period", "source", "actor"] as const;
export type Facet = (typeof facets)[number];

/** Facets that articles have by themselves. */
export const facetsOfArticles = ["source", "actor"] as const;

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

/** The values of a facet; each row, an occasion or an article, has some of them, by number and each once. */
export interface Column {
  values: string[];
  rows: number[][];
}

/** The values of the occasions; several where one has several goods, or several articles tell it. */
export function columnOf(facet: Facet, summary: Summary): Column {
  return once(`occasions ${facet}`, summary, () => {
    switch (facet) {
      case "source":
      case "actor":
        return throughReports(columnOfArticles(facet, summary), summary);
      case "category":
        return numbered(summary.occasions, ({ items }) => items.map(({ category }) => category));
      default:
        return numbered(summary.occasions, (occasion) => [valueOf(facet, occasion)]);
    }
  });
}

/** The values of the articles. */
export function columnOfArticles(facet: (typeof facetsOfArticles)[number], summary: Summary): Column {
  return once(`articles ${facet}`, summary, () => (facet === "source" ? numbered(summary.articles, ({ source }) => [source ?? ""]) : named(summary)));
}

/** Whether the filters of one facet let a row through: one wanted value in it, where any is wanted, and none unwanted. */
export function gate({ values, rows }: Column, filters: Filter[]): (row: number) => boolean {
  const numbers = (not: boolean) => new Set(filters.filter((filter) => filter.not === not).map(({ value }) => values.indexOf(value)));
  const [wanted, unwanted] = [numbers(false), numbers(true)];
  return (place) => {
    const row = rows[place] ?? [];
    return (wanted.size === 0 || row.some((value) => wanted.has(value))) && !row.some((value) => unwanted.has(value));
  };
}

function valueOf(facet: "supplier" | "recipient" | "status" | "period", { supplier, recipient, status, date }: Occasion): string {
  switch (facet) {
    case "supplier":
      return partyKey(supplier);
    case "recipient":
      return partyKey(recipient);
    case "status":
      return status;
    case "period":
      return String(parts(date ?? "").year ?? "");
  }
}

function numbered<T>(all: T[], valuesOf: (one: T) => string[]): Column {
  const numbers = new Map<string, number>();
  const rows = all.map((one) => {
    const row: number[] = [];
    for (const value of valuesOf(one)) {
      let number = numbers.get(value);
      if (number === undefined) numbers.set(value, (number = numbers.size));
      if (!row.includes(number)) row.push(number);
    }
    return row;
  });
  return { values: [...numbers.keys()], rows };
}

/** The actors that each article names. */
function named({ articles, actors }: Summary): Column {
  const rows = articles.map((): number[] => []);
  actors.forEach(({ mentions }, actor) => {
    for (let at = 0; at < mentions.length; at += WIDTH) {
      const row = rows[mentions[at] ?? 0];
      if (row && row.at(-1) !== actor) row.push(actor);
    }
  });
  return { values: actors.map(({ name }) => name), rows };
}

/** What the articles that tell of an occasion have. */
function throughReports({ values, rows }: Column, { occasions }: Summary): Column {
  /** The last occasion that has the value, counted from 1. */
  const seen = new Uint32Array(values.length);
  const found = occasions.map(({ reports }, place) => {
    const row: number[] = [];
    for (const { evidence } of reports) {
      for (const value of rows[evidence.article] ?? []) {
        if (seen[value] === place + 1) continue;
        seen[value] = place + 1;
        row.push(value);
      }
    }
    return row;
  });
  return { values, rows: found };
}

const known = new WeakMap<Summary, Map<string, Column>>();

function once(name: string, summary: Summary, make: () => Column): Column {
  let columns = known.get(summary);
  if (!columns) known.set(summary, (columns = new Map()));
  let column = columns.get(name);
  if (!column) columns.set(name, (column = make()));
  return column;
}
