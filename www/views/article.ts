// The text of an article with its findings marked. The one looked at is a <mark>; all others are painted over the text by the
// browser where it can (CSS Custom Highlight API), and are <mark>s where it cannot.

import { html, nothing, type TemplateResult } from "lit-html";
import type { ArticleView } from "../../pkg/depeche.js";
import type { Finding } from "../finding.js";
import { type Marked, paragraphs, pieces, type Span } from "../passage.js";
import type { Ready } from "../state.js";

/** Longest stretch of text on either side of a finding that is set at once, in UTF-16 code units. */
const REACH = 40_000;

const painted = typeof Highlight === "function" && "highlights" in CSS;

/** The finding itself, what belongs to it, what else the trail or the article holds, and what the reader searches. */
export function marked({ evidence, ...finding }: Finding, findings: Finding[], { analysis }: ArticleView, { shown }: Ready): Marked[] {
  const { article, start, end } = evidence;
  const searched = (shown.hits?.in(article) ?? []).map((span): Marked => ({ ...span, weight: "hit" }));
  if (finding.kind === "article") {
    const all = [...analysis.deliveries, ...analysis.quotes];
    return [...all.map(({ start, end }): Marked => ({ start, end, weight: "other" })), ...searched];
  }
  const apart = ({ evidence }: Finding) => evidence.article === article && (evidence.end <= start || evidence.start >= end);
  const others = findings.filter(apart).map(({ evidence }): Marked => ({ ...evidence, weight: "other" }));
  const delivery = finding.kind === "report" ? analysis.deliveries.find((one) => one.start === start && one.end === end) : undefined;
  const details = delivery?.items.map(({ start, end }): Marked => ({ start, end, weight: "detail" })) ?? [];
  const retold = delivery?.retold.map(({ start, end }): Marked => ({ start, end, weight: "other" })) ?? [];
  return [...others, ...retold, ...searched, { start, end, weight: "current" }, ...details];
}

export function body(text: string, { start, end }: Span, marks: Marked[], cut: string): TemplateResult {
  const within = { start: Math.max(0, start - REACH), end: Math.min(text.length, end + REACH) };
  const whole = within.start === 0 && within.end === text.length;
  const set = painted ? marks.filter(({ weight }) => weight === "current" || weight === "detail") : marks;
  return html`<div class="body" lang="fr" .marks=${marks}>
    ${whole ? nothing : html`<p class="cut">${cut}</p>`}${paragraphs(text, within).map((line) => html`<p data-start=${line.start}>${run(text, line, set)}</p>`)}
  </div>`;
}

/** Paints over the article in the pane, after a rendering. */
export function highlight(pane: HTMLElement): void {
  if (!painted) return;
  const body = pane.querySelector<HTMLElement & { marks: Marked[] }>(".body");
  for (const weight of ["other", "hit"] as const) {
    const marks = body?.marks.filter((mark) => mark.weight === weight) ?? [];
    CSS.highlights.set(`depeche-${weight}`, new Highlight(...(body ? marks.flatMap((mark) => ranges(body, mark)) : [])));
  }
}

/** The stretches of text nodes that a mark covers, one a node. */
function ranges(body: HTMLElement, { start, end }: Span): Range[] {
  return [...body.querySelectorAll<HTMLElement>("[data-start]")].flatMap((line) => {
    const found: Range[] = [];
    const nodes = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let at = Number(line.dataset["start"]);
    for (let node = nodes.nextNode() as Text | null; node && at < end; node = nodes.nextNode() as Text | null) {
      const [from, to] = [Math.max(start - at, 0), Math.min(end - at, node.length)];
      if (from < to) {
        const range = new Range();
        range.setStart(node, from);
        range.setEnd(node, to);
        found.push(range);
      }
      at += node.length;
    }
    return found;
  });
}

/** Text is set as text, whatever it holds. */
export function run(text: string, within: Span, marks: Marked[]): unknown[] {
  return pieces(text, within, marks).map(({ text, weight }) => (weight ? html`<mark class=${weight}>${text}</mark>` : text));
}
