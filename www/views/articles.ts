// The articles read, and how much was found in each.

import { html, nothing, type TemplateResult } from "lit-html";
import type { ArticleLine } from "../../pkg/depeche.js";
import type { Ready } from "../state.js";
import { section, shortened } from "./parts.js";

const FEW = 20;

export function articles(context: Ready): TemplateResult {
  const { summary, text } = context;
  const all = summary.articles.map((article, index) => ({ article, index }));
  const [shown, more] = shortened("articles", all, FEW, context);
  return section(
    "articles",
    text.articlesHeading,
    undefined,
    html`<ol>
        ${shown.map(({ article, index }) => line(article, index, context))}
      </ol>
      ${more}`,
  );
}

function line({ title, id, date, source, deliveries, actors, quotes }: ArticleLine, index: number, { text, format, act }: Ready): TemplateResult {
  const from = [source, date && format.date(date)].filter(Boolean).join(", ");
  const found = [deliveries && text.deliveries(deliveries), actors && text.actors(actors), quotes && text.quotes(quotes)].filter(Boolean).join(", ");
  return html`<li>
    <button type="button" aria-haspopup="dialog" @click=${() => act.open({ of: "articles" }, index)}>
      <span class="title" lang="fr">${title || id}</span>
      ${from ? html`<span class="from">${from}</span>` : nothing}
      <span class="found">${found}</span>
    </button>
  </li>`;
}
