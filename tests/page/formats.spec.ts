// Pages, feeds, compressed files and archives give what the command line gives for them; bombs and broken ones are named.

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deflateRawSync, gzipSync } from "node:zlib";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { openDemo, titles } from "./corpus.js";

const fixtures = fileURLToPath(new URL("../formats/", import.meta.url));
const file = (name: string) => readFileSync(`${fixtures}files/${name}`);

type Article = Record<"file" | "id" | "title" | "date" | "source" | "url" | "text", string | null>;

const expected = readFileSync(`${fixtures}expected.jsonl`, "utf8").trim().split("\n").map((line) => JSON.parse(line) as Article);

interface Given {
  name: string;
  bytes: Buffer;
}

async function drop(corpus: Locator, files: Given[]): Promise<void> {
  await corpus.evaluate(
    (element, files) => {
      const dataTransfer = new DataTransfer();
      for (const { name, base64 } of files) dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
      element.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, composed: true, cancelable: true }));
    },
    files.map(({ name, bytes }) => ({ name, base64: bytes.toString("base64") })),
  );
}

interface Packed {
  name: string;
  bytes: Buffer;
  method?: number;
  flags?: number;
  /** What the directory says the size is. */
  size?: number;
}

/** An archive as any program writes it; checksums stay out, no reader here asks for them. */
function zip(files: Packed[]): Buffer {
  const locals: Buffer[] = [];
  const records: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, method = 8, flags = 0x800, size = bytes.length } of files) {
    const packed = method === 8 ? deflateRawSync(bytes) : bytes;
    const path = Buffer.from(name);
    const common = Buffer.alloc(26);
    for (const [place, value] of [[0, 20], [2, flags], [4, method], [22, path.length]] as const) common.writeUInt16LE(value, place);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, path, packed]);
    const after = Buffer.alloc(14);
    after.writeUInt32LE(at, 10);
    records.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, after, path]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(records);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** The articles of the corpus, as the page has them. */
async function articles(page: Page): Promise<Omit<Article, "file">[]> {
  const corpus = page.locator("depeche-corpus").first();
  await corpus.getByRole("button", { name: "Exporter", exact: true }).first().click();
  await corpus.getByRole("button", { name: "JSON" }).click();
  const { articles } = JSON.parse(await corpus.locator(".output textarea").inputValue()) as { articles: Article[] };
  return articles;
}

for (const name of readdirSync(`${fixtures}files`)) {
  test(`${name} gives the articles that the command line gives`, async ({ page }) => {
    const corpus = await openDemo(page);
    const wanted = expected.filter((article) => article.file === name);
    await drop(corpus, [{ name, bytes: file(name) }]);
    await expect(titles(corpus)).toHaveCount(wanted.length);
    const found = await articles(page);
    for (const [at, { file: _, text, title, ...fields }] of wanted.entries()) {
      // An article without a headline is listed by its first words.
      expect(found[at]).toMatchObject(title === null ? fields : { ...fields, title });
      await corpus.locator(".articles li button").nth(at).click();
      const lines = (text ?? "").split(/[\r\n]+/).filter((line) => line.trim());
      await expect(corpus.locator(".body p")).toHaveText(lines);
      await page.keyboard.press("Escape");
    }
    await expect(corpus.getByRole("alert")).toHaveCount(0);
  });
}

test("an archive is read as a folder is: in order, hidden files and the parts of saved pages left out, archives in it too", async ({ page }) => {
  const corpus = await openDemo(page);
  const text = (words: string) => Buffer.from(words);
  const bytes = zip([
    { name: "b/fil.rss", bytes: file("fil.rss") },
    { name: "a.txt", bytes: text("Un radar."), method: 0 },
    { name: "Page_files/part.html", bytes: text("<p>Une publicité.") },
    { name: "Page.html", bytes: text("<h1>La page</h1><p>Deux radars.") },
    { name: ".hidden.txt", bytes: text("Rien.") },
    { name: "__MACOSX/a.txt", bytes: text("Rien.") },
    { name: "photo.jpg", bytes: text("x") },
    { name: "c.zip", bytes: zip([{ name: "deep.txt.gz", bytes: gzipSync("Trop profond.") }, { name: "inner.txt", bytes: text("Six radars.") }]) },
    { name: "d.txt.gz", bytes: gzipSync("Quatre radars.") },
  ]);
  await drop(corpus, [{ name: "tout.zip", bytes }]);
  await expect(titles(corpus)).toHaveText(["La page", "Un radar.", "Deux radars & un camion", "Trois drones", "Le Tchad attend six camions", "Six radars.", "Quatre radars."]);
  expect((await articles(page)).map(({ id }) => id)).toEqual(["Page", "a", "courrier-17", "https://courrier.exemple/drones", "fil-3", "inner", "d"]);
  const alert = corpus.getByRole("alert");
  await expect(alert).toContainText("1 .jpg");
  await expect(alert).toContainText("tout.zip/c.zip/deep.txt.gz");
  await expect(alert).toContainText("at most 2 archives in each other");
});

test("bombs, encrypted and broken archives are named with their reason, and the rest is read", async ({ page }) => {
  const corpus = await openDemo(page);
  const bomb = Buffer.alloc(40 << 20, "a");
  await drop(corpus, [
    { name: "bombe.txt.gz", bytes: gzipSync(bomb, { level: 9 }) },
    { name: "bombe.zip", bytes: zip([{ name: "bombe.txt", bytes: bomb }]) },
    { name: "secret.zip", bytes: zip([{ name: "s.txt", bytes: Buffer.from("Radar."), flags: 0x801 }]) },
    { name: "autre.zip", bytes: zip([{ name: "s.txt", bytes: Buffer.from("Radar."), method: 9 }]) },
    { name: "faux.zip", bytes: zip([{ name: "s.txt", bytes: Buffer.from("Radar."), size: 9 }]) },
    { name: "casse.zip", bytes: Buffer.from("PK\x03\x04 et rien d’autre") },
    { name: "vide.zip", bytes: zip([]) },
    { name: "coupe.txt.gz", bytes: gzipSync("Radar. ".repeat(1000)).subarray(0, 30) },
    { name: "sans-texte.json.gz", bytes: gzipSync("{}") },
    { name: "tar.tar.gz", bytes: gzipSync("x") },
    { name: "nue.html", bytes: Buffer.from("<nav><a href=x>Niger</a></nav>") },
    { name: "mal.rss", bytes: Buffer.from("<rss><channel><item></channel></rss>") },
    { name: "autre.xml", bytes: Buffer.from("<opml/>") },
    { name: "bon.txt", bytes: Buffer.from("Un radar.") },
  ]);
  await expect(titles(corpus)).toHaveText(["Un radar."]);
  const told = corpus.getByRole("alert").locator("li");
  const reasons: [string, string][] = [
    ["bombe.txt.gz", "200 times its packed size"],
    ["bombe.zip/bombe.txt", "200 times its packed size"],
    ["secret.zip/s.txt", "an encrypted file"],
    ["autre.zip/s.txt", "method 9"],
    ["faux.zip/s.txt", "its size is another"],
    ["casse.zip", "its end is missing"],
    ["vide.zip", "none in it"],
    ["coupe.txt.gz", "a damaged one"],
    ["sans-texte.json.gz", "an object without one"],
    ["tar.tar.gz", "found .tar"],
    ["nue.html", "no paragraph of text"],
    ["mal.rss", "not well formed"],
    ["autre.xml", "<opml>"],
  ];
  for (const [name, reason] of reasons) await expect(told.filter({ hasText: name })).toContainText(reason);
});

test("pages can be read under the strictest policy", async ({ page }) => {
  const blocked: string[] = [];
  // The styles of a saved page are refused, and nothing needs them.
  page.on("console", (message) => message.type() === "error" && !message.text().includes("inline style") && blocked.push(message.text()));
  const corpus = await openDemo(page, "/strict/tests/page/hosts/plain.html");
  await drop(corpus, [{ name: "page.html", bytes: file("page.html") }, { name: "a.txt.gz", bytes: gzipSync("Un radar.") }]);
  await expect(titles(corpus)).toHaveCount(2);
  expect(blocked).toEqual([]);
});
