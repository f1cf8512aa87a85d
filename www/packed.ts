// A summary as it crosses from the worker to the page. A large corpus has mentions by the hundred thousand: as
// objects they would block the page while it takes them in, as numbers they cost nothing.

import type { Evidence, ActorLine as FullActorLine, Summary as FullSummary } from "../pkg/depeche.js";

/** Article, start and end of one place after the other. */
export type Places = Uint32Array;

export type ActorLine = Omit<FullActorLine, "mentions"> & { mentions: Places };

export type Summary = Omit<FullSummary, "actors"> & { actors: ActorLine[] };

/** Numbers a place. */
export const WIDTH = 3;

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

/** What of a summary crosses at once, in lines and entries of their lists: a page takes it in within a few milliseconds. */
const LOAD = 1000;

/** A summary in parts; each list goes on where the part before ended. */
export function* parts(summary: Summary): Generator<{ part: Partial<Summary>; last: boolean }> {
  let part: Record<string, unknown> = {};
  let load = 0;
  for (const [name, value] of Object.entries(summary)) {
    if (!Array.isArray(value)) {
      part[name] = value;
      continue;
    }
    let lines: unknown[] = (part[name] = []);
    for (const line of value as unknown[]) {
      lines.push(line);
      load += weight(line);
      if (load < LOAD) continue;
      yield { part, last: false };
      lines = [];
      part = { [name]: lines };
      load = 0;
    }
  }
  yield { part, last: true };
}

/** A line, with the entries of its lists: an occasion may have a thousand reports. */
function weight(line: unknown): number {
  return Object.values(line ?? {}).reduce<number>((sum, value) => sum + (Array.isArray(value) ? value.length : 0), 1);
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
