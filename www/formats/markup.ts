// Pages and pieces of HTML as documents of their own: nothing in them runs or is fetched.

import { all } from "./body.js";

/** Has the browser parse markup; handed in by the page, which owns what a strict host asks for. */
let parse: (markup: string, type: DOMParserSupportedType) => Document;

export function parseWith(given: typeof parse): void {
  parse = given;
}

export function html(markup: string): Document {
  return parse(markup, "text/html");
}

/** A document, or why it is none. */
export function xml(markup: string): Document | string {
  const document = parse(markup, "text/xml");
  const error = document.querySelector("parsererror");
  return error ? (error.textContent ?? "").replace(/\s+/g, " ").trim() : document;
}

/** The words of a piece of HTML, such as a feed has in its entries: paragraph by paragraph. */
export function words(fragment: string): string {
  return /[<&]/.test(fragment) ? all(html(fragment)) : fragment.trim();
}

/** The words of a piece of HTML on one line; absent if there are none. */
export function line(fragment: string): string | undefined {
  return words(fragment).split(/\s+/).filter(Boolean).join(" ") || undefined;
}
