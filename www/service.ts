// Owns the wasm: reads files into corpora, analyses them a slice at a time, answers questions about them.
// Runs in a worker; knows nothing of messages.

import init, { Corpus, type ArticleView, type Progress } from "../pkg/depeche.js";
import { packed } from "./packed.js";
import type { Calls, Failure, Loaded, Mode, Problem } from "./protocol.js";

/** How long one slice of analysis may take before progress is told, in milliseconds. */
const SLICE = 100;

/** Articles analysed between two looks at the clock. */
const STEP = 4;

const READABLE = /\.(txt|json|jsonl)$/i;

/** A failure that a reader is told in words; everything else is a bug. */
export class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.detail);
  }
}

interface Source {
  name: string;
  bytes(): Promise<Uint8Array>;
}

export class Service {
  #corpora = new Map<number, Corpus>();
  #engine: Promise<unknown> | undefined;

  /** Replaces the corpus by the file at `url`. */
  async fetch(id: number, url: string, tell: (progress: Progress) => void): Promise<Loaded> {
    await this.#start();
    const response = await fetch(url, { credentials: "same-origin" }).catch((error: unknown) => {
      throw new Refusal({ reason: "corpus", detail: `${url}: ${String(error)}` });
    });
    if (!response.ok) {
      throw new Refusal({ reason: "corpus", detail: `${url}: ${response.status} ${response.statusText}`.trim() });
    }
    const name = decodeURIComponent(new URL(url).pathname.split("/").pop() ?? "") || url;
    const bytes = async () => new Uint8Array(await response.arrayBuffer());
    return this.#read(id, [{ name, bytes }], "replace", tell);
  }

  /** Reads files; those that cannot be read are told, and all others are analysed. */
  async add(id: number, { files, unreadable, mode }: Calls["add"]["arguments"], tell: (progress: Progress) => void): Promise<Loaded> {
    await this.#start();
    const bytes = async (file: File) => new Uint8Array(await file.arrayBuffer());
    const refused = unreadable.map((name) => ({ name, bytes: () => Promise.reject(new Error(name)) }));
    return this.#read(id, [...files.map((file) => ({ name: file.name, bytes: () => bytes(file) })), ...refused], mode, tell);
  }

  article(id: number, index: number): ArticleView {
    const corpus = this.#corpora.get(id);
    if (!corpus) throw new Refusal({ reason: "corpus", detail: `no corpus ${id}` });
    return corpus.article(index);
  }

  close(id: number): undefined {
    this.#corpora.get(id)?.free();
    this.#corpora.delete(id);
  }

  /** Loads the wasm once; a failed attempt may be repeated. */
  async #start(): Promise<void> {
    this.#engine ??= init();
    try {
      await this.#engine;
    } catch (error) {
      this.#engine = undefined;
      throw new Refusal({ reason: "engine", detail: String(error) });
    }
  }

  /** A corpus is only replaced by one that has articles: a wrong file loses nothing. */
  async #read(id: number, sources: Source[], mode: Mode, tell: (progress: Progress) => void): Promise<Loaded> {
    const before = this.#corpora.get(id);
    const corpus = mode === "join" && before ? before : new Corpus();
    const problems: Problem[] = [];
    let articles = 0;
    for (const source of sources) {
      if (!READABLE.test(source.name)) {
        problems.push({ file: source.name, kind: "format", detail: "" });
        continue;
      }
      try {
        const reading = corpus.read(source.name, await source.bytes());
        articles += reading.articles;
        problems.push(...reading.problems.map(({ file, message }): Problem => ({ file, kind: "content", detail: message })));
      } catch (error) {
        problems.push({ file: source.name, kind: "unreadable", detail: String(error) });
      }
    }
    if (articles === 0) {
      if (corpus !== before) corpus.free();
      return { problems };
    }
    await analyze(corpus, tell);
    if (corpus !== before) {
      before?.free();
      this.#corpora.set(id, corpus);
    }
    return { summary: packed(corpus.summary()), problems };
  }
}

/** Analyses what is queued, letting other messages through between slices. */
async function analyze(corpus: Corpus, tell: (progress: Progress) => void): Promise<void> {
  for (;;) {
    const until = performance.now() + SLICE;
    let progress: Progress;
    do {
      progress = corpus.advance(STEP);
    } while (progress.done < progress.total && performance.now() < until);
    tell(progress);
    if (progress.done >= progress.total) return;
    await new Promise((resolve) => setTimeout(resolve));
  }
}
