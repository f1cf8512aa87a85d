// What a reader should know before trusting the figures: files that were not read, articles that read oddly.

import { html, nothing, type TemplateResult } from "lit-html";
import { placeName } from "../finding.js";
import { type Context, phase, type Ready } from "../state.js";
import { paged } from "./parts.js";

const FEW = 5;

/** Which file, what happened, what to do. */
export function problems(context: Context): TemplateResult | typeof nothing {
  const { state, text, act } = context;
  const failure = phase(state) === "ready" ? state.failure : undefined;
  if (state.problems.length === 0 && state.left === 0 && !failure) return nothing;
  return html`<div class="notice problems" role="alert">
    ${failure
      ? html`<p class="what">${text.failure(failure.reason).what}</p>
          <p>${text.failure(failure.reason).todo} <code>${failure.detail}</code></p>`
      : html`${state.left > 0 ? html`<p class="what">${text.left(state.left)}</p>` : nothing}
          ${state.problems.length > 0 ? html`<p class="what">${text.problems(state.problems.length)}</p>` : nothing}
          <ul>
            ${state.problems.map(
              ({ file, kind, detail }) => html`<li><b>${file}</b>${text.colon} ${text.problem(kind)} ${detail ? html`<code>${detail}</code>` : nothing}</li>`,
            )}
          </ul>
          ${phase(state) === "ready" ? html`<p>${text.problemsRest}</p>` : nothing}`}
    <button class="plain" type="button" @click=${act.dismiss}>${text.dismiss}</button>
  </div>`;
}

/** Articles that are empty, in another language or partly unreadable, each one click away. */
export function notes(context: Ready): TemplateResult | typeof nothing {
  const { summary, text, act } = context;
  const lines = summary.articles.flatMap(({ title, id, notes }, index) => notes.map((note) => ({ title: title || id, index, note })));
  if (lines.length === 0) return nothing;
  const [few, turn] = paged("notes", lines, FEW, context);
  return html`<ul class="notice notes">
    ${few.map(
      ({ title, index, note }) => html`<li>
        <button class="link" type="button" @click=${() => act.open({ of: "articles", key: "" }, placeName({ article: index, start: 0 }, summary))}>${title}</button> ${text.note(note)}
      </li>`,
    )}
  </ul>${turn}`;
}
