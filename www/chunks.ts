// The parts of the script that the first figures do not need: each a file of its own, downloaded when a reader asks for it.

const loaders = {
  export: () => import("./lazy/export.js"),
  network: () => import("./lazy/network.js"),
  correct: () => import("./lazy/correct.js"),
};

export type Chunk = keyof typeof loaders;
export type Chunks = { [C in Chunk]: Awaited<ReturnType<(typeof loaders)[C]>> };

const loaded = new Map<Chunk, unknown>();

/** A chunk, if it is there; if not, it is fetched once and `arrived` is called. `null` where it could not be had: the next call tries again. */
export function chunk<C extends Chunk>(name: C, arrived: () => void): Chunks[C] | null | undefined {
  if (loaded.has(name)) {
    const known = loaded.get(name) as Chunks[C] | null | undefined;
    if (known === null) loaded.delete(name);
    return known;
  }
  loaded.set(name, undefined);
  const settled = (module: unknown) => {
    loaded.set(name, module);
    arrived();
  };
  loaders[name]().then(settled, () => settled(null));
  return undefined;
}
