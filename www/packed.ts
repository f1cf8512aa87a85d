// A summary as it crosses from the worker to the page. A large corpus has mentions by the hundred thousand: as
// objects they would block the page while it takes them in, as numbers they cost nothing.

import type { Evidence, ActorLine as FullActorLine, Link as FullLink, Network as FullNetwork, Summary as FullSummary } from "../pkg/depeche.js";

/** Article, start and end of one place after the other. */
export type Places = Uint32Array;

export type ActorLine = Omit<FullActorLine, "mentions"> & { mentions: Places };

export type Link = Omit<FullLink, "places"> & { places: Places };

export type Network = Omit<FullNetwork, "links"> & { links: Link[] };

/** Totals are left out: the page adds up what its filters leave. */
export type Summary = Omit<FullSummary, "actors" | "network" | "totals"> & { actors: ActorLine[]; network: Network };

/** Numbers a place. */
export const WIDTH = 3;

export function packed({ totals: _, ...summary }: FullSummary): Summary {
  return { ...summary, network: packedNetwork(summary.network), actors: summary.actors.map((actor) => ({ ...actor, mentions: pack(actor.mentions) })) };
}

export function packedNetwork({ nodes, links }: FullNetwork): Network {
  return { nodes, links: links.map((link) => ({ ...link, places: pack(link.places) })) };
}

function pack(places: Evidence[]): Places {
  const numbers = new Uint32Array(places.length * WIDTH);
  places.forEach(({ article, start, end }, i) => numbers.set([article, start, end], i * WIDTH));
  return numbers;
}

/** All places, or only the first ones. */
export function unpacked(numbers: Places, most = Infinity): Evidence[] {
  return Array.from({ length: Math.min(count(numbers), most) }, (_, i) => {
    const at = i * WIDTH;
    return { article: numbers[at]!, start: numbers[at + 1]!, end: numbers[at + 2]! };
  });
}

/** How many places there are. */
export function count(numbers: Places): number {
  return numbers.length / WIDTH;
}

/** What of a summary crosses at once, in lines and entries of their lists: a page takes it in within a few milliseconds. */
const LOAD = 1000;

/** Some lines of a summary's lists, or more entries for a list of the last line that came. */
export type Part = { lines: Partial<Summary> } | { list: string; field: string; entries: unknown[] };

/** A summary in parts; each list goes on where the part before ended. */
export function* parts(summary: Summary): Generator<{ part: Part; last: boolean }> {
  let lines: Record<string, unknown> = {};
  let load = 0;
  for (const [list, value] of Object.entries(summary)) {
    if (!Array.isArray(value)) {
      lines[list] = value;
      continue;
    }
    let some: unknown[] = (lines[list] = []);
    for (const line of value as object[]) {
      const long = Object.entries(line ?? {}).filter(([, entries]) => Array.isArray(entries) && entries.length > LOAD);
      some.push(long.length > 0 ? { ...line, ...Object.fromEntries(long.map(([field]) => [field, []])) } : line);
      load += weight(line);
      if (load < LOAD) continue;
      yield { part: { lines }, last: false };
      for (const [field, entries] of long as [string, unknown[]][]) {
        for (let at = 0; at < entries.length; at += LOAD) yield { part: { list, field, entries: entries.slice(at, at + LOAD) }, last: false };
      }
      some = [];
      lines = { [list]: some };
      load = 0;
    }
  }
  yield { part: { lines }, last: true };
}

/** A line, with the entries of its lists: an occasion may have a thousand reports. */
function weight(line: unknown): number {
  return Object.values(line ?? {}).reduce<number>((sum, value) => sum + (Array.isArray(value) ? value.length : 0), 1);
}

/** Adds a part to those before it; all together are the summary. */
export function assemble(whole: Partial<Summary>, part: Part): void {
  const target = whole as Record<string, unknown>;
  if (!("lines" in part)) {
    const line = (target[part.list] as Record<string, unknown[]>[]).at(-1);
    line?.[part.field]?.push(...part.entries);
    return;
  }
  for (const [list, value] of Object.entries(part.lines)) {
    const before = target[list];
    if (Array.isArray(before) && Array.isArray(value)) before.push(...(value as unknown[]));
    else target[list] = value;
  }
}
