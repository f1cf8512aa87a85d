// A summary as it crosses from the worker to the page. A large corpus has mentions by the hundred thousand: as
// objects they would block the page while it takes them in, as numbers they cost nothing.

import type { Evidence, ActorLine as FullActorLine, Summary as FullSummary } from "../pkg/depeche.js";

/** Article, start and end of one place after the other. */
export type Places = Uint32Array;

export type ActorLine = Omit<FullActorLine, "mentions"> & { mentions: Places };

export type Summary = Omit<FullSummary, "actors"> & { actors: ActorLine[] };

const WIDTH = 3;

export function packed(summary: FullSummary): Summary {
  return { ...summary, actors: summary.actors.map((actor) => ({ ...actor, mentions: pack(actor.mentions) })) };
}

function pack(places: Evidence[]): Places {
  const numbers = new Uint32Array(places.length * WIDTH);
  places.forEach(({ article, start, end }, i) => numbers.set([article, start, end], i * WIDTH));
  return numbers;
}

/** All places, or only the first ones. */
export function unpacked(numbers: Places, most = Infinity): Evidence[] {
  return Array.from({ length: Math.min(count(numbers), most) }, (_, i) => {
    const [article = 0, start = 0, end = 0] = numbers.subarray(i * WIDTH, (i + 1) * WIDTH);
    return { article, start, end };
  });
}

/** How many places there are. */
export function count(numbers: Places): number {
  return numbers.length / WIDTH;
}
