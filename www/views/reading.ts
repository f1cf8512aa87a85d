// What the pane shows of one passage: its sentence, the facts in it, what other articles say of the same, and the article.

import { html, nothing, type TemplateResult } from "lit-html";
import type { ArticleLine, Occasion, Report } from "../../pkg/depeche.js";
import { keyed } from "lit-html/directives/keyed.js";
import { type Finding, placeName } from "../finding.js";
import type { ActorLine } from "../packed.js";
import { type Marked, sentence, type Span, textFragment } from "../passage.js";
import type { Ready } from "../state.js";
import { body, marked, run } from "./article.js";
import { items, lazily, mark, paged, parties } from "./parts.js";

/** Reports that are compared at once. */
const FEW = 10;

/** Sentence, facts and article of one finding. */
export function reading(finding: Finding, findings: Finding[], context: Ready): TemplateResult {
  const { summary, state, text } = context;
  const { article: index } = finding.evidence;
  const line = summary.articles[index];
  const view = state.article?.index === index ? state.article.view : undefined;
  if (!view || !line) return html`<p class="waiting">${view === null ? text.lost : text.fetching}</p>`;
  const marks = marked(finding, findings, view, context);
  const whole = finding.kind === "article";
  const { start, end } = sentence(view.text, finding.evidence);
  const from = byline(line, whole ? "" : view.text.slice(start, end), context);
  return html`${whole ? nothing : html`<div class="finding">${passage(view.text, { start, end }, marks)} ${from} ${facts(finding, context)} ${tools(finding, view.text.slice(start, end), context)} ${others(finding, context)}</div>`}
    <article class="text" tabindex="0" aria-label=${text.fullText} @mouseup=${state.tool === "add" ? ({ currentTarget }: Event) => context.chunk("correct")?.take(currentTarget as HTMLElement) : nothing}>
      ${whole ? from : html`<h3 lang="fr">${line.title}</h3>`} ${addition(finding, view.text, context)} ${body(view.text, finding.evidence, marks, text.cut)}
    </article>`;
}

/** What can be done with a finding. */
function tools(finding: Finding, words: string, context: Ready): TemplateResult {
  const { state, text, act } = context;
  return html`<div class="switch">
      ${(["correct", "cite"] as const).map(
        (tool) => html`<button class="link" type="button" aria-expanded=${state.tool === tool} @click=${() => act.set({ tool: state.tool === tool ? undefined : tool, output: undefined })}>
          ${text.tool(tool)}
        </button>`,
      )}
    </div>
    ${state.tool === "cite" ? lazily(context, "export", ({ reference }) => reference(html, finding, words, context)) : nothing}
    ${state.tool === "correct" ? keyed(placeName(finding.evidence, context.summary), lazily(context, "correct", ({ form }) => form(html, finding, context))) : nothing}`;
}

/** Room to say what the machine has not seen in the article. */
function addition({ evidence }: Finding, whole: string, context: Ready): TemplateResult {
  const { state, text, act } = context;
  const open = state.tool === "add";
  const toggle = ({ currentTarget }: Event) => {
    const article = (currentTarget as HTMLElement).closest("article");
    act.set({ tool: open ? undefined : "add" });
    if (article && !open) void import("../lazy/correct.js").then(({ begin }) => setTimeout(() => begin(article)), () => {});
  };
  // Pressing the button leaves what is selected in the article as it is.
  return html`<div class="switch"><button class="link" type="button" aria-expanded=${open} @mousedown=${(event: Event) => event.preventDefault()} @click=${toggle}>${text.tool("add")}</button></div>
    ${open ? keyed(evidence.article, lazily(context, "correct", ({ adding }) => adding(html, evidence, whole, context))) : nothing}`;
}

function passage(text: string, within: Span, marks: Marked[]): TemplateResult {
  return html`<blockquote lang="fr">${run(text, within, marks.filter(({ weight }) => weight !== "other"))}</blockquote>`;
}

function facts(finding: Finding, context: Ready): TemplateResult | typeof nothing {
  const { text, format } = context;
  switch (finding.kind) {
    case "quote":
      return html`${finding.quote.cue ? html`<p class="facts"><span lang="fr">${finding.quote.cue}</span></p>` : nothing} ${finding.quote.sources.map((source) => corrections(source, context))}`;
    case "mention":
      return known(finding.actor, context);
    case "report": {
      const { report, occasion } = finding;
      return html`<p class="facts">
          <span>${mark(report.status)}${text.status(report.status)}${report.hedged ? html` <small>${text.hedged}</small>` : nothing}</span>
          <span>${items(report.items, context)}</span>
          <span>${parties(occasion, context)}</span>
          <span>${report.date ? format.date(report.date) : text.undated}</span>
          ${report.rule ? html`<code title=${text.rule}>${report.rule}</code>` : nothing}
        </p>
        ${corrections(report, context)}
        ${occasion.inferred ? html`<p class="hint">${text.inferred}${text.colon} ${reason(occasion.inferred.reason, context)}</p>` : nothing}
        ${occasion.steps.length > 1 ? life(occasion, context) : nothing}`;
    }
    default:
      return nothing;
  }
}

/** What of it a reader has added or changed. */
function corrections(finding: Pick<Report, "changes" | "added">, context: Ready): unknown {
  return finding.changes.length > 0 || finding.added !== null ? lazily(context, "correct", ({ changes }) => changes(html, finding, context)) : nothing;
}

/** What else is told of the same delivery. */
function others(finding: Finding, context: Ready): TemplateResult | typeof nothing {
  if (finding.kind !== "report" || finding.occasion.reports.length < 2) return nothing;
  return compared(finding.occasion, finding.report, context);
}

/** What has become of it, step by step. */
function life({ steps }: Occasion, { text, format }: Ready): TemplateResult {
  return html`<ol class="steps-of" aria-label=${text.life}>
    ${steps.map(({ status, date }) => html`<li>${mark(status)}${text.status(status)} ${date ? html`<small>${format.date(date, { short: true })}</small>` : nothing}</li>`)}
  </ol>`;
}

/** The words for a code, in the reader's language. */
function reason(code: string, { summary, language }: Ready): string {
  const words = summary.reasons.find((one) => one.code === code);
  return (language === "fr" ? words?.fr : words?.en) ?? code;
}

/** The reports of an occasion beside each other, those around the current one first; what they disagree on stands out. */
function compared({ reports, conflicts }: Occasion, current: Report, context: Ready): TemplateResult {
  const { summary, state, text, format, act } = context;
  const [few, turn] = paged(`compared ${current.id}`, reports, FEW, context, reports.indexOf(current));
  const disputed = (field: string) => (conflicts.some((conflict) => conflict.field === field) ? "disputed" : nothing);
  const row = (report: Report) => {
    const article = summary.articles[report.evidence.article];
    const open = () => state.view.selection && act.open(state.view.selection, placeName(report.evidence, summary));
    return html`<tr aria-current=${report === current ? "true" : nothing}>
      <th scope="row">
        <button type="button" lang="fr" @click=${open}>${article?.source ?? article?.title}</button>
        ${report.joined && report.joined.reasons.length > 0 ? html`<small>${report.joined.reasons.map((code) => reason(code, context)).join(", ")}</small>` : nothing}
      </th>
      <td class=${disputed("date")}>${report.date ? format.date(report.date, { short: true }) : text.untoldShort}</td>
      <td class=${disputed("count")}>${items(report.items, context)}</td>
      <td class=${disputed("status")}>${mark(report.status)}${text.status(report.status)}</td>
    </tr>`;
  };
  return html`<details class="compared" ?open=${conflicts.length > 0}>
    <summary>${conflicts.length > 0 ? text.disagree([...new Set(conflicts.map(({ field }) => field))]) : text.alike(reports.length)}</summary>
    <table>
      <caption class="aside">
        ${text.compared}
      </caption>
      <thead>
        <tr>
          ${[text.column("reports"), text.column("when"), text.column("what"), text.column("state")].map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${few.map(row)}
      </tbody>
    </table>
    ${turn}
  </details>`;
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

/** Outlet, date, and the way to these very words where they were published. */
function byline({ title, source, date, url }: ArticleLine, quoted: string, { text, format }: Ready): TemplateResult {
  const from = [source ?? title, date && format.date(date)].filter(Boolean).join(", ");
  const link = url && /^https?:/.test(url) ? html`<a href=${textFragment(url, quoted)} rel="noopener noreferrer" target="_blank">${text.source}</a>` : nothing;
  return html`<p class="from">${from} ${link}</p>`;
}
