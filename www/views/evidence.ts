// The evidence pane: a dialog over the page, with the way through its passages.

import { html, nothing, type TemplateResult } from "lit-html";
import { type Finding, monthsOf, placeIn, type Selection, speakerOf, sumOf, trail } from "../finding.js";
import type { Messages } from "../messages.js";
import { type Context, type Ready, ready } from "../state.js";
import { reveal } from "../visible.js";
import { highlight } from "./article.js";
import { reading } from "./reading.js";

export function evidence(context: Context): TemplateResult {
  const { state, text, act } = context;
  const { selection } = state.view;
  const corpus = selection && ready(context);
  const findings = corpus ? trail(corpus.shown, selection) : [];
  const at = corpus ? placeIn(findings, state.view.at, corpus.summary) : 0;
  const finding = findings[at];
  const keys = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) act.step(by);
  };
  const outside = (event: MouseEvent) => event.target === event.currentTarget && act.close();
  return html`<dialog class="evidence" part="evidence" aria-labelledby="evidence-title" @close=${act.close} @click=${outside} @keydown=${keys}>
    ${corpus && finding
      ? html`<div class="pane">
          <header>
            <p class="kicker" role="status">${findings.length > 1 ? place(findings, at, text) : nothing}</p>
            <h2 id="evidence-title" tabindex="-1" autofocus>${title(selection, finding, corpus)}</h2>
            <div class="steps">
              ${findings.length > 1
                ? html`${step(text.previous, "M10 3 5 8l5 5", at === 0, () => act.step(-1))}
                  ${step(text.next, "m6 3 5 5-5 5", at === findings.length - 1, () => act.step(1))}`
                : nothing}
              <button type="button" aria-label=${text.close} @click=${act.close}>${icon("m4 4 8 8m0-8-8 8")}</button>
            </div>
          </header>
          ${reading(finding, findings, corpus)}
        </div>`
      : nothing}
  </dialog>`;
}

function place(findings: Finding[], at: number, text: Messages): string {
  return findings[at]?.kind === "article" ? text.placeOfArticle(at + 1, findings.length) : text.place(at + 1, findings.length);
}

/** Opens or closes the pane after a rendering, and brings the passage into view once its article is there. */
export function showEvidence(root: ShadowRoot, { state }: Context): void {
  const dialog = root.querySelector<HTMLDialogElement>("dialog.evidence");
  if (!dialog) return;
  const { selection, at } = state.view;
  if (!selection || !state.summary) return dialog.close();
  if (!dialog.open) reveal(dialog);
  // What had the focus may be gone with the passage before, and the keys with it.
  else if (!dialog.contains(root.activeElement)) dialog.querySelector<HTMLElement>("h2")?.focus();
  const shown = state.article?.view ? `${selection.of} ${selection.key} ${at}` : "";
  highlight(dialog);
  if (dialog.dataset["shown"] === shown) return;
  dialog.dataset["shown"] = shown;
  const scroller = dialog.querySelector<HTMLElement>(".text");
  const passage = scroller?.querySelector<HTMLElement>("mark.current");
  if (scroller) scroller.scrollTop = passage ? passage.offsetTop - scroller.clientHeight / 3 : 0;
}

function title(selection: Selection, finding: Finding, { summary, shown, state, text, format }: Ready): string {
  if (selection.of === "total") {
    const total = sumOf(shown, selection.key);
    if (!total) return "";
    const many = total.max ?? total.min;
    const count = many > 0 ? format.count(total.min, total.max) : undefined;
    if (!count) return text.familyWith(total.category, total.status);
    return total.unit
      ? `${count} ${text.unit(total.unit, many)}, ${text.familyWith(total.category, total.status)}`
      : `${count} ${text.goodsWith(total.category, total.status, many)}`;
  }
  if (selection.of === "months") {
    const { span, statuses, category } = monthsOf(selection.key);
    const [from, to] = span.map((month) => format.date(month));
    return [category ? text.family(category) : statuses.map((status) => text.status(status)).join(", "), from === to ? from : `${from} – ${to}`].join(", ");
  }
  switch (finding.kind) {
    case "report":
      return finding.occasion.items.map((line) => format.item(line).filter(Boolean).join(" ")).join(", ");
    case "mention":
      return format.party(finding.actor);
    case "quote": {
      const { actor, name } = speakerOf(finding.quote, summary);
      return actor ? format.party(actor) : (name ?? text.nobody);
    }
    case "hit":
      return selection.of === "pair" ? selection.key.split("|").join(", ") : text.quoted(state.view.search);
    case "article":
      return summary.articles[finding.evidence.article]?.title ?? "";
  }
}

/** Stays in reach where it leads nowhere: a button that is disabled would lose the focus, and with it the keys. */
function step(label: string, path: string, end: boolean, go: () => void): TemplateResult {
  return html`<button type="button" aria-label=${label} aria-disabled=${end} @click=${go}>${icon(path)}</button>`;
}

function icon(path: string): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg>`;
}
