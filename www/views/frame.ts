// The element as a whole: one face for each phase, the reader's files, and the evidence pane over all.

import { html, nothing, type TemplateResult } from "lit-html";
import { languages } from "../messages.js";
import { type Context, phase, ready, type Ready } from "../state.js";
import { inTurn } from "../turn.js";
import { actors } from "./actors.js";
import { articles } from "./articles.js";
import { deliveries } from "./deliveries.js";
import { evidence } from "./evidence.js";
import { narrow } from "./facets.js";
import { dropZones, files } from "./files.js";
import { headline } from "./headline.js";
import { hits } from "./hits.js";
import { notes, problems } from "./notices.js";
import { quotes } from "./quotes.js";
import { totals } from "./totals.js";

export function frame(context: Context): TemplateResult {
  return html`<div class="paper" part="paper" lang=${context.text.locale}>
    ${context.state.printing ? html`<p class="printed">${context.text.printed(location.href, new Date().toLocaleString(context.text.locale))}</p>` : nothing} ${tools(context)}
    ${problems(context)} ${face(context)}
    <footer>${files(context)} ${context.state.summary ? html`<p class="foot">${context.text.foot}</p>` : nothing}</footer>
    ${announcement(context)} ${evidence(context)} ${dropZones(context)}
  </div>`;
}

function face(context: Context): TemplateResult {
  const { state } = context;
  const now = phase(state);
  if (now === "loading") return loading(context);
  if (now === "error") return failed(context);
  const corpus = ready(context);
  if (now === "empty" || !corpus) return empty(context);
  // The bar's place is kept when it goes, so that nothing below it moves.
  return html`<div class="reading">${state.progress ? bar(context) : nothing}</div> ${views(corpus)}`;
}

/** The views of a corpus, each with what it depends on: progress, the pane and files held over the page leave all as they are. */
function views(corpus: Ready): TemplateResult {
  const { summary, state, shown, shows, turn, text } = corpus;
  const { view, printing, sentences, width, output, patches, kept, home, arrived } = state;
  const { sort, down, chart, by, table, network, panel, pages } = view;
  const draw = (seen: unknown[], part: (corpus: Ready) => unknown) => inTurn(turn, [shown, text, ...seen], () => part(corpus));
  const listed = [pages, printing];
  return html`${draw([], headline)} ${draw([summary, pages], notes)}
    ${draw([view.filters, view.search, panel, pages, output, patches, kept, home, arrived], narrow)} ${draw(listed, hits)}
    ${shows("deliveries") ? draw([...listed, sort, down, chart, table, width, sentences, arrived], deliveries) : nothing} ${shows("totals") ? draw([by], totals) : nothing}
    ${shows("actors") ? draw([...listed, network, width, arrived], actors) : nothing} ${shows("quotes") ? draw(listed, quotes) : nothing}
    ${shows("articles") ? draw(listed, articles) : nothing}`;
}

function loading(context: Context): TemplateResult {
  return html`<div class="phase loading">
    <p class="what">${context.text.loading}</p>
    ${bar(context)}
  </div>`;
}

/** The button stands before the words, whose length changes. */
function bar({ state: { progress }, text, act }: Context): TemplateResult {
  const { done, total } = progress ?? { done: 0, total: 0 };
  return html`<div class="progress">
    ${total === 0 ? html`<progress aria-label=${text.loading}></progress>` : html`<progress aria-label=${text.loading} max=${total} .value=${done}></progress>`}
    <button class="link" type="button" @click=${act.cancel}>${text.cancel}</button>
    ${total === 0 ? nothing : html`<span>${text.progress(done, total)}</span>`}
  </div>`;
}

function empty({ text }: Context): TemplateResult {
  return html`<div class="phase empty">
    <p class="what">${text.empty}</p>
    <p>${text.emptyHint}</p>
  </div>`;
}

function failed({ state: { failure }, text, act, hasHome }: Context): TemplateResult {
  const { what, todo } = text.failure(failure?.reason ?? "engine");
  return html`<div class="phase error">
    <p class="what">${what}</p>
    <p>${todo}</p>
    ${hasHome ? html`<p><button class="plain" type="button" @click=${act.home}>${text.retry}</button></p>` : nothing}
    <details><summary>${text.detail}</summary><code>${failure?.detail}</code></details>
  </div>`;
}

function tools({ text, language, act, canEmbed }: Context): TemplateResult {
  return html`<div class="tools">
    <button class="link" type="button" @click=${act.showFiles}>${text.files}</button>
    ${canEmbed ? html`<button class="link" type="button" aria-haspopup="dialog" @click=${act.embed}>${text.embed}</button>` : nothing}
    <div role="group" aria-label=${text.language}>
      ${Object.entries(languages).map(
        ([key, { label }]) =>
          html`<button type="button" lang=${key} aria-pressed=${key === language} @click=${() => act.speak(key)}>${label}</button>`,
      )}
    </div>
  </div>`;
}

/** Read out when it changes: how far reading has come, what came of it, what filters leave. */
function announcement(context: Context): TemplateResult {
  const { state, text } = context;
  const { progress, failure } = state;
  const corpus = ready(context);
  const counts = corpus?.shown.narrowed ? text.leaves(corpus.shown.occasions.length, corpus.summary.occasions.length) : corpus && text.ready(corpus.summary.articles.length);
  const said = progress ? text.loading : failure ? text.failure(failure.reason).what : (counts ?? "");
  return html`<p class="aside" role="status">${said}</p>`;
}
