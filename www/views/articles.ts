// The articles read, and how much was found in each.

import { html, nothing, type TemplateResult } from "lit-html";
import type { ArticleLine } from "../../pkg/depeche.js";
import { placeName } from "../finding.js";
import type { Ready } from "../state.js";
import { paged, section } from "./parts.js";

const FEW = 20;

export function articles(context: Ready): TemplateResult {
  const { summary, shown, text } = context;
  const [few, turn] = paged("articles", shown.articles, FEW, context);
  return section(
    "articles",
    text.articlesHeading,
    undefined,
    html`<ol>
        ${few.map((index) => line(summary.articles[index]!, index, context))}
      </ol>
      ${turn}`,
  );
}

function line({ title, id, date, source, deliveries, actors, quotes }: ArticleLine, index: number, { summary, text, format, act }: Ready): TemplateResult {
  const from = [source, date && format.date(date)].filter(Boolean).join(", ");
  const found = [deliveries && text.deliveries(deliveries), actors && text.actors(actors), quotes && text.quotes(quotes)].filter(Boolean).join(", ");
  return html`<li>
    <button type="button" aria-haspopup="dialog" @click=${() => act.open({ of: "articles", key: "" }, placeName({ article: index, start: 0 }, summary))}>
      <span class="title" lang="fr">${title || id}</span>
      ${from ? html`<span class="from">${from}</span>` : nothing}
      <span class="found">${found}</span>
    </button>
  </li>`;
}
