// The demo corpus: what it shows at first sight, and that showing it asks nothing of anybody else.

import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { convoy, drop, openDemo, pane, settled, titles } from "./corpus.js";

const demo = readFileSync("demo/corpus.jsonl", "utf8").trim().split("\n");

test("three to five figures, and every article of the corpus", async ({ page }) => {
  const corpus = await openDemo(page);
  const figures = await corpus.locator(".figure .value").allTextContents();
  expect(figures.length).toBeGreaterThanOrEqual(3);
  expect(figures.length).toBeLessThanOrEqual(5);
  for (const figure of figures) expect(figure).toMatch(/\d/);
  await expect(titles(corpus)).toHaveCount(demo.length);
});

test("the ledger is a table with a row an occasion, and the timeline its picture", async ({ page }) => {
  const corpus = await openDemo(page);
  const table = corpus.getByRole("table", { name: /registre/ });
  await expect(table.getByRole("columnheader").getByRole("button")).toContainText(["Quand", "Quoi, combien", "De qui à qui", "État", "Selon"]);
  const rows = await corpus.locator(".ledger .what").count();
  expect(rows).toBeGreaterThan(0);
  const counts = (await corpus.locator(".filter .n").allTextContents()).map(Number);
  expect(counts.reduce((sum, n) => sum + n)).toBe(rows);
  await expect(corpus.getByRole("img", { name: /^Frise de \d+/ })).toBeVisible();
  const marks = await corpus.locator(".timeline .point").count();
  expect(marks).toBeLessThanOrEqual(rows);
});

test("choosing a status leaves its rows alone", async ({ page }) => {
  const corpus = await openDemo(page);
  const choice = corpus.locator(".filter button").first();
  const [, label, n] = /^\s*(\S+)\s+(\d+)/.exec(await choice.innerText()) ?? [];
  await choice.click();
  await expect(choice).toHaveAttribute("aria-pressed", "true");
  await settled(corpus);
  await expect(corpus.locator(".ledger td.state")).toHaveCount(Number(n));
  for (const state of await corpus.locator(".ledger td.state").allTextContents()) expect(state).toContain(label);
});

test("actors by kind with their mentions, quotes under their speakers", async ({ page }) => {
  const corpus = await openDemo(page);
  await expect(corpus.locator(".actors h3").first()).toContainText("États");
  const mentions = (await corpus.locator(".actors li .n").allTextContents()).map((text) => Number.parseInt(text, 10));
  expect(Math.min(...mentions)).toBeGreaterThan(0);
  await expect(corpus.locator(".speaker").first().locator("h3")).not.toBeEmpty();
  await expect(corpus.locator(".speaker").first().locator("q").first()).not.toBeEmpty();
});

test("English on request, the articles as they are", async ({ page }) => {
  const corpus = await openDemo(page);
  const before = await titles(corpus).allTextContents();
  await corpus.getByRole("button", { name: "English" }).click();
  await expect(corpus.getByRole("heading", { name: "The delivery ledger" })).toBeVisible();
  await expect(corpus.getByText("Russia").first()).toBeVisible();
  await settled(corpus);
  expect(await titles(corpus).allTextContents()).toEqual(before);
});

test("one origin, nothing after load but the corpus, nothing kept", async ({ page, context, baseURL }) => {
  const requests: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  const corpus = await openDemo(page);
  const folder = baseURL ?? "";
  const loaded = ["index.html", "pkg/page.css", "pkg/element.js", "pkg/worker-", "pkg/depeche-", "demo/corpus.jsonl"];
  // Without the build in the names of worker and wasm.
  const asked = () => requests.filter((url) => !url.startsWith("data:")).map((url) => url.replace(/-[0-9a-f]{10}\.\w+$/, "-"));
  expect([...new Set(asked())].sort()).toEqual(loaded.map((path) => folder + path).sort());

  const before = asked().length;
  await corpus.locator(".figure").first().click();
  await expect(pane(corpus).locator("blockquote mark").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await drop(corpus, [convoy]);
  await expect(titles(corpus)).toHaveCount(1);
  expect(asked().length).toBe(before);

  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length + (await caches.keys()).length)).toBe(0);
});

test("nothing that is seen moves while the corpus arrives", async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { shifts: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) (window as unknown as { shifts: number }).shifts += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await openDemo(page);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect(await page.evaluate(() => (window as unknown as { shifts: number }).shifts)).toBe(0);
});

test("two elements on one page keep apart: views, languages, themes", async ({ page }) => {
  await openDemo(page, "tests/page/hosts/two.html");
  const [quotes, ledger] = [page.locator("#quotes"), page.locator("#ledger")];
  await expect(ledger).toHaveAttribute("phase", "ready");
  await expect(quotes.getByRole("heading", { name: "Who said what" })).toBeVisible();
  await expect(quotes.locator(".ledger")).toHaveCount(0);
  await expect(ledger.getByRole("heading", { name: "Le registre des livraisons" })).toBeVisible();
  await expect(ledger.locator(".quotes")).toHaveCount(0);
  const background = (of: typeof quotes) => of.evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await background(quotes)).not.toBe(await background(ledger));
  expect(page.workers().length).toBe(1);
});

for (const width of [320, 360, 800, 1280]) {
  test(`nothing runs over the edge at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const corpus = await openDemo(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await corpus.locator(".ledger .what button").first().click();
    await expect(pane(corpus).locator("blockquote")).toBeVisible();
    expect(await pane(corpus).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBeLessThanOrEqual(0);
  });
}
