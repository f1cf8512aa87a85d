// What filters and search leave of a corpus. Filters choose deliveries; articles, quotes and actors follow: an article stays
// if it has the wanted source and actors and, where deliveries are filtered, tells one that is left.

import type { Evidence } from "../pkg/depeche.js";
import { type Facet, type Filter, facets, passes, valuesOf, valuesOfArticle } from "./facet.js";
import type { Hits } from "./hits.js";
import { type Summary, WIDTH } from "./packed.js";

/** Facets that articles have by themselves. */
const OF_ARTICLES = ["source", "actor"] as const;

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
    const byFacet = facets.map((facet) => filters.filter((filter) => filter.facet === facet));
    this.#shut = new Uint8Array(summary.occasions.length);
    this.occasions = [];
    summary.occasions.forEach((occasion, place) => {
      let shut = 0;
      byFacet.forEach((filters, bit) => {
        if (filters.length > 0 && !passes(filters, valuesOf(facets[bit]!, occasion, summary))) shut |= 1 << bit;
      });
      if (hits && !hits.occasion(occasion)) shut |= UNFOUND;
      this.#shut[place] = shut;
      if (shut === 0) this.occasions.push(place);
    });

    const told = byFacet.some((filters, bit) => filters.length > 0 && !OF_ARTICLES.includes(facets[bit] as never));
    const telling = new Set(told ? this.occasions.flatMap((place) => summary.occasions[place]!.reports.map(({ evidence }) => evidence.article)) : []);
    this.articles = summary.articles.flatMap(({ title }, article) => {
      const wanted = OF_ARTICLES.every((facet) => {
        const own = byFacet[facets.indexOf(facet)] ?? [];
        return own.length === 0 || passes(own, valuesOfArticle(facet, article, summary));
      });
      return wanted && (!told || telling.has(article)) && (!hits || hits.article(article, title)) ? [article] : [];
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
    const counts = new Map<string, number>();
    summary.occasions.forEach((occasion, place) => {
      if ((this.#shut[place]! & others) !== 0) return;
      for (const value of valuesOf(facet, occasion, summary)) counts.set(value, (counts.get(value) ?? 0) + 1);
    });
    const values = [...counts].map(([value, count]) => ({ value, count }));
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
