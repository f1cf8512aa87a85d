// Feeds: RSS and Atom, one article an entry.

import { type Given, stem, Unreadable } from "./given.js";
import { line, words, xml } from "./markup.js";
import { firstDate } from "./metadata.js";
import { page } from "./page.js";

const ATOM = "http://www.w3.org/2005/Atom";
const CONTENT = "http://purl.org/rss/1.0/modules/content/";
const DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

/** The entries that hold words, and what is wrong with the others. */
export function feed(name: string, markup: string): { articles: Given[]; errors: Unreadable[] } {
  // White space before the declaration is a common slip.
  const document = xml(markup.trimStart());
  if (typeof document === "string") throw new Unreadable(name, "an RSS or Atom feed", `XML that is not well formed (${document})`);
  const root = document.documentElement;
  if (root.localName === "html") return { articles: page(name, markup), errors: [] };
  if (!["rss", "RDF", "feed"].includes(root.localName)) throw new Unreadable(name, "an RSS or Atom feed", `XML of another kind, <${root.localName}>`);
  const channel = [...root.children].find(({ localName }) => localName === "channel") ?? root;
  const source = line(text(child(channel, "title")) ?? "");
  const entries = [...root.querySelectorAll("*|item, *|entry")];
  if (entries.length === 0) throw new Unreadable(name, "a feed with entries", "none in it");
  const errors: Unreadable[] = [];
  const articles = entries.flatMap((entry, at): Given[] => {
    const article = given(entry, `${stem(name)}-${at + 1}`, source);
    if (!article) errors.push(new Unreadable(`${name}: ${at + 1}`, "an entry with words", "none in it"));
    return article ? [article] : [];
  });
  return { articles, errors };
}

/** The article of an entry; absent if it has neither text nor title. */
function given(entry: Element, id: string, feed: string | undefined): Given | undefined {
  const told = (name: string) => text(child(entry, name));
  const of = (namespace: string, name: string) => text([...entry.children].find((one) => one.localName === name && one.namespaceURI === namespace));
  const title = line(told("title") ?? "");
  const bodies = [of(CONTENT, "encoded"), told("content"), told("description"), told("summary")];
  const body = bodies.map((body) => words(body ?? "")).find(Boolean) ?? title;
  if (!body) return undefined;
  const url = link(entry);
  return {
    id: told("guid") ?? told("id") ?? url ?? id,
    title: title ?? null,
    date: firstDate([told("pubDate"), told("published"), of(DUBLIN_CORE, "date"), told("updated")]),
    source: origin(entry) ?? feed ?? null,
    url: url ?? null,
    text: body,
  };
}

/** Where the entry itself says it comes from: an aggregator's feed. */
function origin(entry: Element): string | undefined {
  const source = child(entry, "source");
  return source && line(text(child(source, "title") ?? source) ?? "");
}

function link(entry: Element): string | undefined {
  const links = [...entry.children].filter((one) => is(one, "link"));
  const page = links.find((one) => (one.getAttribute("rel") ?? "alternate") === "alternate" && one.hasAttribute("href"));
  return page?.getAttribute("href") ?? links.map(text).find(Boolean);
}

function child(parent: Element, name: string): Element | undefined {
  return [...parent.children].find((one) => is(one, name));
}

/** Whether an element is of the feed's own language and not of an extension such as `media:title`. */
function is({ localName, namespaceURI }: Element, name: string): boolean {
  return localName === name && (namespaceURI === null || namespaceURI === ATOM || (namespaceURI.includes("/rss/1.0/") && namespaceURI !== CONTENT));
}

/** What an element says, if it says something. XHTML in Atom is given with its marks. */
function text(element: Element | undefined): string | undefined {
  if (element?.getAttribute("type") === "xhtml") return element.innerHTML;
  return element?.textContent?.trim() || undefined;
}
