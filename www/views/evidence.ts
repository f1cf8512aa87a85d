// The evidence pane: the sentence first, then the whole article with what was found in it marked.

import { html, nothing, type TemplateResult } from "lit-html";
import type { ArticleLine, ArticleView } from "../../pkg/depeche.js";
import { type Finding, type Selection, speakers, trail } from "../finding.js";
import type { Messages } from "../messages.js";
import type { ActorLine } from "../packed.js";
import { type Marked, paragraphs, pieces, sentence, type Span } from "../passage.js";
import type { Context, Ready } from "../state.js";
import { items, mark, parties } from "./parts.js";

/** Longest stretch of text on either side of a finding that is set at once, in UTF-16 code units. */
const REACH = 40_000;

export function evidence(context: Context): TemplateResult {
  const { state, text, act } = context;
  const { summary, selection, at } = state;
  const ready = summary && selection ? { ...context, summary } : undefined;
  const findings = ready && selection ? trail(ready.summary, selection) : [];
  const finding = findings[at];
  const keys = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) act.step(by);
  };
  const outside = (event: MouseEvent) => event.target === event.currentTarget && act.close();
  return html`<dialog class="evidence" part="evidence" aria-labelledby="evidence-title" @close=${act.close} @click=${outside} @keydown=${keys}>
    ${ready && selection && finding
      ? html`<div class="pane">
          <header>
            <p class="kicker" role="status">${findings.length > 1 ? placeIn(findings, at, text) : nothing}</p>
            <h2 id="evidence-title" tabindex="-1" autofocus>${title(selection, finding, ready)}</h2>
            <div class="steps">
              ${findings.length > 1
                ? html`${step(text.previous, "M10 3 5 8l5 5", at === 0, () => act.step(-1))}
                  ${step(text.next, "m6 3 5 5-5 5", at === findings.length - 1, () => act.step(1))}`
                : nothing}
              <button type="button" aria-label=${text.close} @click=${act.close}>${icon("m4 4 8 8m0-8-8 8")}</button>
            </div>
          </header>
          ${reading(finding, findings, ready)}
        </div>`
      : nothing}
  </dialog>`;
}

function placeIn(findings: Finding[], at: number, text: Messages): string {
  return findings[at]?.kind === "article" ? text.placeOfArticle(at + 1, findings.length) : text.place(at + 1, findings.length);
}

/** Opens or closes the pane after a rendering, and brings the passage into view once its article is there. */
export function showEvidence(root: ShadowRoot, { state }: Context): void {
  const dialog = root.querySelector<HTMLDialogElement>("dialog.evidence");
  if (!dialog) return;
  if (!state.selection) return dialog.close();
  if (!dialog.open) dialog.showModal();
  const shown = state.article?.view ? `${JSON.stringify(state.selection)} ${state.at}` : "";
  if (dialog.dataset["shown"] === shown) return;
  dialog.dataset["shown"] = shown;
  const scroller = dialog.querySelector<HTMLElement>(".text");
  const passage = scroller?.querySelector<HTMLElement>("mark.current");
  if (scroller) scroller.scrollTop = passage ? passage.offsetTop - scroller.clientHeight / 3 : 0;
}

function title(selection: Selection, finding: Finding, { summary, text, format }: Ready): string {
  switch (selection.of) {
    case "total": {
      const total = summary.totals[selection.index];
      if (!total) return "";
      const many = total.max ?? total.min;
      const count = many > 0 ? format.count(total.min, total.max) : undefined;
      if (!count) return text.familyWith(total.category, total.status);
      return total.unit
        ? `${count} ${text.unit(total.unit, many)}, ${text.familyWith(total.category, total.status)}`
        : `${count} ${text.goodsWith(total.category, total.status, many)}`;
    }
    case "statuses":
    case "occasion":
      return finding.kind === "report" ? finding.occasion.items.map((line) => format.item(line).filter(Boolean).join(" ")).join(", ") : "";
    case "actors":
    case "actor":
      return finding.kind === "mention" ? format.party(finding.actor) : "";
    case "quotes":
    case "speaker":
      return finding.kind === "quote" ? speakerOf(finding.quote, summary, format, text) : "";
    case "articles":
      return summary.articles[finding.evidence.article]?.title ?? "";
  }
}

function speakerOf(quote: Extract<Finding, { kind: "quote" }>["quote"], summary: Ready["summary"], format: Ready["format"], text: Ready["text"]): string {
  const one = speakers(summary).find(({ quotes }) => quotes.includes(quote));
  return one?.actor ? format.party(one.actor) : (one?.name ?? text.nobody);
}

/** Sentence, facts and article of one finding. */
function reading(finding: Finding, findings: Finding[], context: Ready): TemplateResult {
  const { summary, state, text } = context;
  const { article: index } = finding.evidence;
  const line = summary.articles[index];
  const view = state.article?.index === index ? state.article.view : undefined;
  if (!view) return html`<p class="waiting">${view === null ? text.lost : text.fetching}</p>`;
  const marks = marked(finding, findings, view);
  const whole = finding.kind === "article";
  return html`${whole
      ? nothing
      : html`<div class="finding">
          ${passage(view.text, finding.evidence, marks)} ${line ? byline(line, context) : nothing} ${facts(finding, context)}
        </div>`}
    <article class="text" tabindex="0" aria-label=${text.fullText}>
      ${line && whole ? byline(line, context) : nothing} ${line && !whole ? html`<h3 lang="fr">${line.title}</h3>` : nothing}
      <div lang="fr">${body(view.text, finding.evidence, marks, text.cut)}</div>
    </article>`;
}

function passage(text: string, at: Span, marks: Marked[]): TemplateResult {
  const current = marks.filter(({ weight }) => weight !== "other");
  return html`<blockquote lang="fr">${run(text, sentence(text, at), current)}</blockquote>`;
}

function facts(finding: Finding, context: Ready): TemplateResult | typeof nothing {
  const { text, format } = context;
  if (finding.kind === "quote") return finding.quote.cue ? html`<p class="facts"><span lang="fr">${finding.quote.cue}</span></p>` : nothing;
  if (finding.kind === "mention") return known(finding.actor, context);
  if (finding.kind !== "report") return nothing;
  const { report, occasion } = finding;
  return html`<p class="facts">
    <span>${mark(report.status)}${text.status(report.status)}${report.hedged ? html` <small>${text.hedged}</small>` : nothing}</span>
    <span>${items(report.items, context)}</span>
    <span>${parties(occasion, context)}</span>
    <span>${report.date ? format.date(report.date) : text.undated}</span>
    <code title=${text.rule}>${report.rule}</code>
  </p>`;
}

/** An actor's roles and other names. */
function known({ name, roles, forms }: ActorLine, { text }: Ready): TemplateResult | typeof nothing {
  const others = forms.filter((form) => form !== name);
  if (roles.length === 0 && others.length === 0) return nothing;
  return html`<p class="facts">
    ${roles.length > 0 ? html`<span lang="fr">${roles.map(({ role }) => role).join(" ; ")}</span>` : nothing}
    ${others.length > 0 ? html`<span>${text.alsoNamed(others)}</span>` : nothing}
  </p>`;
}

/** Outlet, date, and the way to the article where it was published. */
function byline({ title, source, date, url }: ArticleLine, { text, format }: Ready): TemplateResult {
  const from = [source ?? title, date && format.date(date)].filter(Boolean).join(", ");
  const link = url && /^https?:/.test(url) ? html`<a href=${url} rel="noopener noreferrer" target="_blank">${text.source}</a>` : nothing;
  return html`<p class="from">${from} ${link}</p>`;
}

/** The finding itself, what belongs to it, and what else the trail or the article holds. */
function marked(finding: Finding, findings: Finding[], { analysis }: ArticleView): Marked[] {
  const { article, start, end } = finding.evidence;
  if (finding.kind === "article") {
    return [...analysis.deliveries, ...analysis.quotes].map(({ start, end }) => ({ start, end, weight: "other" }));
  }
  const others = findings.filter(({ evidence }) => evidence.article === article).map(({ evidence }): Marked => ({ ...evidence, weight: "other" }));
  const delivery = finding.kind === "report" ? analysis.deliveries.find((one) => one.start === start && one.end === end) : undefined;
  const details = delivery?.items.map(({ start, end }): Marked => ({ start, end, weight: "detail" })) ?? [];
  const retold = delivery?.retold.map(({ start, end }): Marked => ({ start, end, weight: "other" })) ?? [];
  return [...others, ...retold, { start, end, weight: "current" }, ...details];
}

function body(text: string, { start, end }: Span, marks: Marked[], cut: string): TemplateResult {
  const within = { start: Math.max(0, start - REACH), end: Math.min(text.length, end + REACH) };
  const whole = within.start === 0 && within.end === text.length;
  return html`${whole ? nothing : html`<p class="cut">${cut}</p>`}${paragraphs(text, within).map((line) => html`<p>${run(text, line, marks)}</p>`)}`;
}

/** Text is set as text, whatever it holds. */
function run(text: string, within: Span, marks: Marked[]): unknown[] {
  return pieces(text, within, marks).map(({ text, weight }) => (weight ? html`<mark class=${weight}>${text}</mark>` : text));
}

/** Stays in reach where it leads nowhere: a button that is disabled would lose the focus, and with it the keys. */
function step(label: string, path: string, end: boolean, go: () => void): TemplateResult {
  return html`<button type="button" aria-label=${label} aria-disabled=${end} @click=${go}>${icon(path)}</button>`;
}

function icon(path: string): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg>`;
}
