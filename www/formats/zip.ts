// Archives: the files in them by their central directory, which stands at the end.
//
//   local header, bytes │ local header, bytes │ … │ directory: one record a file │ end: where the directory stands

import { Unreadable } from "./given.js";

const END = 0x06054b50;
const RECORD = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/** Lengths without names and comments, in bytes. */
const END_LENGTH = 22;
const RECORD_LENGTH = 46;
const LOCAL_LENGTH = 30;
const COMMENT = 0xffff;

/** Files in an archive at most. */
const ENTRIES = 500_000;

export interface Entry {
  name: string;
  /** Bytes. */
  packed: number;
  size: number;
  /** Its bytes as they come out; an error where they cannot be had. */
  open(): Promise<ReadableStream<Uint8Array>>;
}

/** The files of an archive in order of name. */
export async function entries(name: string, archive: Blob): Promise<Entry[]> {
  const damaged = (what: string) => new Unreadable(name, "a zip archive", `a damaged one (${what})`);
  const tail = await view(archive, Math.max(0, archive.size - END_LENGTH - COMMENT), archive.size);
  let end = tail.byteLength - END_LENGTH;
  while (end >= 0 && tail.getUint32(end, true) !== END) end--;
  if (end < 0) throw damaged("its end is missing");
  const [count, length, start] = [tail.getUint16(end + 10, true), tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)];
  if (start === 0xffffffff || count === 0xffff) throw new Unreadable(name, "an archive of less than 4 GB and 65,535 files", "a larger one");
  if (count > ENTRIES) throw new Unreadable(name, `at most ${ENTRIES} files`, String(count));
  const directory = await view(archive, start, start + length);
  const found: Entry[] = [];
  for (let at = 0, left = count; left > 0; left--) {
    if (at + RECORD_LENGTH > directory.byteLength || directory.getUint32(at, true) !== RECORD) throw damaged("its list of files is cut");
    const two = (offset: number) => directory.getUint16(at + offset, true);
    const four = (offset: number) => directory.getUint32(at + offset, true);
    const after = at + RECORD_LENGTH + two(28);
    const path = decoded(new Uint8Array(directory.buffer, directory.byteOffset + at + RECORD_LENGTH, two(28)));
    const record = { place: `${name}/${path}`, encrypted: (two(8) & 1) === 1, method: two(10), packed: four(20), local: four(42) };
    found.push({ name: path, packed: record.packed, size: four(24), open: () => open(archive, record) });
    at = after + two(30) + two(32);
  }
  return found.filter(({ name }) => !name.endsWith("/")).sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function open(archive: Blob, { place, encrypted, method, packed, local }: { place: string; encrypted: boolean; method: number; packed: number; local: number }): Promise<ReadableStream<Uint8Array>> {
  const refuse = (found: string) => new Unreadable(place, "a readable file in the archive", found);
  if (encrypted) throw refuse("an encrypted file");
  if (method !== STORED && method !== DEFLATED) throw refuse(`one that is packed in another way (method ${method})`);
  const header = await view(archive, local, local + LOCAL_LENGTH);
  if (header.byteLength < LOCAL_LENGTH || header.getUint32(0, true) !== LOCAL) throw refuse("a damaged one (its header is missing)");
  const start = local + LOCAL_LENGTH + header.getUint16(26, true) + header.getUint16(28, true);
  const bytes = archive.slice(start, start + packed).stream();
  return method === STORED ? bytes : bytes.pipeThrough(new DecompressionStream("deflate-raw"));
}

async function view(archive: Blob, start: number, end: number): Promise<DataView> {
  return new DataView(await archive.slice(start, end).arrayBuffer());
}

/** Names are UTF-8, but for old archives. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
