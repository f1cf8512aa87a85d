// Files in pieces that are read in one go: all of a file, or some lines of a large .jsonl or .ndjson.

/** A corpus with its analysis, as `depeche pack` writes it. */
export const PACK = /\.depeche$/i;

/** What the core reads; a `.gz` after it says how the file came, not what it holds. */
export const READABLE = /\.(depeche|txt|json|jsonl|ndjson|csv|tsv|md|markdown)(\.gz)*$/i;

/** Bytes of a .jsonl that are read at once, up to the end of the line. */
const PIECE = 1 << 18;

const LINE_FEED = 0x0a;

interface Piece {
  /** The number of its first line, counted from 1; absent for a whole file. */
  line?: number;
  bytes: Uint8Array;
}

export function* pieces(name: string, bytes: Uint8Array): Generator<Piece> {
  if (!/\.(jsonl|ndjson)(\.gz)*$/i.test(name) || bytes.length <= PIECE || isUtf16(bytes)) return yield { bytes };
  let line = 1;
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, start + PIECE);
    const end = feed < 0 ? bytes.length : feed + 1;
    const piece = bytes.subarray(start, end);
    yield { line, bytes: piece };
    line += lineFeeds(piece);
    start = end;
  }
}

function lineFeeds(bytes: Uint8Array): number {
  let n = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) n++;
  return n;
}

/** By its byte-order mark: there a line feed is two bytes, and cannot be looked for as one. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
