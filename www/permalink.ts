// What a reader looks at, and how it stands in an address: «supplier=RU&period=!2022&q=radar&open=occasion:1f…».

import { type Facet, type Filter, facets } from "./facet.js";
import { kindsOf, type Selection } from "./finding.js";

/** How the ledger is sorted. */
export const sorts = ["when", "what", "who", "state", "reports"] as const;
export type Sort = (typeof sorts)[number];

/** What the chart tells apart. */
export const charts = ["status", "category"] as const;
export type Chart = (typeof charts)[number];

/** What the columns of the totals are. */
export const columns = ["year", "status", "supplier", "recipient"] as const;
export type By = (typeof columns)[number];

export interface View {
  filters: Filter[];
  /** Words that the reader looks for; empty for none. */
  search: string;
  sort: Sort;
  /** Whether the ledger stands upside down. */
  down: boolean;
  chart: Chart;
  by: By;
  /** What the evidence pane is opened on. */
  selection: Selection | undefined;
  /** Its passage, as `placeName` names it; the first where there is none. */
  at: string | undefined;
}

export const atRest: View = { filters: [], search: "", sort: "when", down: false, chart: "status", by: "year", selection: undefined, at: undefined };

const NOT = "!";

/** A view as a query string, empty for the one at rest. */
export function toAddress(view: View): string {
  const query = new URLSearchParams();
  for (const { facet, value, not } of view.filters) query.append(facet, (not ? NOT : "") + value);
  if (view.search) query.set("q", view.search);
  if (view.sort !== atRest.sort || view.down) query.set("sort", (view.down ? NOT : "") + view.sort);
  if (view.chart !== atRest.chart) query.set("chart", view.chart);
  if (view.by !== atRest.by) query.set("by", view.by);
  if (view.selection) query.set("open", `${view.selection.of}:${view.selection.key}`);
  if (view.selection && view.at) query.set("at", view.at);
  return query.toString();
}

/** The view of an address. What it does not know, it leaves out. */
export function fromAddress(address: string): View {
  const query = new URLSearchParams(address);
  const bare = (text: string): [value: string, not: boolean] => (text.startsWith(NOT) ? [text.slice(1), true] : [text, false]);
  const one = <T extends string>(of: readonly T[], value: string | null, otherwise: T): T => (of.includes(value as T) ? (value as T) : otherwise);
  const filters = [...query].flatMap(([name, text]): Filter[] => {
    if (!facets.includes(name as Facet)) return [];
    const [value, not] = bare(text);
    return [{ facet: name as Facet, value, not }];
  });
  const [sort, down] = bare(query.get("sort") ?? "");
  const [, of = "", key = ""] = /^(\w+):(.*)$/s.exec(query.get("open") ?? "") ?? [];
  const selection = kindsOf.includes(of as Selection["of"]) ? { of: of as Selection["of"], key } : undefined;
  return {
    filters,
    search: query.get("q") ?? "",
    sort: one(sorts, sort, atRest.sort),
    down,
    chart: one(charts, query.get("chart"), atRest.chart),
    by: one(columns, query.get("by"), atRest.by),
    selection,
    at: (selection && query.get("at")) || undefined,
  };
}
