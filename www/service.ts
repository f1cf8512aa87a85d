// Owns the wasm: reads files into corpora, analyses them a slice at a time, shows first results while the rest is read,
// answers questions about them. Knows nothing of messages.

import { Corpus, type ArticleView, initSync, type Progress } from "../pkg/depeche.js";
import { compile } from "./compile.js";
import { Held, Pace } from "./held.js";
import { contexts, type Found } from "./hits.js";
import type { Pack } from "./pack.js";
import { packed, parts, type Summary, unpacked } from "./packed.js";
import { PACK, pieces, READABLE } from "./pieces.js";
import { type Calls, type Loaded, type Mode, type News, type Problem, Refusal } from "./protocol.js";

/** When first results are shown, in milliseconds from the first article. */
const FIRST = 1000;

/** So many articles are shown once, however slow the machine, and do not change under the eye. */
const SMALL = 200;

/** How much longer than the last summary took the next one is waited for: summaries take a sixth of the time at most. */
const PATIENCE = 5;

/** Places of a search that are told with the words around them. */
const CONTEXTS = 200;

/** Articles of a pack that are read at once. */
const ROWS = 100;

/** Articles on their way into a corpus. */
interface Reading {
  held: Held;
  problems: Problem[];
  /** A reader has had enough, or asked for something else. */
  end: "cancelled" | "superseded" | undefined;
}

export class Service {
  readonly #pace: Pace;
  readonly #shown = new Map<number, Held>();
  /** Packs that are shown as they are, until something needs their articles read. */
  readonly #packs = new Map<number, Pack>();
  readonly #readings = new Map<number, Reading>();
  /** Where the reader of packs is. */
  #reader = "";

  /** Works at most `slice` milliseconds at a time, as far as one article and one summary allow. */
  constructor(slice: number) {
    this.#pace = new Pace(slice);
  }

  async start({ wasm, pack }: Calls["start"]["arguments"]): Promise<undefined> {
    this.#reader = pack;
    initSync({ module: typeof wasm === "string" ? await compile(wasm) : wasm });
  }

  /**
   * Reads files and analyses what they hold; those that cannot be read are told, and nothing else is lost. A corpus is
   * only replaced by one that has articles. What is still being read into the same corpus joins, or is given up.
   */
  async read(id: number, { files, unreadable, mode }: Calls["read"]["arguments"], tell: (news: News) => void): Promise<Loaded> {
    if (mode === "join") await this.#unpack(id);
    const reading = this.#begin(id, mode);
    try {
      reading.problems.push(...unreadable.map((file): Problem => ({ file, kind: "unreadable", detail: file })));
      let articles = 0;
      for (const file of files) {
        articles += await this.#take(file, reading);
        if (reading.end) break;
      }
      const left = articles > 0 ? await this.#analyse(id, reading, tell) : 0;
      return { problems: reading.problems, left };
    } finally {
      if (this.#readings.get(id) === reading) this.#readings.delete(id);
      reading.held.release();
    }
  }

  /** Shows a pack in place of the corpus, without reading its articles anew. */
  async open(id: number, source: string | File, tell: (news: News) => void): Promise<Loaded> {
    const pack = await this.#opened(source);
    const summary = await pack.summary().catch(refuse(source));
    this.close(id);
    this.#packs.set(id, pack);
    await this.#tell(summary, true, tell);
    return { problems: [], left: 0 };
  }

  cancel(id: number): undefined {
    const reading = this.#readings.get(id);
    if (reading) reading.end = "cancelled";
  }

  async article(id: number, index: number): Promise<ArticleView> {
    const pack = this.#packs.get(id);
    if (pack) return pack.row("texts", index);
    const held = this.#shown.get(id);
    if (!held) throw new Refusal({ reason: "corpus", detail: `no corpus ${id}` });
    return held.corpus.article(index);
  }

  /** Gives what is wrong with lines that are no corrections, each as «corrections.jsonl:LINE:COLUMN: …». */
  async correct(id: number, lines: string, tell: (news: News) => void): Promise<{ unread: string[] }> {
    await this.#unpack(id);
    const corpus = this.#shown.get(id)?.corpus;
    if (!corpus) return { unread: [] };
    const unread = corpus.correct("corrections.jsonl", lines).map(({ message }) => message);
    await this.#tell(packed(corpus.summary()), true, tell);
    return { unread };
  }

  async search(id: number, words: string): Promise<Found> {
    await this.#unpack(id);
    const corpus = this.#shown.get(id)?.corpus;
    if (!corpus) return { places: new Uint32Array(), contexts: [] };
    const places = corpus.search(words);
    return { places, contexts: contexts(unpacked(places, CONTEXTS), (index) => corpus.article(index).text) };
  }

  close(id: number): undefined {
    const reading = this.#readings.get(id);
    if (reading) reading.end = "superseded";
    this.#shown.get(id)?.release();
    this.#shown.delete(id);
    this.#packs.delete(id);
  }

  /** Reads the articles of a pack that is shown: words are looked for, or files join it. */
  async #unpack(id: number): Promise<void> {
    const pack = this.#packs.get(id);
    if (!pack) return;
    const held = new Held(new Corpus()).hold();
    await this.#fill(held.corpus, pack);
    for (let progress = held.corpus.advance(1); progress.done < progress.total; progress = held.corpus.advance(1)) {
      if (this.#pace.over()) await this.#pace.pause();
    }
    if (this.#packs.get(id) !== pack) return held.release();
    this.#packs.delete(id);
    this.#shown.set(id, held);
  }

  /** Has the articles of a pack wait in a corpus, and tells how many they are. */
  async #fill(corpus: Corpus, pack: Pack): Promise<number> {
    const rows = pack.rows("texts");
    for (let at = 0; at < rows; at += ROWS) {
      const texts = await pack.slice("texts", at, at + ROWS);
      const articles = texts.map(({ text, analysis: { id, title, date, source, url } }) => ({ id, title, date, source, url, text }));
      corpus.read("pack.json", new TextEncoder().encode(JSON.stringify(articles)));
      if (this.#pace.over()) await this.#pace.pause();
    }
    return rows;
  }

  #begin(id: number, mode: Mode): Reading {
    const before = this.#readings.get(id);
    const joined = mode === "join" ? (before?.held ?? this.#shown.get(id)) : undefined;
    const reading: Reading = { held: (joined ?? new Held(new Corpus())).hold(), problems: [], end: undefined };
    if (before) before.end = "superseded";
    this.#readings.set(id, reading);
    return reading;
  }

  /** Takes in a file, and gives how many articles it holds. */
  async #take(file: File, { held, problems }: Reading): Promise<number> {
    if (!READABLE.test(file.name)) {
      problems.push({ file: file.name, kind: "format", detail: "" });
      return 0;
    }
    let articles = 0;
    try {
      if (PACK.test(file.name)) return await this.#fill(held.corpus, await this.#opened(file));
      const bytes = new Uint8Array(await file.arrayBuffer());
      for (const { line, bytes: piece } of pieces(file.name, bytes)) {
        const reading = line === undefined ? held.corpus.read(file.name, piece) : held.corpus.read_lines(file.name, line, piece);
        articles += reading.articles;
        problems.push(...reading.problems.map(({ file, message }): Problem => ({ file, kind: "content", detail: message })));
        if (this.#pace.over()) await this.#pace.pause();
      }
    } catch (error) {
      problems.push({ file: file.name, kind: "unreadable", detail: String(error) });
    }
    return articles;
  }

  /** Analyses what waits; gives how many articles were left because the reader cancelled. */
  async #analyse(id: number, reading: Reading, tell: (news: News) => void): Promise<number> {
    const { corpus } = reading.held;
    let due = performance.now() + FIRST;
    for (let analysed = false; ; ) {
      await this.#pace.pause();
      if (reading.end === "superseded") return 0;
      const progress = reading.end ? undefined : this.#advance(corpus);
      if (progress) tell({ progress });
      analysed ||= progress !== undefined;
      if (!progress || progress.done === progress.total) {
        const left = corpus.forget();
        if (analysed) await this.#show(id, reading, true, tell);
        return left;
      }
      const start = performance.now();
      if (start < due || progress.total <= SMALL) continue;
      await this.#show(id, reading, false, tell);
      const now = performance.now();
      due = now + Math.max(FIRST, PATIENCE * (now - start));
    }
  }

  #advance(corpus: Corpus): Progress {
    for (;;) {
      const progress = corpus.advance(1);
      if (progress.done === progress.total || this.#pace.over()) return progress;
    }
  }

  /** What has been read takes the place of what was shown. */
  async #show(id: number, { held }: Reading, final: boolean, tell: (news: News) => void): Promise<void> {
    const before = this.#shown.get(id);
    this.#shown.set(id, held.hold());
    before?.release();
    this.#packs.delete(id);
    await this.#tell(packed(held.corpus.summary()), final, tell);
  }

  async #tell(summary: Summary, final: boolean, tell: (news: News) => void): Promise<void> {
    for (const { part, last } of parts(summary)) {
      tell({ part, last: last && !final });
      if (this.#pace.over()) await this.#pace.pause();
    }
  }

  /** The pack at an address, or of the reader's own. */
  async #opened(source: string | File): Promise<Pack> {
    const read = import(/* @vite-ignore */ /* webpackIgnore: true */ this.#reader) as Promise<typeof import("./lazy/pack.js")>;
    const { local, Pack, remote } = await read.catch((error: unknown) => {
      throw new Refusal({ reason: "part", detail: String(error) });
    });
    return Pack.open(typeof source === "string" ? remote(source) : local(source)).catch(refuse(source));
  }
}

/** A pack that is not there, and one that is none: the reader of packs says which by its reason. */
function refuse(source: string | File): (error: Error & { reason?: string }) => never {
  return ({ reason, message }) => {
    const detail = `${typeof source === "string" ? source : source.name}: ${message}`;
    throw new Refusal({ reason: reason && reason !== "unreachable" ? "pack" : "corpus", detail });
  };
}
