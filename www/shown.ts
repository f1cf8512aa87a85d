// What filters and search leave of a corpus. Filters choose deliveries; articles, quotes and actors follow: an article stays
// if it has the wanted source and actors and, where deliveries are filtered, tells one that is left.

import type { Evidence } from "../pkg/depeche.js";
import { columnOf, columnOfArticles, type Facet, type Filter, facets, facetsOfArticles, gate } from "./facet.js";
import type { Hits } from "./hits.js";
import { type Summary, WIDTH } from "./packed.js";

/** The bit of occasions that the search does not find; those before are of the facets. */
const UNFOUND = 1 << facets.length;

export interface Value {
  value: string;
  /** Deliveries that would be left with it, all other filters kept. */
  count: number;
}

export class Shown {
  readonly narrowed: boolean;
  /** Places in the summary, in its order. */
  readonly occasions: number[];
  readonly articles: number[];
  /** For each occasion one bit a facet whose filters shut it out. */
  readonly #shut: Uint8Array;
  #quotes: number[] | undefined;
  #actors: { index: number; mentions: number }[] | undefined;

  constructor(
    readonly summary: Summary,
    filters: Filter[],
    readonly hits: Hits | undefined,
  ) {
    this.narrowed = filters.length > 0 || hits !== undefined;
    const filtered = facets.flatMap((facet, bit) => {
      const own = filters.filter((filter) => filter.facet === facet);
      return own.length > 0 ? [{ facet, own, shut: 1 << bit, passes: gate(columnOf(facet, summary), own) }] : [];
    });
    this.#shut = new Uint8Array(summary.occasions.length);
    this.occasions = [];
    summary.occasions.forEach((occasion, place) => {
      let shut = hits && !hits.occasion(occasion) ? UNFOUND : 0;
      for (const one of filtered) if (!one.passes(place)) shut |= one.shut;
      this.#shut[place] = shut;
      if (shut === 0) this.occasions.push(place);
    });

    const told = filtered.some(({ facet }) => !facetsOfArticles.includes(facet as never));
    const telling = new Set<number>();
    if (told) for (const place of this.occasions) for (const { evidence } of summary.occasions[place]!.reports) telling.add(evidence.article);
    const gates = facetsOfArticles.flatMap((facet) => {
      const own = filtered.find((one) => one.facet === facet)?.own;
      return own ? [gate(columnOfArticles(facet, summary), own)] : [];
    });
    this.articles = [];
    summary.articles.forEach(({ title }, article) => {
      if (gates.every((passes) => passes(article)) && (!told || telling.has(article)) && (!hits || hits.article(article, title))) this.articles.push(article);
    });
  }

  /** Quotes of the articles left; with a search, those that hold its words. */
  get quotes(): number[] {
    if (!this.#quotes) {
      const inside = this.#within();
      const { hits, summary } = this;
      this.#quotes = summary.quotes.flatMap((quote, place) => {
        const there = inside(quote.evidence) && (!hits || hits.place(quote.evidence) || (quote.speaker !== null && hits.text(quote.speaker)));
        return there ? [place] : [];
      });
    }
    return this.#quotes;
  }

  /** Actors named in the articles left, with their mentions there, the most mentioned first. */
  get actors(): { index: number; mentions: number }[] {
    if (!this.#actors) {
      const inside = this.#within();
      const { hits, summary } = this;
      this.#actors = summary.actors.flatMap(({ mentions, name, forms }, index) => {
        if (!this.narrowed) return [{ index, mentions: mentions.length / WIDTH }];
        let count = 0;
        for (let at = 0; at < mentions.length; at += WIDTH) if (inside({ article: mentions[at] ?? 0 })) count++;
        return count > 0 && (!hits || [name, ...forms].some((form) => hits.text(form))) ? [{ index, mentions: count }] : [];
      });
      if (this.narrowed) this.#actors.sort((a, b) => b.mentions - a.mentions);
    }
    return this.#actors;
  }

  /** The values of a facet among the deliveries that all other filters leave: years in order, others by how often they occur. */
  values(facet: Facet): Value[] {
    const { summary } = this;
    const others = ~(1 << facets.indexOf(facet));
    const column = columnOf(facet, summary);
    const counts = new Uint32Array(column.values.length);
    column.rows.forEach((row, place) => {
      if ((this.#shut[place]! & others) === 0) for (const value of row) counts[value]!++;
    });
    const values = column.values.map((value, number) => ({ value, count: counts[number]! })).filter(({ count }) => count > 0);
    return facet === "period" ? values.sort((a, b) => (a.value || "9999").localeCompare(b.value || "9999")) : values.sort((a, b) => b.count - a.count);
  }

  #within(): (evidence: Pick<Evidence, "article">) => boolean {
    if (!this.narrowed) return () => true;
    const left = new Uint8Array(this.summary.articles.length);
    for (const article of this.articles) left[article] = 1;
    return ({ article }) => left[article] === 1;
  }
}

/** The last answer for each corpus: a rendering asks several times for the same. */
const last = new WeakMap<Summary, { filters: Filter[]; hits: Hits | undefined; shown: Shown }>();

export function shown(summary: Summary, filters: Filter[], hits: Hits | undefined): Shown {
  const known = last.get(summary);
  if (known && known.filters === filters && known.hits === hits) return known.shown;
  const fresh = new Shown(summary, filters, hits);
  last.set(summary, { filters, hits, shown: fresh });
  return fresh;
}
