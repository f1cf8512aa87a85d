// What a search finds in the texts: each place with the words around it, beside the words of all others.

import { html, nothing, type TemplateResult } from "lit-html";
import type { Context as Words } from "../hits.js";
import { placeName } from "../finding.js";
import { count } from "../packed.js";
import type { Ready } from "../state.js";
import { paged, section } from "./parts.js";

const FEW = 10;

export function hits(context: Ready): TemplateResult | typeof nothing {
  const { shown, state, text } = context;
  if (!shown.hits || !state.view.search) return nothing;
  const { places, contexts } = shown.hits.found;
  const all = count(places);
  const [few, turn] = paged("hits", contexts, FEW, context);
  return section(
    "hits",
    text.hitsHeading,
    text.hits(all, contexts.length),
    html`<ol>
        ${few.map((one) => line(one, context))}
      </ol>
      ${turn}`,
  );
}

function line({ evidence, before, words, after }: Words, { summary, format, act }: Ready): TemplateResult {
  const { source, title, date } = summary.articles[evidence.article] ?? {};
  return html`<li>
    <button type="button" aria-haspopup="dialog" @click=${() => act.open({ of: "hits", key: "" }, placeName(evidence, summary))}>
      <span class="context" lang="fr"><span class="before">${before}</span><b>${words}</b><span>${after}</span></span>
      <small>${[source ?? title, date && format.date(date)].filter(Boolean).join(", ")}</small>
    </button>
  </li>`;
}
