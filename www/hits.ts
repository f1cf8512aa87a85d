// What a search has found: places in the texts, and names that hold the words.

import type { Evidence, Occasion } from "../pkg/depeche.js";
import { type Places, WIDTH } from "./packed.js";

/** A place in a text with the words around it. */
export interface Context {
  evidence: Evidence;
  before: string;
  words: string;
  after: string;
}

/** What the worker answers to a search: all places, in order of the corpus, and the words around the first of them. */
export interface Found {
  places: Places;
  contexts: Context[];
}

/** Letters shown on either side. */
const AROUND = 80;

/** The words around some places, in order of the articles; nothing of other paragraphs. */
export function contexts(places: Evidence[], textOf: (article: number) => string): Context[] {
  let [article, text] = [-1, ""];
  return places.map((evidence) => {
    const { start, end } = evidence;
    if (evidence.article !== article) [article, text] = [evidence.article, textOf(evidence.article)];
    const from = Math.max(text.lastIndexOf("\n", start - 1) + 1, start - AROUND, 0);
    const line = text.indexOf("\n", end);
    const to = Math.min(line < 0 ? text.length : line, end + AROUND);
    // Half a word says nothing.
    const before = text.slice(from, start).replace(from === start - AROUND ? /^\S*\s/ : /^/, "");
    const after = text.slice(end, to).replace(to === end + AROUND ? /\s\S*$/ : /$/, "");
    return { evidence, before, words: text.slice(start, end), after };
  });
}

/** How the page names goods and parties. */
export interface Names {
  category(category: string): string;
  party(party: { code: string | null; name: string }): string;
}

/** Without case and accents. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

export class Hits {
  readonly #words: string[];
  /** The spans of each article: start and end in turn. */
  readonly #spans = new Map<number, number[]>();
  readonly #known = new Map<string, boolean>();

  constructor(
    readonly search: string,
    readonly found: Found,
    readonly names: Names,
  ) {
    this.#words = fold(search).split(/\s+/).filter(Boolean);
    const { places } = found;
    for (let at = 0; at < places.length; at += WIDTH) {
      const spans = this.#spans.get(places[at]!);
      if (spans) spans.push(places[at + 1]!, places[at + 2]!);
      else this.#spans.set(places[at]!, [places[at + 1]!, places[at + 2]!]);
    }
  }

  /** Whether a text holds all words. Names recur: each is folded once. */
  text(text: string): boolean {
    let found = this.#known.get(text);
    if (found === undefined) {
      const folded = fold(text);
      found = this.#words.every((word) => folded.includes(word));
      this.#known.set(text, found);
    }
    return found;
  }

  place({ article, start, end }: Evidence): boolean {
    const spans = this.#spans.get(article) ?? [];
    for (let at = 0; at < spans.length; at += 2) if (spans[at]! < end && spans[at + 1]! > start) return true;
    return false;
  }

  article(article: number, title: string): boolean {
    return this.#spans.has(article) || this.text(title);
  }

  /** By the sentence that tells it, its goods or its parties. */
  occasion({ reports, items, supplier, recipient }: Occasion): boolean {
    const party = (one: Occasion["supplier"]) => one != null && this.text(this.names.party(one));
    return (
      reports.some(({ evidence }) => this.place(evidence)) ||
      party(supplier) ||
      party(recipient) ||
      items.some(({ category, designation }) => this.text(this.names.category(category)) || (designation !== null && this.text(designation)))
    );
  }

  /** The spans in one article. */
  in(article: number): { start: number; end: number }[] {
    const spans = this.#spans.get(article) ?? [];
    return Array.from({ length: spans.length / 2 }, (_, i) => ({ start: spans[2 * i]!, end: spans[2 * i + 1]! }));
  }
}
