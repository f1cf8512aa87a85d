// The deliveries that are left as CSV, JSON and Markdown.

import type { Occasion } from "../../pkg/depeche.js";
import { articlesOf, placeName } from "../finding.js";
import { exportTexts } from "../messages/tools.js";
import { toAddress } from "../permalink.js";
import type { Ready } from "../state.js";
import type { Sentences } from "../sentences.js";
import { sums } from "../total.js";

const COLUMNS = ["date", "status", "supplier", "recipient", "category", "designation", "min", "max", "unit", "hedged", "articles", "disputed", "sum", "sources", "sentences"];

/** One row for each kind of goods of a delivery; RFC 4180, with a byte order mark, which spreadsheets need to see accents. */
export function csv(context: Ready, sentences: Sentences): string {
  const { summary, format } = context;
  const rows = occasions(context).flatMap((occasion) => {
    const { date, status, supplier, recipient, items, hedged, reports, conflicts, sum_of } = occasion;
    const party = (one: Occasion["supplier"]) => one && format.party(one);
    const sources = new Set(reports.map(({ evidence }) => summary.articles[evidence.article]).map((article) => article?.url ?? article?.source ?? article?.id));
    const told = reports.map(({ evidence }) => sentences.get(placeName(evidence, summary)) ?? "");
    return items.map(({ category, designation, min, max, unit }) => [
      date, status, party(supplier), party(recipient), category, designation, min, max, unit, hedged, articlesOf([{ reports }]),
      conflicts.length > 0, sum_of.length > 0, [...sources].join(" ; "), [...new Set(told)].join(" | "),
    ]);
  });
  return `\ufeff${[COLUMNS, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** Quoted where it must be; a spreadsheet shall not take words for a formula. */
function cell(value: unknown): string {
  const text = value == null ? "" : String(value);
  const plain = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** What is shown, with the places in the lists of this very file. */
export function json({ summary, shown, state }: Ready): string {
  const place = new Map(shown.articles.map((article, at) => [article, at]));
  const told = [...new Set(occasionsOf(summary.occasions, shown.occasions).flatMap(({ reports }) => reports.map(({ evidence }) => evidence.article)))];
  for (const article of told) if (!place.has(article)) place.set(article, place.size);
  const moved = <T extends { evidence: { article: number } }>(one: T): T => ({ ...one, evidence: { ...one.evidence, article: place.get(one.evidence.article) ?? null } });
  return JSON.stringify(
    {
      contract: summary.contract,
      view: toAddress({ ...state.view, panel: undefined, pages: {}, selection: undefined }),
      articles: [...place.keys()].map((article) => summary.articles[article]),
      occasions: occasionsOf(summary.occasions, shown.occasions).map(({ sum_of, ...occasion }) => ({ ...occasion, reports: occasion.reports.map(moved), sum_of: sum_of.length })),
      totals: sums(summary, shown.occasions, "status").map(({ occasions, column, ...sum }) => ({ ...sum, occasions: occasions.length })),
      actors: shown.actors.map(({ index, mentions }) => ({ ...summary.actors[index], mentions })),
      quotes: shown.quotes.map((quote) => moved(summary.quotes[quote]!)).map(({ actor, ...quote }) => ({ ...quote, speaker: actor === null ? quote.speaker : summary.actors[actor]?.name })),
    },
    null,
    2,
  );
}

export function markdown(context: Ready, sentences: Sentences): string {
  const { summary, text, format } = context;
  const line = (cells: unknown[]) => `| ${cells.map((one) => String(one).replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  const rows = occasions(context).map((occasion) => {
    const party = (one: Occasion["supplier"]) => (one ? format.party(one) : text.unknownParty);
    const goods = occasion.items.map((item) => format.item(item).filter(Boolean).join(" ")).join(", ");
    return line([occasion.date ? format.date(occasion.date) : text.undated, goods, `${party(occasion.supplier)} → ${party(occasion.recipient)}`, text.status(occasion.status), text.articles(articlesOf([occasion]))]);
  });
  const heads = (["when", "what", "who", "state", "reports"] as const).map((name) => text.column(name));
  const evidence = occasions(context).flatMap(({ reports }) =>
    reports.map(({ evidence }) => {
      const { source, title, date, url } = summary.articles[evidence.article] ?? {};
      const from = [source ?? title, date && format.date(date)].filter(Boolean).join(", ");
      return `- « ${(sentences.get(placeName(evidence, summary)) ?? "").replaceAll("\n", " ")} » — ${url ? `[${from}](${url})` : from}`;
    }),
  );
  return [`# ${text.deliveriesHeading}`, "", line(heads), line(heads.map(() => "---")), ...rows, "", `## ${exportTexts(context.language).evidence}`, "", ...evidence, ""].join("\n");
}

function occasions({ summary, shown }: Ready): Occasion[] {
  return occasionsOf(summary.occasions, shown.occasions);
}

function occasionsOf(all: Occasion[], places: number[]): Occasion[] {
  return places.map((place) => all[place]!);
}
