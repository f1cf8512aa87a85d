// Files that a browser reads by its own means, turned into such as the core reads: pages, feeds, compressed files and archives. What the
// command line gives for them, this gives too, under limits that fit a browser. A chunk of its own, downloaded with the first such file.

import { text } from "../formats/charset.js";
import { feed } from "../formats/feed.js";
import { extension, fileOf, type Given, Unreadable } from "../formats/given.js";
import { parseWith } from "../formats/markup.js";
import { page } from "../formats/page.js";
import { entries } from "../formats/zip.js";
import type { Problem } from "../protocol.js";

/** How much is unpacked at most: an archive of a few kilobytes can hold petabytes. */
const LIMITS = {
  /** Archives in archives, compressed files counted too. */
  nesting: 2,
  /** Bytes of a file. */
  whole: 256 << 20,
  /** Bytes unpacked of all files together. */
  total: 1 << 30,
  /** How many times its packed size a file has; text has some three to twenty times. */
  ratio: 200,
  /** Bytes unpacked of a file before its ratio counts. */
  start: 8 << 20,
};

const PAGES = ["html", "htm", "xhtml"];
const FEEDS = ["rss", "atom", "xml", "rdf"];
/** What the core reads as it is. */
const PLAIN = ["txt", "json", "jsonl", "ndjson", "csv", "tsv", "md", "markdown"];

/** How long the page may be kept waiting, in milliseconds. */
const SLICE = 30;

export interface Opened {
  files: File[];
  problems: Problem[];
}

export async function open(files: File[], parse: Parameters<typeof parseWith>[0], signal: AbortSignal): Promise<Opened> {
  parseWith(parse);
  const opening = new Opening(signal);
  for (const file of files) await opening.take(file.name, file, 0);
  return opening;
}

class Opening implements Opened {
  readonly files: File[] = [];
  readonly problems: Problem[] = [];
  #unpacked = 0;
  #since = performance.now();

  constructor(readonly signal: AbortSignal) {}

  /** Takes in a file that stands in `depth` archives, and is of the kind that `inner` says; what cannot be read of it is told. */
  async take(name: string, file: Blob, depth: number, inner = name): Promise<void> {
    this.signal.throwIfAborted();
    const kind = extension(inner);
    try {
      if (kind === "zip") await this.#archive(name, file, depth);
      else if (kind === "gz") await this.#compressed(name, inner.slice(0, -".gz".length), file, depth);
      else if (PAGES.includes(kind)) this.#articles(name, page(name, await this.#text(name, file)));
      else if (FEEDS.includes(kind)) {
        const { articles, errors } = feed(name, await this.#text(name, file));
        this.#articles(name, articles);
        for (const { message } of errors) this.problems.push({ file: name, kind: "content", detail: message });
      } else this.files.push(file instanceof File && file.name === name ? file : new File([file], name));
    } catch (error) {
      this.signal.throwIfAborted();
      const told: Problem["kind"] = !(error instanceof Unreadable) ? "unreadable" : kind === "zip" || kind === "gz" ? "packed" : "content";
      this.problems.push({ file: name, kind: told, detail: error instanceof Error ? error.message : String(error) });
    }
    if (performance.now() - this.#since < SLICE) return;
    await new Promise((resolve) => setTimeout(resolve));
    this.#since = performance.now();
  }

  /** As JSON, which the core reads; its own id names each. */
  #articles(name: string, articles: Given[]): void {
    if (articles.length > 0) this.files.push(new File([JSON.stringify(articles)], `${name}.json`));
  }

  async #text(name: string, file: Blob): Promise<string> {
    return text(name, new Uint8Array(await file.arrayBuffer()));
  }

  /** The file that a compressed file holds, as what `inner`, its name without `.gz`, says; a host may have unpacked it on its way. */
  async #compressed(name: string, inner: string, file: Blob, depth: number): Promise<void> {
    if (!isRead(inner)) throw new Unreadable(name, "one compressed file of a kind that is read", `.${extension(inner)}`);
    this.#deepen(name, depth);
    const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
    const packed = first === 0x1f && second === 0x8b;
    const plain = packed ? await this.#unpack(name, file.stream().pipeThrough(new DecompressionStream("gzip")), file.size) : file;
    await this.take(name, plain, depth + 1, inner);
  }

  /** The files of an archive, as a folder's are read. */
  async #archive(name: string, file: Blob, depth: number): Promise<void> {
    this.#deepen(name, depth);
    const all = await entries(name, file);
    const passed = new Map<string, number>();
    const paths = new Set(all.map((entry) => entry.name));
    let found = false;
    for (const entry of all) {
      const path = entry.name;
      if (fileOf(path).startsWith(".") || path.startsWith("__MACOSX/") || isPart(path, paths)) continue;
      if (!isRead(path)) {
        const kind = fileOf(path).includes(".") ? `.${extension(path)}` : "no extension";
        passed.set(kind, (passed.get(kind) ?? 0) + 1);
        continue;
      }
      found = true;
      const place = `${name}/${path}`;
      try {
        const plain = await this.#unpack(place, await entry.open(), entry.packed);
        if (plain.size !== entry.size) throw new Unreadable(place, "a readable file in the archive", "a damaged one (its size is another)");
        await this.take(place, plain, depth + 1);
      } catch (error) {
        this.signal.throwIfAborted();
        this.problems.push({ file: place, kind: "packed", detail: error instanceof Error ? error.message : String(error) });
      }
    }
    if (passed.size > 0) this.problems.push({ file: name, kind: "format", detail: [...passed].map(([kind, n]) => `${n} ${kind}`).join(", ") });
    if (!found) throw new Unreadable(name, "an archive with articles", "none in it");
  }

  #deepen(name: string, depth: number): void {
    if (depth >= LIMITS.nesting) throw new Unreadable(name, `at most ${LIMITS.nesting} archives in each other`, "one more");
  }

  /** All that comes out, until it is too much. */
  async #unpack(name: string, stream: ReadableStream<Uint8Array>, packed: number): Promise<Blob> {
    const refuse = (found: string) => new Unreadable(name, "a compressed text", found);
    const parts: BlobPart[] = [];
    let size = 0;
    const reader = stream.getReader();
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        size += next.value.length;
        this.#unpacked += next.value.length;
        if (size > LIMITS.start && size / LIMITS.ratio > packed) throw refuse(`more than ${LIMITS.ratio} times its packed size, which no text has`);
        if (size > LIMITS.whole) throw refuse(`more than ${LIMITS.whole >> 20} MB`);
        if (this.#unpacked > LIMITS.total) throw refuse(`more than ${LIMITS.total >> 30} GB once unpacked`);
        parts.push(next.value as Uint8Array<ArrayBuffer>);
      }
    } catch (error) {
      await reader.cancel().catch(() => {});
      throw error instanceof Unreadable ? error : refuse(`a damaged one (${String(error)})`);
    }
    return new Blob(parts);
  }
}

function isRead(name: string): boolean {
  const kind = extension(name);
  return kind === "gz" ? isRead(name.slice(0, -".gz".length)) : [...PAGES, ...FEEDS, ...PLAIN, "zip"].includes(kind);
}

/** Whether a path stands in the folder that a browser saves with a page: `Radars_files` of `Radars.html`. */
function isPart(path: string, all: Set<string>): boolean {
  return [...path.matchAll(/(?:_files|_fichiers|_Dateien)\//g)].some(({ index }) => PAGES.some((kind) => all.has(`${path.slice(0, index)}.${kind}`)));
}
