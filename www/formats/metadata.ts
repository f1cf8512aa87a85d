// What a page says of its article, wherever it says so; what stands first in a list is believed first. The lists are those of the command
// line (cli/src/formats/html/metadata.rs).

import type { Given } from "./given.js";
import { line, words } from "./markup.js";

/** Names of `meta` elements with the date of publication. */
const DATES = (
  "article:published_time og:article:published_time og:published_time datepublished dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date " +
  "dcterms.date date pubdate publishdate publish-date publication_date publication-date parsely-pub-date sailthru.date cxenseparse:recs:publishtime"
).split(" ");
const TITLES = "og:title twitter:title dc.title dcterms.title".split(" ");
const SOURCES = "og:site_name application-name dc.publisher dcterms.publisher publisher".split(" ");
const ADDRESSES = "og:url twitter:url".split(" ");

type Json = Record<string, unknown>;

/** Without `text`, but with `body`, the whole text, where JSON-LD gives it. */
export function metadata(page: Document): Omit<Given, "id" | "text"> & { body: string | undefined } {
  const metas = [...page.querySelectorAll("meta[content]")].flatMap((meta) => {
    const content = meta.getAttribute("content")?.trim();
    return content ? ["property", "name", "itemprop"].flatMap((name) => (meta.hasAttribute(name) ? [{ name: meta.getAttribute(name)!.toLowerCase(), content }] : [])) : [];
  });
  const contents = (names: string[]) => names.flatMap((name) => metas.filter((meta) => meta.name === name).map(({ content }) => content));
  const first = (names: string[]) => contents(names).map(oneLine).find(Boolean);
  const linked = article(page);
  const canonical = [...page.querySelectorAll("link[rel=canonical i]")].map((link) => link.getAttribute("href") ?? "").find(isWeb);
  const url = canonical ?? first(ADDRESSES) ?? linked.url ?? savedFrom(page);
  const times = [...page.querySelectorAll("time")].map((time) => time.getAttribute("datetime") ?? time.textContent ?? "");
  const heading = (name: string) => [...page.querySelectorAll(name)].map((element) => oneLine(element.textContent ?? "")).find(Boolean);
  return {
    title: linked.title ?? first(TITLES) ?? heading("h1") ?? heading("title") ?? null,
    date: firstDate([linked.published, ...contents(DATES), ...times, linked.created]),
    source: linked.publisher ?? first(SOURCES) ?? (url ? host(url) : undefined) ?? null,
    url: url ?? null,
    body: linked.body,
  };
}

/** The first that looks like a date that the core can read. */
export function firstDate(dates: (string | undefined)[]): string | null {
  return dates.find((date) => date && /\d{4}|\d[/.]\d/.test(date)) ?? null;
}

/** What JSON-LD says, in the first object that is an article; a script that is no JSON says nothing. */
function article(page: Document): Partial<Record<"title" | "published" | "created" | "publisher" | "url" | "body", string | undefined>> {
  const objects: Json[] = [];
  for (const script of page.querySelectorAll('script[type="application/ld+json" i]')) {
    try {
      collect(JSON.parse(script.textContent ?? ""), objects);
    } catch {
      continue;
    }
  }
  const found = objects.find(isArticle);
  if (!found) return {};
  const text = (of: unknown, key: string) => (is(of) && typeof of[key] === "string" ? of[key] : undefined);
  const named = (value: unknown): string | undefined => {
    if (typeof value === "string") return value;
    const id = text(value, "@id");
    return text(value, "name") ?? (id === undefined ? undefined : text(objects.find((other) => other["@id"] === id && text(other, "name")), "name"));
  };
  const entity = found["mainEntityOfPage"];
  const url = text(found, "url") ?? (typeof entity === "string" ? entity : text(entity, "@id"));
  const publisher = found["publisher"];
  const body = text(found, "articleBody");
  return {
    title: line(text(found, "headline") ?? text(found, "name") ?? ""),
    published: text(found, "datePublished"),
    created: text(found, "dateCreated"),
    publisher: line(named(Array.isArray(publisher) ? publisher[0] : publisher) ?? ""),
    url: url && isWeb(url) ? url : undefined,
    body: body === undefined ? undefined : words(body),
  };
}

function is(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** All objects of a value, those of its lists and of its graph too. */
function collect(value: unknown, objects: Json[]): void {
  if (Array.isArray(value)) for (const one of value) collect(one, objects);
  else if (is(value)) {
    objects.push(value);
    collect(value["@graph"], objects);
  }
}

/** `NewsArticle`, `ReportageNewsArticle`, `BlogPosting`, `LiveBlogPosting`, `Report`. */
function isArticle({ "@type": type }: Json): boolean {
  return [type].flat().some((kind) => typeof kind === "string" && /(Article|BlogPosting)$|^Report$/.test(kind));
}

/** `<!-- saved from url=(0023)https://exemple.fr/a -->`, `<!-- Page saved with SingleFile url: https://… -->`. */
function savedFrom(page: Document): string | undefined {
  const comments = page.createTreeWalker(page, NodeFilter.SHOW_COMMENT);
  while (comments.nextNode()) {
    const address = /(?:saved from url=|url: )\s*[()\d]*(\S+)/.exec((comments.currentNode as Comment).data)?.[1];
    if (address && isWeb(address)) return address;
  }
  return undefined;
}

function isWeb(address: string): boolean {
  return /^https?:\/\//.test(address);
}

/** `exemple.fr` of `https://www.exemple.fr:443/a`. */
function host(url: string): string | undefined {
  return /:\/\/(?:www\.)?([^/?#:]+)/.exec(url)?.[1];
}

function oneLine(text: string): string | undefined {
  return text.split(/\s+/).filter(Boolean).join(" ") || undefined;
}
