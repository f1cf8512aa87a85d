// Who uses a corpus, and how long work may last.

import type { Corpus } from "../pkg/depeche.js";

/** A corpus in the memory of the wasm, freed when the last of those who hold it lets go. */
export class Held {
  #holders = 0;

  constructor(readonly corpus: Corpus) {}

  hold(): this {
    this.#holders++;
    return this;
  }

  release(): void {
    if (--this.#holders === 0) this.corpus.free();
  }
}

/** Divides long work into slices between which everything else has its turn. */
export class Pace {
  #until: number;

  /** Milliseconds. */
  constructor(readonly slice: number) {
    this.#until = performance.now() + slice;
  }

  /** Whether this slice has lasted long enough. */
  over(): boolean {
    return performance.now() > this.#until;
  }

  async pause(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    this.#until = performance.now() + this.slice;
  }
}
