// The encoding of a page or feed: by its byte-order mark, else UTF-8 where it is that, else as it declares, else Windows-1252.

import { Unreadable } from "./given.js";

/** A declaration stands in the first bytes. */
const HEAD = 2048;

const DECLARED = /(?:charset|encoding)\s*=\s*["']*([^"';> /]+)/;

export function text(name: string, bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.subarray(0, HEAD).includes(0)) throw new Unreadable(name, "a text file", "bytes that are no text");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, HEAD)).toLowerCase();
    return decoder(DECLARED.exec(head)?.[1]).decode(bytes);
  }
}

/** UTF-8 and UTF-16 are told better by the bytes than by a declaration. */
function decoder(label: string | undefined): TextDecoder {
  try {
    const declared = new TextDecoder(label ?? "");
    if (!declared.encoding.startsWith("utf-")) return declared;
  } catch {
    // No encoding that a browser knows.
  }
  return new TextDecoder("windows-1252");
}
