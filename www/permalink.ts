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

/** What opens under the bar: the values of a facet, what can be taken away, or what has been corrected. */
export const panels = [...facets, "export", "corrections"] as const;
export type Panel = (typeof panels)[number];

export interface View {
  filters: Filter[];
  /** Words that the reader looks for; empty for none. */
  search: string;
  sort: Sort;
  /** Whether the ledger stands upside down. */
  down: boolean;
  chart: Chart;
  by: By;
  /** Whether the chart's numbers stand under it, and who is named with whom is drawn. */
  table: boolean;
  network: boolean;
  panel: Panel | undefined;
  /** How far long lists have been turned, by name; they start at 0. */
  pages: Readonly<Record<string, number>>;
  /** What the evidence pane is opened on. */
  selection: Selection | undefined;
  /** Its passage, as `placeName` names it; the first where there is none. */
  at: string | undefined;
}

export const atRest: View = { filters: [], search: "", sort: "when", down: false, chart: "status", by: "year", table: false, network: false, panel: undefined, pages: {}, selection: undefined, at: undefined };

const NOT = "!";
/** What is open besides, as the address has it. */
const switches = ["table", "network"] as const;

/** A view as a query string, empty for the one at rest. */
export function toAddress(view: View): string {
  const query = new URLSearchParams();
  for (const { facet, value, not } of view.filters) query.append(facet, (not ? NOT : "") + value);
  if (view.search) query.set("q", view.search);
  if (view.sort !== atRest.sort || view.down) query.set("sort", (view.down ? NOT : "") + view.sort);
  if (view.chart !== atRest.chart) query.set("chart", view.chart);
  if (view.by !== atRest.by) query.set("by", view.by);
  for (const name of switches) if (view[name]) query.append("show", name);
  if (view.panel) query.set("panel", view.panel);
  for (const [list, page] of Object.entries(view.pages)) if (page > 0) query.append("page", `${list}:${page}`);
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
    table: query.getAll("show").includes("table"),
    network: query.getAll("show").includes("network"),
    panel: panels.find((panel) => panel === query.get("panel")),
    pages: Object.fromEntries(query.getAll("page").flatMap((page) => (/:\d{1,6}$/.test(page) ? [[page.replace(/:\d+$/, ""), Number(page.replace(/.*:/s, ""))]] : []))),
    selection,
    at: (selection && query.get("at")) || undefined,
  };
}
