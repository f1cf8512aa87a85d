// Every view and every finding is a link: the fragment of the address, for one element and for several.

import { expect, type Locator, type Page, test } from "@playwright/test";
import { convoy, drop, openDemo, pane, titles } from "./corpus.js";

const fragment = (page: Page) => page.evaluate(() => location.hash);
const sentence = (corpus: Locator) => pane(corpus).locator("blockquote").first().innerText();

/** Opens the address in a page that knows nothing of this one. */
async function elsewhere(page: Page, url: string): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(url);
  return other;
}

test("a finding is a link that opens on its sentence", async ({ page }) => {
  const corpus = await openDemo(page);
  expect(await fragment(page)).toBe("");
  await corpus.locator(".ledger .what button").nth(2).click();
  await expect(pane(corpus).locator("blockquote mark").first()).toBeVisible();
  await expect.poll(() => fragment(page)).toMatch(/^#depeche\?.*open=/);
  const said = await sentence(corpus);
  const other = await elsewhere(page, page.url());
  await expect(pane(other.locator("depeche-corpus")).locator("blockquote mark").first()).toBeVisible();
  expect(await sentence(other.locator("depeche-corpus"))).toBe(said);
  await page.keyboard.press("Escape");
  await expect.poll(() => fragment(page)).toBe("");
});

test("words looked for are in the link, and in the page that it opens", async ({ page }) => {
  const corpus = await openDemo(page);
  await corpus.getByRole("searchbox").fill("hélicoptères");
  await expect.poll(() => fragment(page)).toContain("q=");
  const other = await elsewhere(page, page.url());
  await expect(other.locator("depeche-corpus").getByRole("searchbox")).toHaveValue("hélicoptères");
});

test("an address changed by hand is followed", async ({ page }) => {
  const corpus = await openDemo(page);
  await page.evaluate(() => (location.hash = "#depeche?q=radar"));
  await expect(corpus.getByRole("searchbox")).toHaveValue("radar");
  await page.evaluate(() => (location.hash = ""));
  await expect(corpus.getByRole("searchbox")).toHaveValue("");
});

test("a link to what is not in the corpus is told", async ({ page }) => {
  const corpus = await openDemo(page, "index.html#depeche?open=occasion:gone");
  await expect(corpus.getByRole("alert")).toContainText("pas dans ce corpus");
  await expect(corpus.locator(".figure").first()).toBeVisible();
});

test("two elements share the address by their ids", async ({ page }) => {
  await page.goto("tests/page/hosts/two.html#ledger?q=radar");
  const [quotes, ledger] = [page.locator("#quotes"), page.locator("#ledger")];
  await expect(ledger.getByRole("searchbox")).toHaveValue("radar");
  await expect(quotes).toHaveAttribute("phase", "ready");
  await expect(quotes.getByRole("searchbox")).toHaveValue("");
  await quotes.getByRole("searchbox").fill("paix");
  await expect.poll(() => fragment(page)).toBe("#ledger?q=radar;quotes?q=paix");
});

test("the address of a router is left alone, an anchor gives way", async ({ page }) => {
  const corpus = await openDemo(page, "index.html#/articles/1");
  await corpus.getByRole("searchbox").fill("radar");
  await expect(corpus.locator(".hits")).toBeVisible();
  expect(await fragment(page)).toBe("#/articles/1");

  const other = await elsewhere(page, page.url().replace(/#.*/, "#top"));
  await expect(other.locator("depeche-corpus")).toHaveAttribute("phase", "ready");
  expect(await fragment(other)).toBe("#top");
  await other.locator("depeche-corpus").getByRole("searchbox").fill("radar");
  await expect.poll(() => fragment(other)).toBe("#depeche?q=radar");
});

test("the attribute gives the first view, the address comes before it", async ({ page }) => {
  const corpus = await openDemo(page, "tests/page/hosts/state.html");
  await expect(corpus.getByRole("searchbox")).toHaveValue("radar");
  const other = await elsewhere(page, page.url().replace(/#.*/, "") + "#depeche?q=avion");
  await expect(other.locator("depeche-corpus").getByRole("searchbox")).toHaveValue("avion");
});

test("a reader's own files stand in no address", async ({ page }) => {
  const corpus = await openDemo(page);
  await drop(corpus, [convoy]);
  await expect(titles(corpus)).toHaveCount(1);
  await corpus.locator(".ledger .what button").first().click();
  await expect(pane(corpus).locator("blockquote mark").first()).toBeVisible();
  expect(await fragment(page)).toBe("");
});
