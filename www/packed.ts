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

/** Lines of a summary that cross at once: a page takes them in within a few milliseconds. */
const LINES = 500;

/** A summary in parts; each list goes on where the part before ended. */
export function* parts(summary: Summary): Generator<{ part: Partial<Summary>; last: boolean }> {
  let part: Record<string, unknown> = {};
  let room = LINES;
  for (const [name, value] of Object.entries(summary)) {
    if (!Array.isArray(value)) {
      part[name] = value;
      continue;
    }
    let at = 0;
    do {
      const lines: unknown[] = value.slice(at, at + room);
      part[name] = lines;
      at += lines.length;
      room -= lines.length;
      if (room > 0) continue;
      yield { part, last: false };
      [part, room] = [{}, LINES];
    } while (at < value.length);
  }
  yield { part, last: true };
}

/** Adds a part to those before it; all together are the summary. */
export function assemble(whole: Partial<Summary>, part: Partial<Summary>): void {
  const target = whole as Record<string, unknown>;
  for (const [name, value] of Object.entries(part)) {
    const before = target[name];
    if (Array.isArray(before) && Array.isArray(value)) before.push(...(value as unknown[]));
    else target[name] = value;
  }
}
