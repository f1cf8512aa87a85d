// The sentences that reports rest on, for paper and files.

import { placeName } from "./finding.js";
import { sentence } from "./passage.js";
import type { Ready } from "./state.js";

/** By the names of their places. */
export type Sentences = ReadonlyMap<string, string>;

/** The sentence of each report shown. Articles that cannot be had are left out. */
export async function sentences({ summary, shown, act }: Pick<Ready, "summary" | "shown" | "act">): Promise<Sentences> {
  const found = new Map<string, string>();
  const texts = new Map<number, string | undefined>();
  for (const { evidence } of shown.occasions.flatMap((place) => summary.occasions[place]!.reports)) {
    const { article } = evidence;
    if (!texts.has(article)) texts.set(article, await act.article(article).then(({ text }) => text, () => undefined));
    const text = texts.get(article);
    if (text === undefined) continue;
    const { start, end } = sentence(text, evidence);
    found.set(placeName(evidence, summary), text.slice(start, end));
  }
  return found;
}
