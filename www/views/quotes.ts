// Who said what: quotes by speaker, in the articles' own words.

import { html, nothing, type TemplateResult } from "lit-html";
import type { QuoteLine } from "../../pkg/depeche.js";
import { placeName, type Speaker, speakers } from "../finding.js";
import type { Ready } from "../state.js";
import { paged, section } from "./parts.js";

const SPEAKERS = 9;
const QUOTES = 3;

export function quotes(context: Ready): TemplateResult {
  const { shown, text } = context;
  const all = speakers(shown);
  if (all.length === 0) return section("quotes", text.quotesHeading, undefined, html`<p>${text.noQuotes}</p>`);
  const [few, turn] = paged("speakers", all, SPEAKERS, context);
  return section("quotes", text.quotesHeading, undefined, html`<div class="columns">${few.map((one) => speaker(one, context))}</div>${turn}`);
}

function speaker(one: Speaker, context: Ready): TemplateResult {
  const { summary, text, format, act } = context;
  const [few, turn] = paged(`quotes ${one.key}`, one.quotes, QUOTES, context);
  const name = one.actor ? format.party(one.actor) : (one.name ?? text.nobody);
  const role = one.actor?.roles[0]?.role;
  return html`<div class="speaker">
    <h3 lang=${one.name && !one.actor ? "fr" : nothing}>${name} <span class="n">${text.number(one.quotes.length)}</span></h3>
    ${role ? html`<p class="role" lang="fr">${role}</p>` : nothing}
    <ul>
      ${few.map((quote) => line(quote, () => act.open({ of: "speaker", key: one.key }, placeName(quote.evidence, summary)), context))}
    </ul>
    ${turn}
  </div>`;
}

function line(quote: QuoteLine, open: () => void, { summary, text, format }: Ready): TemplateResult {
  const article = summary.articles[quote.evidence.article];
  const from = [article?.source, article?.date && format.date(article.date)].filter(Boolean).join(", ");
  return html`<li>
    <button type="button" aria-haspopup="dialog" @click=${open}>
      <q lang="fr">${quote.text}</q> ${quote.sources.some(({ added }) => added !== null) ? html`<small>${text.added}</small>` : nothing} ${from ? html`<small>${from}</small>` : nothing}
    </button>
  </li>`;
}
