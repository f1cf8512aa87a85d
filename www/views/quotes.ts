// Who said what: quotes by speaker, in the articles' own words.

import { html, nothing, type TemplateResult } from "lit-html";
import type { QuoteLine } from "../../pkg/depeche.js";
import { type Speaker, speakers } from "../finding.js";
import type { Ready } from "../state.js";
import { section, shortened } from "./parts.js";

const SPEAKERS = 6;
const QUOTES = 3;

export function quotes(context: Ready): TemplateResult {
  const { summary, text } = context;
  const all = speakers(summary);
  if (all.length === 0) return section("quotes", text.quotesHeading, undefined, html`<p>${text.noQuotes}</p>`);
  const [shown, more] = shortened("speakers", all, SPEAKERS, context);
  return section("quotes", text.quotesHeading, undefined, html`<div class="columns">${shown.map((one) => speaker(one, context))}</div>${more}`);
}

function speaker(one: Speaker, context: Ready): TemplateResult {
  const { text, format, act } = context;
  const [shown, more] = shortened(`quotes ${one.key}`, one.quotes, QUOTES, context);
  const name = one.actor ? format.party(one.actor) : (one.name ?? text.nobody);
  return html`<div class="speaker">
    <h3 lang=${one.name && !one.actor ? "fr" : nothing}>${name}</h3>
    ${one.actor?.roles[0] ? html`<p class="role" lang="fr">${one.actor.roles[0].role}</p>` : nothing}
    <ul>
      ${shown.map((quote, at) => line(quote, () => act.open({ of: "speaker", key: one.key }, at), context))}
    </ul>
    ${more}
  </div>`;
}

function line(quote: QuoteLine, open: () => void, { summary, format }: Ready): TemplateResult {
  const article = summary.articles[quote.evidence.article];
  const from = [article?.source, article?.date && format.date(article.date)].filter(Boolean).join(", ");
  return html`<li>
    <button type="button" aria-haspopup="dialog" @click=${open}>
      <q lang="fr">${quote.text}</q> ${from ? html`<small>${from}</small>` : nothing}
    </button>
  </li>`;
}
