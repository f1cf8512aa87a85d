// What can be opened, and the passages it opens on. A selection names things by what stays the same when a corpus grows, so
// that it can stand in an address.

import type { Evidence, Occasion, QuoteLine, Report, Status } from "../pkg/depeche.js";
import { type ActorLine, type Summary, unpacked } from "./packed.js";
import type { Shown } from "./shown.js";
import { type Sum, sumKey, sums } from "./total.js";
import type { By } from "./permalink.js";

export const kindsOf = ["total", "statuses", "months", "occasion", "actors", "actor", "pair", "quotes", "speaker", "articles", "hits"] as const;

/** `key` is a sum's, a stretch of time's or a speaker's key, ids of occasions or statuses by comma, an actor's or a pair's names, or empty where all of a kind are meant. */
export interface Selection {
  of: (typeof kindsOf)[number];
  key: string;
}

/** One passage of the pane, with what was found there. */
export type Finding = { evidence: Evidence } & (
  | { kind: "report"; occasion: Occasion; report: Report }
  | { kind: "mention"; actor: ActorLine }
  | { kind: "quote"; quote: QuoteLine }
  | { kind: "article" }
  | { kind: "hit" }
);

/** The passages a selection opens on, in the order they are read; those that filters leave out are left out, unless one thing is meant. */
export function trail(shown: Shown, selection: Selection): Finding[] {
  const known = trails.get(shown);
  const name = `${selection.of} ${selection.key}`;
  if (known?.name === name) return known.findings;
  const findings = passages(shown, selection);
  trails.set(shown, { name, findings });
  return findings;
}

/** The last of what was asked for: a pane asks for the same again at each step. */
const trails = new WeakMap<Shown, { name: string; findings: Finding[] }>();

function passages(shown: Shown, { of, key }: Selection): Finding[] {
  const { summary } = shown;
  switch (of) {
    case "total":
      return (sumOf(shown, key)?.occasions ?? []).flatMap((place) => reports(summary.occasions[place]));
    case "statuses":
      return counted(shown, key.split(",") as Status[]).flatMap(reports);
    case "months":
      return within(shown, monthsOf(key)).flatMap(reports);
    case "occasion":
      return key.split(",").flatMap((id) => reports(summary.occasions.find((occasion) => occasion.reports.some((report) => report.id === id))));
    case "actors":
      return shown.actors.flatMap(({ index }) => mentions(summary.actors[index], 1));
    case "actor":
      return mentions(summary.actors.find(({ name }) => name === key));
    case "pair":
      return together(summary, key).map((evidence) => ({ kind: "hit", evidence }));
    case "quotes":
      return shown.quotes.map((place) => quoted(summary.quotes[place]!));
    case "speaker":
      return (speakers(shown).find((speaker) => speaker.key === key)?.quotes ?? []).map(quoted);
    case "articles":
      return shown.articles.map((article) => ({ kind: "article", evidence: { article, start: 0, end: 0 } }));
    case "hits":
      return unpacked(shown.hits?.found.places ?? new Uint32Array()).map((evidence) => ({ kind: "hit", evidence }));
  }
}

/** A passage's name: its article's id and first UTF-16 code unit. */
export function placeName({ article, start }: Pick<Evidence, "article" | "start">, { articles }: Summary): string {
  return `${articles[article]?.id}:${start}`;
}

/** Which passage a name means; the first where it means none. */
export function placeIn(findings: Finding[], name: string | undefined, summary: Summary): number {
  const start = Number(name?.slice(name.lastIndexOf(":") + 1));
  return Math.max(0, findings.findIndex(({ evidence }) => evidence.start === start && placeName(evidence, summary) === name));
}

/** The name a pair of actors is opened by. */
export function pairKey(a: string, b: string): string {
  return `${a}|${b}`;
}

/** Where a sentence names both. */
function together({ actors, network }: Summary, key: string): Evidence[] {
  return unpacked(network.links.find(({ a, b }) => pairKey(actors[a]?.name ?? "", actors[b]?.name ?? "") === key)?.places ?? new Uint32Array());
}

export function sumOf(shown: Shown, key: string): Sum | undefined {
  const by = key.split("|")[0] as By;
  return sums(shown.summary, shown.occasions, by).find((sum) => sumKey(by, sum) === key);
}

/** The occasions of these statuses that do not merely add up others. */
export function counted({ summary, occasions }: Shown, statuses: Status[]): Occasion[] {
  return occasions.map((place) => summary.occasions[place]!).filter(({ status, sum_of }) => statuses.includes(status) && sum_of.length === 0);
}

/** Deliveries that a bar of a chart counts. */
export interface Months {
  /** First and last month, ISO. */
  span: [string, string];
  statuses: Status[];
  /** Only goods of this category, in this unit. */
  category: string | undefined;
  unit: string | null;
}

/** The name a stretch of time is opened by. */
export function monthsKey({ span, statuses, category, unit }: Months): string {
  return [span.join("/"), statuses.join(), category ?? "", unit ?? ""].join("|");
}

export function monthsOf(key: string): Months {
  const [span = "", statuses = "", category, unit] = key.split("|");
  const [from = "", to = ""] = span.split("/");
  return { span: [from, to], statuses: statuses.split(",") as Status[], category: category || undefined, unit: unit || null };
}

function within(shown: Shown, { span: [from, to], statuses, category, unit }: Months): Occasion[] {
  return counted(shown, statuses).filter(({ date, items }) => {
    const month = date?.slice(0, 7) ?? "";
    return month.length === 7 && month >= from && month <= to && (!category || items.some((item) => item.category === category && item.unit === unit));
  });
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

const grouped = new WeakMap<Shown, Speaker[]>();

/** The quotes by speaker, the most quoted first and those of nobody last. */
export function speakers(shown: Shown): Speaker[] {
  const known = grouped.get(shown);
  if (known) return known;
  const { summary } = shown;
  const groups = new Map<string, Speaker>();
  for (const place of shown.quotes) {
    const quote = summary.quotes[place]!;
    const speaker = speakerOf(quote, summary);
    const group = groups.get(speaker.key);
    if (group) group.quotes.push(quote);
    else groups.set(speaker.key, { ...speaker, quotes: [quote] });
  }
  const rank = ({ name, quotes }: Speaker) => (name === undefined ? -1 : quotes.length);
  const sorted = [...groups.values()].sort((a, b) => rank(b) - rank(a));
  grouped.set(shown, sorted);
  return sorted;
}

/** Who said it. */
export function speakerOf(quote: QuoteLine, summary: Summary): Omit<Speaker, "quotes"> {
  const actor = quote.actor === null ? undefined : summary.actors[quote.actor];
  const name = actor?.name ?? quote.speaker ?? undefined;
  return { key: actor ? `actor ${actor.name}` : name ? `described ${name}` : "nobody", name, actor };
}

/** How many different articles tell of these. */
export function articlesOf(told: Pick<Occasion, "reports">[]): number {
  const articles = new Set<number>();
  for (const { reports } of told) for (const { evidence } of reports) articles.add(evidence.article);
  return articles.size;
}
