// What can be opened, and the passages it opens on. A selection is plain data, so that it can stand in an address.

import type { Evidence, Occasion, QuoteLine, Report, Status } from "../pkg/depeche.js";
import { type ActorLine, type Summary, unpacked } from "./packed.js";

export type Selection =
  | { of: "total"; index: number }
  | { of: "statuses"; statuses: Status[] }
  | { of: "occasion"; index: number }
  | { of: "actors" }
  | { of: "actor"; index: number }
  | { of: "quotes" }
  | { of: "speaker"; key: string }
  | { of: "articles" };

/** One passage of the pane, with what was found there. */
export type Finding = { evidence: Evidence } & (
  | { kind: "report"; occasion: Occasion; report: Report }
  | { kind: "mention"; actor: ActorLine }
  | { kind: "quote"; quote: QuoteLine }
  | { kind: "article" }
);

/** The passages a selection opens on, in the order they are read. */
export function trail(summary: Summary, selection: Selection): Finding[] {
  switch (selection.of) {
    case "total":
      return (summary.totals[selection.index]?.occasions ?? []).flatMap((index) => reports(summary.occasions[index]));
    case "statuses":
      return counted(summary.occasions, selection.statuses).flatMap(reports);
    case "occasion":
      return reports(summary.occasions[selection.index]);
    case "actors":
      return summary.actors.flatMap((actor) => mentions(actor, 1));
    case "actor":
      return mentions(summary.actors[selection.index]);
    case "quotes":
      return summary.quotes.map(quoted);
    case "speaker":
      return (speakers(summary).find(({ key }) => key === selection.key)?.quotes ?? []).map(quoted);
    case "articles":
      return summary.articles.map((_, article) => ({ kind: "article", evidence: { article, start: 0, end: 0 } }));
  }
}

/** The occasions of these statuses that do not merely add up others. */
export function counted(occasions: Occasion[], statuses: Status[]): Occasion[] {
  return occasions.filter(({ status, sum_of }) => statuses.includes(status) && sum_of.length === 0);
}

function reports(occasion: Occasion | undefined): Finding[] {
  if (!occasion) return [];
  return occasion.reports.map((report) => ({ kind: "report", evidence: report.evidence, occasion, report }));
}

function mentions(actor: ActorLine | undefined, most?: number): Finding[] {
  if (!actor) return [];
  return unpacked(actor.mentions, most).map((evidence) => ({ kind: "mention", evidence, actor }));
}

function quoted(quote: QuoteLine): Finding {
  return { kind: "quote", evidence: quote.evidence, quote };
}

/** Somebody's quotes; `name` and `actor` are absent where the text names nobody. */
export interface Speaker {
  key: string;
  name: string | undefined;
  actor: ActorLine | undefined;
  quotes: QuoteLine[];
}

const grouped = new WeakMap<Summary, Speaker[]>();

/** The quotes by speaker, the most quoted first and those of nobody last. */
export function speakers(summary: Summary): Speaker[] {
  const known = grouped.get(summary);
  if (known) return known;
  const groups = new Map<string, Speaker>();
  for (const quote of summary.quotes) {
    const actor = quote.actor == null ? undefined : summary.actors[quote.actor];
    const name = actor?.name ?? quote.speaker ?? undefined;
    const key = actor ? `actor ${quote.actor}` : name ? `described ${name}` : "nobody";
    const group = groups.get(key);
    if (group) group.quotes.push(quote);
    else groups.set(key, { key, name, actor, quotes: [quote] });
  }
  const rank = ({ name, quotes }: Speaker) => (name === undefined ? -1 : quotes.length);
  const sorted = [...groups.values()].sort((a, b) => rank(b) - rank(a));
  grouped.set(summary, sorted);
  return sorted;
}

/** How many different articles tell of it. */
export function articlesOf(evidence: Evidence[]): number {
  return new Set(evidence.map(({ article }) => article)).size;
}
