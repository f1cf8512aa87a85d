// Reads a pack: a corpus with its analysis as one file, written by `depeche pack`, opened in parts.
//
//   0    "DEPECHE" and the version, one byte
//   8    length of the index, four bytes, the least first
//   12   index: { contract, size: bytes after the index, head: bytes, lists: [[name, [[rows, bytes], …]], …] }
//        head, then the shards of each list; all are gzip of JSON, a shard is an array of consecutive rows

import type { ActorLine as FullActorLine, ArticleLine, ArticleView, Occasion, QuoteLine, Summary as FullSummary } from "../pkg/depeche.js";
import { packedNetwork, type Summary } from "./packed.js";

/** What the lists of a pack hold, row by row. `mentions` are those of the actor of the same place, as `packed.ts` has them. */
export interface Rows {
  occasions: Occasion;
  actors: Omit<FullActorLine, "mentions">;
  articles: ArticleLine;
  quotes: QuoteLine;
  mentions: number[];
  texts: ArticleView;
}

export type List = keyof Rows;

/** The summary without its lists, which are empty in it. */
export type Head = FullSummary;

/** Bytes to read from: a file on a server or of the reader's own. */
export interface Source {
  /** The bytes from `start` up to, but without, `end`; fewer where the source ends before. */
  read(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>;
  /** How long it is, once something has been read. */
  size: number | undefined;
}

/** `magic`: not a pack; `version`: of another version; `damaged`: cut off, changed or broken; `unreachable`: the server does not give it. */
export class PackError extends Error {
  constructor(
    readonly reason: "magic" | "version" | "damaged" | "unreachable",
    detail: string,
  ) {
    super(detail);
  }
}

const MAGIC = "DEPECHE";
const VERSION = 1;
const CONTRACT = "depeche/1";
/** The first request: enough for the index of all but the largest packs. */
const FIRST = 64 * 1024;
/** Shards kept, the last used. */
const KEPT = 32;

interface Shard {
  /** The place of its first row. */
  first: number;
  rows: number;
  start: number;
  end: number;
}

/** A file on a server. One that does not answer range requests sends it whole, once. */
export function remote(url: string): Source {
  let whole: Promise<Uint8Array<ArrayBuffer>> | undefined;
  const source: Source = {
    size: undefined,
    async read(start, end) {
      if (whole) return (await whole).subarray(start, end);
      const headers = { Range: `bytes=${start}-${end - 1}` };
      const response = await fetch(url, { headers, credentials: "same-origin" }).catch((error: unknown) => {
        throw new PackError("unreachable", `${url}: ${String(error)}`);
      });
      if (response.status === 206) {
        const total = Number(response.headers.get("Content-Range")?.split("/")[1]);
        if (Number.isFinite(total)) source.size = total;
        return new Uint8Array(await response.arrayBuffer());
      }
      if (!response.ok) throw new PackError("unreachable", `${url}: ${response.status} ${response.statusText}`.trim());
      whole = response.arrayBuffer().then((buffer) => new Uint8Array(buffer));
      whole.catch(() => (whole = undefined));
      const bytes = await whole;
      source.size = bytes.length;
      return bytes.subarray(start, end);
    },
  };
  return source;
}

/** A file of the reader's own. */
export function local(file: Blob): Source {
  const read = async (start: number, end: number) => new Uint8Array(await file.slice(start, end).arrayBuffer());
  return { size: file.size, read };
}

export class Pack {
  readonly #source: Source;
  readonly #base: number;
  readonly #head: number;
  readonly #lists: Map<string, Shard[]>;
  /** Decoded shards and bytes on their way, by where they start; the last used at the end. */
  readonly #kept = new Map<number, Promise<unknown[]>>();

  private constructor(source: Source, base: number, head: number, lists: Map<string, Shard[]>) {
    this.#source = source;
    this.#base = base;
    this.#head = head;
    this.#lists = lists;
  }

  /** Reads the index. Throws a `PackError` where there is no pack that this version reads. */
  static async open(source: Source): Promise<Pack> {
    let bytes = await source.read(0, FIRST);
    if (new TextDecoder("latin1").decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) throw new PackError("magic", "no pack");
    if (bytes[MAGIC.length] !== VERSION) throw new PackError("version", `version ${bytes[MAGIC.length]}, expected ${VERSION}`);
    if (bytes.length < 12) throw new PackError("damaged", "cut off in its first bytes");
    const base = 12 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
    if (base > bytes.length) bytes = await source.read(0, base);
    const index = (await unpacked(bytes.subarray(12, base))) as {
      contract: string;
      size: number;
      head: number;
      lists: [string, [number, number][]][];
    };
    if (index.contract !== CONTRACT) throw new PackError("version", `${index.contract}, expected ${CONTRACT}`);
    if (source.size !== undefined && source.size !== base + index.size) {
      throw new PackError("damaged", `${source.size} bytes, expected ${base + index.size}`);
    }
    let start = base + index.head;
    const lists = index.lists.map(([name, shards]): [string, Shard[]] => {
      let first = 0;
      const placed = shards.map(([rows, length]) => {
        const shard = { first, rows, start, end: start + length };
        first += rows;
        start += length;
        return shard;
      });
      return [name, placed];
    });
    return new Pack(source, base, index.head, new Map(lists));
  }

  /** How many rows a list has. */
  rows(list: List): number {
    const last = this.#shards(list).at(-1);
    return last ? last.first + last.rows : 0;
  }

  async head(): Promise<Head> {
    const bytes = await this.#source.read(this.#base, this.#base + this.#head);
    return (await unpacked(bytes)) as Head;
  }

  /** The rows from `from` up to, but without, `to`. */
  async slice<L extends List>(list: L, from: number, to: number): Promise<Rows[L][]> {
    const shards = this.#shards(list).filter(({ first, rows }) => first < to && first + rows > from);
    const [start] = shards;
    if (!start) return [];
    const rows = (await this.#decoded(shards)).flat() as Rows[L][];
    return rows.slice(Math.max(0, from - start.first), to - start.first);
  }

  async row<L extends List>(list: L, place: number): Promise<Rows[L]> {
    const [row] = await this.slice(list, place, place + 1);
    if (row === undefined) throw new RangeError(`${list} ${place} of ${this.rows(list)}`);
    return row;
  }

  all<L extends List>(list: L): Promise<Rows[L][]> {
    return this.slice(list, 0, Infinity);
  }

  /** Everything that the page draws, the texts excepted. */
  async summary(): Promise<Summary> {
    const { totals: _, network, ...head } = await this.head();
    const [occasions, actors] = [await this.all("occasions"), await this.all("actors")];
    const [articles, quotes, mentions] = await Promise.all([this.all("articles"), this.all("quotes"), this.all("mentions")]);
    const joined = actors.map((actor, place) => ({ ...actor, mentions: Uint32Array.from(mentions[place] ?? []) }));
    return { ...head, network: packedNetwork(network), occasions, actors: joined, articles, quotes };
  }

  #shards(list: List): Shard[] {
    return this.#lists.get(list) ?? [];
  }

  /** Consecutive shards that are not kept are fetched by one request. */
  #decoded(shards: Shard[]): Promise<unknown[][]> {
    for (let i = 0; i < shards.length; ) {
      let end = i;
      while (end < shards.length && !this.#kept.has((shards[end] as Shard).start)) end++;
      const run = shards.slice(i, end);
      const [first, last] = [run[0], run.at(-1)];
      if (first && last) {
        const bytes = this.#source.read(first.start, last.end);
        for (const { start, end } of run) {
          const rows = bytes.then((bytes) => unpacked(bytes.subarray(start - first.start, end - first.start)));
          // A failed request may be repeated.
          rows.catch(() => this.#kept.delete(start));
          this.#kept.set(start, rows as Promise<unknown[]>);
        }
      }
      i = Math.max(end, i + 1);
    }
    const wanted = shards.map(({ start }) => {
      const rows = this.#kept.get(start) as Promise<unknown[]>;
      this.#kept.delete(start);
      this.#kept.set(start, rows);
      return rows;
    });
    for (const [start] of this.#kept) {
      if (this.#kept.size <= Math.max(KEPT, shards.length)) break;
      this.#kept.delete(start);
    }
    return Promise.all(wanted);
  }
}

/** The JSON value that gzip packs; its checksum tells whether it is whole. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return await new Response(stream).json();
  } catch (error) {
    throw new PackError("damaged", String(error));
  }
}
