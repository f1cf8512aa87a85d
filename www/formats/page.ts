// Saved pages: the article that a web page shows, with its headline, date, outlet and address.

import { article } from "./body.js";
import { type Given, stem, Unreadable } from "./given.js";
import { html } from "./markup.js";
import { metadata } from "./metadata.js";

export function page(name: string, markup: string): Given[] {
  const document = html(markup);
  const { body, ...told } = metadata(document);
  const shown = article(document);
  // Some pages show a beginning and keep the whole in their metadata.
  const text = body !== undefined && body.length > 2 * shown.length ? body : shown;
  if (!text) throw new Unreadable(name, "a page with an article", "none: no paragraph of text");
  return [{ id: stem(name), ...told, text }];
}
