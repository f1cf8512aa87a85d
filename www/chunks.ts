// The parts of the script that the first figures do not need: each a file of its own, downloaded when a reader asks for it.

const loaders = {
  export: () => import("./lazy/export.js"),
  lanes: () => import("./lazy/lanes.js"),
  network: () => import("./lazy/network.js"),
  correct: () => import("./lazy/correct.js"),
};

export type Chunk = keyof typeof loaders;
export type Chunks = { [C in Chunk]: Awaited<ReturnType<(typeof loaders)[C]>> };

const asked = new Map<Chunk, { promise: Promise<unknown>; module: unknown }>();

/** A chunk, if it is there; if not, it is fetched and `arrived` is called. `null` where it could not be had: the next call tries again. */
export function chunk<C extends Chunk>(name: C, arrived: () => void): Chunks[C] | null | undefined {
  let known = asked.get(name);
  if (!known) {
    const fetched = { promise: loaders[name]() as Promise<unknown>, module: undefined as unknown };
    fetched.promise = fetched.promise.then((module) => (fetched.module = module), () => (fetched.module = null));
    asked.set(name, (known = fetched));
  }
  if (known.module === undefined) void known.promise.then(arrived);
  if (known.module === null) asked.delete(name);
  return known.module as Chunks[C] | null | undefined;
}
