// The reader of packs, against packs composed here by other means than the command line's.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { local, Pack, type PackError, remote } from "../../www/pack.js";

type Lists = Record<string, unknown[][]>;

const gz = (value: unknown) => gzipSync(JSON.stringify(value));

/** A pack with this head and these shards; `changes` go into its index. */
function pack(head: object, lists: Lists, changes: object = {}): Buffer {
  const headBytes = gz(head);
  const packed = Object.entries(lists).map(([name, shards]) => ({ name, shards: shards.map((rows) => ({ rows, bytes: gz(rows) })) }));
  const body = Buffer.concat([headBytes, ...packed.flatMap(({ shards }) => shards.map(({ bytes }) => bytes))]);
  const index = gz({
    contract: "depeche/1",
    size: body.length,
    head: headBytes.length,
    lists: packed.map(({ name, shards }) => [name, shards.map(({ rows, bytes }) => [rows.length, bytes.length])]),
    ...changes,
  });
  const length = Buffer.alloc(4);
  length.writeUInt32LE(index.length);
  return Buffer.concat([Buffer.from("DEPECHE\x01", "latin1"), length, index, body]);
}

const head = {
  contract: "depeche/1",
  totals: [{ min: 2 }],
  network: { nodes: [], links: [{ a: 0, b: 1, places: [{ article: 1, start: 2, end: 9 }] }] },
};
const text = (i: number) => ({ text: `Radar ${i}, livré.`, analysis: { id: `a${i}` } });
const lists: Lists = {
  occasions: [[{ status: "delivered" }]],
  actors: [[{ name: "Mali" }, { name: "Awa Sidibé" }]],
  articles: [[{ id: "a0" }, { id: "a1" }], [{ id: "a2" }]],
  quotes: [],
  mentions: [[[0, 1, 5, 2, 3, 7]], [[1, 0, 10]]],
  texts: [[text(0)], [text(1), text(2)], [text(3)]],
};

/** Serves bytes; counts requests. */
async function serving(bytes: Buffer, ranges: boolean, work: (url: string, asked: string[]) => Promise<void>): Promise<void> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "");
    asked.push(request.headers.range ?? "all");
    if (!ranges || !range) return void response.writeHead(200).end(bytes);
    const [start, end] = [Number(range[1]), Math.min(Number(range[2]) + 1, bytes.length)];
    response.writeHead(206, { "Content-Range": `bytes ${start}-${end - 1}/${bytes.length}` }).end(bytes.subarray(start, end));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/corpus.depeche`, asked);
  } finally {
    server.close();
  }
}

async function check(opened: Pack): Promise<void> {
  expect(opened.rows("texts")).toBe(4);
  expect(opened.rows("quotes")).toBe(0);
  expect(await opened.head()).toEqual(head);
  expect(await opened.row("texts", 2)).toEqual(text(2));
  expect(await opened.slice("texts", 1, 4)).toEqual([text(1), text(2), text(3)]);
  expect(await opened.all("quotes")).toEqual([]);
  await expect(opened.row("texts", 4)).rejects.toThrow("texts 4 of 4");
  const summary = await opened.summary();
  expect(summary.actors[0]?.mentions).toEqual(Uint32Array.from([0, 1, 5, 2, 3, 7]));
  expect(summary.actors[1]?.name).toBe("Awa Sidibé");
  expect(summary.network.links).toEqual([{ a: 0, b: 1, places: Uint32Array.from([1, 2, 9]) }]);
  expect(summary.articles.map(({ id }) => id)).toEqual(["a0", "a1", "a2"]);
}

test("a pack is read from a file", async () => {
  await check(await Pack.open(local(new Blob([new Uint8Array(pack(head, lists))]))));
});

test("a pack is read by ranges, a passage by one request, once", async () => {
  const many: Lists = { ...lists, texts: Array.from({ length: 500 }, (_, i) => [{ ...text(i), noise: noise(i) }]) };
  await serving(pack(head, many), true, async (url, asked) => {
    const opened = await Pack.open(remote(url));
    expect(asked).toEqual(["bytes=0-65535"]);
    expect(await opened.row("texts", 333)).toMatchObject(text(333));
    expect(await opened.row("texts", 333)).toMatchObject(text(333));
    expect(asked).toHaveLength(2);
    expect(await opened.slice("texts", 330, 340)).toHaveLength(10);
    expect(asked).toHaveLength(4);
  });
});

test("a long index is fetched whole", async () => {
  const padding = Array.from({ length: 4000 }, (_, i) => noise(i)).join("");
  await serving(pack(head, lists, { padding }), true, async (url, asked) => {
    await check(await Pack.open(remote(url)));
    expect(asked[1]).toMatch(/^bytes=0-\d{6,}$/);
  });
});

test("a host that knows no ranges sends the pack once", async () => {
  await serving(pack(head, lists), false, async (url, asked) => {
    await check(await Pack.open(remote(url)));
    expect(asked).toHaveLength(1);
  });
});

test("what is no pack, or not whole, is told apart", async () => {
  const reason = (bytes: Buffer) =>
    Pack.open(local(new Blob([new Uint8Array(bytes)])))
      .then((opened) => opened.summary())
      .then(() => "read", (error: PackError) => error.reason);
  const whole = pack(head, lists);
  const changed = (at: number, byte: number) => Buffer.concat([whole.subarray(0, at), Buffer.from([byte]), whole.subarray(at + 1)]);
  expect(await reason(whole)).toBe("read");
  expect(await reason(Buffer.from("{}"))).toBe("magic");
  expect(await reason(Buffer.alloc(0))).toBe("magic");
  expect(await reason(changed(7, 2))).toBe("version");
  expect(await reason(pack(head, lists, { contract: "depeche/2" }))).toBe("version");
  expect(await reason(whole.subarray(0, 10))).toBe("damaged");
  expect(await reason(whole.subarray(0, -1))).toBe("damaged");
  expect(await reason(changed(12, 0xff))).toBe("damaged");
  const base = 12 + whole.readUInt32LE(8);
  expect(await reason(changed(base + 15, (whole[base + 15] ?? 0) ^ 1))).toBe("damaged");
});

test("a server that is not there is told", async () => {
  const reason = await Pack.open(remote("http://127.0.0.1:1/corpus.depeche")).catch((error: PackError) => error.reason);
  expect(reason).toBe("unreachable");
});

/** Text that gzip does not shorten, the same each time. */
function noise(seed: number): string {
  let state = seed + 1;
  return Array.from({ length: 400 }, () => {
    state = (state * 48271) % 2147483647;
    return String.fromCharCode(33 + (state % 90));
  }).join("");
}
