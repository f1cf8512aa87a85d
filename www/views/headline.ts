// Three to five figures that say what the corpus says. Each opens on its evidence.

import { html, nothing, type TemplateResult } from "lit-html";
import type { Clause, Occasion, Sentence, Status } from "../../pkg/depeche.js";
import { articlesOf, counted, type Selection } from "../finding.js";
import { parts } from "../format.js";
import type { Ready } from "../state.js";
import { type Sum, sumKey, sums } from "../total.js";

interface Figure {
  value: string;
  label: string;
  notes: string[];
  selection: Selection;
}

/** Goods that say too little to stand in a headline where others are known. */
const VAGUE = ["equipment", "other", "personnel", "money"];

const AWAITED: Status[] = ["pledged", "ordered", "requested"];

export function headline(context: Ready): TemplateResult {
  const { shown, text, act } = context;
  const figures = chosen(context);
  const [first, ...rest] = lede(context);
  return html`<section class="headline" part="headline" aria-labelledby="headline-heading">
    <h2 id="headline-heading">${text.headline}</h2>
    <p class="kicker">${[text.articles(shown.articles.length), period(context)].filter(Boolean).join(", ")}</p>
    ${first ? html`<p class="lede">${sentences([first], context)}</p>` : nothing}
    <ul class="figures">
      ${figures.map(
        ({ value, label, notes, selection }) => html`<li>
          <button class="figure" data-of=${selection.of} type="button" aria-haspopup="dialog" @click=${() => act.open(selection)}>
            <span class="value">${value}</span> <span class="label">${label}</span>
            <span class="notes">${notes.map((note) => html`<span>${note}</span> `)}</span>
          </button>
        </li>`,
      )}
    </ul>
    ${rest.length > 0 ? html`<p class="told">${sentences(rest, context)}</p>` : nothing}
    ${figures.length > 0 ? html`<p class="hint">${text.hint}</p>` : nothing}
  </section>`;
}

/** The ledger in a few sentences, the first of which leads; each clause opens on what it was made from. */
function lede({ summary, shown, language }: Ready): Sentence[] {
  return shown.narrowed ? [] : language === "fr" ? summary.words.fr : summary.words.en;
}

function sentences(sentences: Sentence[], context: Ready): TemplateResult[] {
  return sentences.map(({ clauses }) => html`${clauses.map((one) => clause(one, context))} `);
}

/** A button that runs on over lines, as a <button> cannot. */
function clause({ text: words, occasions, doubt }: Clause, { summary, text, act }: Ready): TemplateResult | string {
  if (occasions.length === 0) return together(words);
  const open = () => act.open({ of: "occasion", key: occasions.map((place) => summary.occasions[place]?.id).join(",") });
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    open();
  };
  return html`<span class=${doubt ? "clause doubt" : "clause"} role="button" tabindex="0" aria-haspopup="dialog" title=${doubt ? text.doubtful : nothing} @click=${open} @keydown=${press}>${together(words)}</span>`;
}

/** No line begins with a sign that French sets after a space. */
function together(words: string): string {
  return words.replace(/ (?=[;:!?»])/g, "\u00a0");
}

/** The main goods delivered, what is received and what is awaited, then actors and quotes; a figure of nothing is left out. */
function chosen(context: Ready): Figure[] {
  const { summary, shown, text, format } = context;
  const figures: Figure[] = [];
  const within = (occasions: Occasion[]) => text.inArticles(articlesOf(occasions));
  const main = mainTotal(context);
  if (main) {
    const selection: Selection = { of: "total", key: sumKey("status", main) };
    const many = main.max ?? main.min;
    const unit = main.unit ? ` ${text.unit(main.unit, many)}` : "";
    figures.push({
      value: (format.count(main.min, main.max) ?? "") + unit,
      label: main.unit ? text.familyWith(main.category, main.status) : text.goodsWith(main.category, main.status, many),
      notes: [route(main, context) ?? "", within(main.occasions.map((place) => summary.occasions[place]!)), main.uncounted > 0 ? text.plusUncounted(main.uncounted) : ""].filter(Boolean),
      selection,
    });
  }
  const count = (statuses: Status[], label: (n: number) => string, ...notes: string[]) => {
    const found = counted(shown, statuses);
    const selection: Selection = { of: "statuses", key: statuses.join(",") };
    if (found.length > 0) figures.push({ value: text.number(found.length), label: label(found.length), notes: [...notes, within(found)], selection });
  };
  count(["delivered"], text.received);
  count(AWAITED, text.awaited, text.awaitedMeans);
  if (figures.length < 3) count(["refused"], text.turnedDown);
  const actors = shown.actors.length;
  if (actors > 0) figures.push({ value: text.number(actors), label: text.actorsNamed(actors), notes: [], selection: { of: "actors", key: "" } });
  const quotes = shown.quotes.length;
  if (quotes > 0) figures.push({ value: text.number(quotes), label: text.wordsReported(quotes), notes: [], selection: { of: "quotes", key: "" } });
  return figures;
}

/** The goods delivered most often and counted at all; specific ones before vague ones. */
function mainTotal({ summary, shown }: Ready): Sum | undefined {
  const delivered = sums(summary, shown.occasions, "status").filter(({ status, min }) => status === "delivered" && min > 0);
  const rank = ({ category, occasions }: Sum) => occasions.length - (VAGUE.includes(category) ? 1000 : 0);
  return delivered.sort((a, b) => rank(b) - rank(a) || b.min - a.min)[0];
}

/** «Russie → Mali», where two thirds of what was summed went this way. */
function route({ occasions }: Sum, { summary, format }: Ready): string | undefined {
  const ways = new Map<string, number>();
  for (const index of occasions) {
    const { supplier, recipient } = summary.occasions[index] ?? {};
    if (!supplier || !recipient) continue;
    const way = `${format.party(supplier)} → ${format.party(recipient)}`;
    ways.set(way, (ways.get(way) ?? 0) + 1);
  }
  return [...ways].find(([, n]) => n * 3 >= occasions.length * 2)?.[0];
}

/** «novembre 2021 – février 2023»: when the articles appeared, else when the deliveries took place. */
function period({ summary, shown, format }: Ready): string {
  const published = range(shown.articles.map((place) => summary.articles[place]?.date));
  const [first, last] = published[0] ? published : range(shown.occasions.map((place) => summary.occasions[place]?.date));
  if (!first || !last) return "";
  return first === last ? format.date(first) : `${format.date(first)} – ${format.date(last)}`;
}

/** The first and the last month of these dates whose year is known. */
function range(dates: (string | null | undefined)[]): [first: string | undefined, last: string | undefined] {
  let [first, last]: [string | undefined, string | undefined] = [undefined, undefined];
  for (const date of dates) {
    if (!date || !parts(date).year) continue;
    const month = date.slice(0, 7);
    if (first === undefined || month < first) first = month;
    if (last === undefined || month > last) last = month;
  }
  return [first, last];
}
