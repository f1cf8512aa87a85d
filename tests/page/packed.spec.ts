// A corpus packed with its analysis, as `src` and as a file of the reader's: the same page, without reading the articles anew.

import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { Corpus } from "../../pkg/node.js";
import { drop, openDemo, pane, radars, settled, titles } from "./corpus.js";

/** The demo as a pack, each list in one shard. */
function demo(): Buffer {
  const corpus = new Corpus();
  corpus.read("corpus.jsonl", readFileSync("demo/corpus.jsonl"));
  const { done } = corpus.advance(1000);
  const { occasions, actors, articles, quotes, ...rest } = corpus.summary();
  const mentions = actors.map(({ mentions }) => mentions.flatMap(({ article, start, end }) => [article, start, end]));
  const texts = Array.from({ length: done }, (_, index) => corpus.article(index));
  const gz = (value: unknown) => gzipSync(JSON.stringify(value));
  const head = gz({ ...rest, occasions: [], actors: [], articles: [], quotes: [] });
  const lists = Object.entries({ occasions, actors: actors.map(({ mentions: _, ...actor }) => actor), articles, quotes, mentions, texts });
  const shards = lists.map(([name, rows]) => ({ name, rows: rows.length, bytes: gz(rows) }));
  const body = Buffer.concat([head, ...shards.map(({ bytes }) => bytes)]);
  const index = gz({ contract: "depeche/1", size: body.length, head: head.length, lists: shards.map(({ name, rows, bytes }) => [name, [[rows, bytes.length]]]) });
  const length = Buffer.alloc(4);
  length.writeUInt32LE(index.length);
  return Buffer.concat([Buffer.from("DEPECHE\x01", "latin1"), length, index, body]);
}

test("a pack as src shows what its articles show, and opens on their sentences", async ({ page }) => {
  const corpus = await openDemo(page);
  const figures = await corpus.locator(".figure").allInnerTexts();
  const all = await titles(corpus).allInnerTexts();
  await page.context().route("**/demo.depeche", (route) => route.fulfill({ body: demo(), contentType: "application/octet-stream" }));
  await corpus.evaluate((element) => element.setAttribute("src", "demo.depeche"));
  await settled(corpus);
  await expect(titles(corpus)).toHaveText(all);
  expect(await corpus.locator(".figure").allInnerTexts()).toEqual(figures);
  await corpus.locator(".figure").first().click();
  await expect(pane(corpus).locator("blockquote mark").first()).not.toBeEmpty();
  await page.keyboard.press("Escape");
  await corpus.getByRole("searchbox").fill("hélicoptères");
  await expect(corpus.locator(".hits b").first()).toBeVisible();
});

test("a pack that is dropped takes the corpus's place, files join it, and it joins files", async ({ page }) => {
  const corpus = await openDemo(page);
  const count = await titles(corpus).count();
  const fall = (onto?: string) =>
    corpus.evaluate(
      (element, [base64, onto]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([Uint8Array.from(atob(base64 ?? ""), (letter) => letter.charCodeAt(0))], "demo.depeche"));
        (onto ? element.shadowRoot?.querySelector(onto) : element)?.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, composed: true, cancelable: true }));
      },
      [demo().toString("base64"), onto] as const,
    );
  await drop(corpus, [radars]);
  await expect(titles(corpus)).toHaveCount(1);
  await fall();
  await expect(titles(corpus)).toHaveCount(count);
  await corpus.getByRole("radio", { name: "est complété" }).check();
  await drop(corpus, [radars]);
  await expect(titles(corpus)).toHaveCount(count + 1);
  await corpus.getByRole("button", { name: "Revenir au corpus de départ" }).click();
  await expect(titles(corpus)).toHaveCount(count);
  await fall();
  await expect(titles(corpus)).toHaveCount(2 * count);
});

test("a pack that is damaged is told, and loses nothing", async ({ page }) => {
  const corpus = await openDemo(page);
  const count = await titles(corpus).count();
  await page.context().route("**/demo.depeche", (route) => route.fulfill({ body: demo().subarray(0, 900), contentType: "application/octet-stream" }));
  await corpus.evaluate((element) => element.setAttribute("src", "demo.depeche"));
  await expect(corpus.getByRole("alert")).toContainText("pas un corpus préparé");
  await expect(titles(corpus)).toHaveCount(count);
});
