// A view as a piece of an address, and back.

import { expect, test } from "@playwright/test";
import { atRest, fromAddress, toAddress, type View } from "../../www/permalink.js";
import { openDemo, pane, settled } from "./corpus.js";

test("the view at rest is an empty address", () => {
  expect(toAddress(atRest)).toBe("");
  expect(fromAddress("")).toEqual(atRest);
});

test("every view comes back from its address", () => {
  const views: Partial<View>[] = [
    { filters: [{ facet: "supplier", value: "RU", not: false }, { facet: "period", value: "", not: true }] },
    { filters: [{ facet: "source", value: "Le Journal & Cie; n° 1", not: false }], search: "été à l’eau" },
    { sort: "who", down: true, chart: "category", by: "status" },
    { sort: "when", down: true },
    { selection: { of: "occasion", key: "a:b:12" }, at: "a:b:12" },
    { selection: { of: "quotes", key: "" }, at: undefined },
    { table: true, network: true, panel: "source" },
    { panel: "corrections", pages: { ledger: 2, "actors person": 1 } },
  ];
  for (const change of views) {
    const view = { ...atRest, ...change };
    expect(fromAddress(toAddress(view))).toEqual(view);
  }
});

test("what an address says wrongly or too much is left out", () => {
  for (const address of ["open=nothing:x", "open=", "sort=!!", "by=moon&chart=pie", "x=1&&&=", "at=a:1", "%", "open=occasion", "panel=moon&show=all", "page=ledger&page=ledger:-1&page=:x"]) {
    expect(fromAddress(address)).toEqual({ ...atRest, down: fromAddress(address).down });
  }
});

test("every view is a link: filters, search, sorting, the finding that is open", async ({ page, context }) => {
  const corpus = await openDemo(page);
  await corpus.locator(".facets").getByRole("button", { name: "Biens" }).click();
  await corpus.locator("#facet .want").filter({ hasText: "hélicoptères" }).click();
  await corpus.getByRole("columnheader", { name: "Selon" }).getByRole("button").click();
  await corpus.locator(".ledger .what button").first().click();
  await page.keyboard.press("ArrowRight");
  await expect(pane(corpus).locator(".kicker")).toContainText("Extrait 2");
  await expect.poll(() => page.url()).toContain("open=occasion");
  await expect(pane(corpus).locator("blockquote mark").first()).not.toBeEmpty();
  const words = await pane(corpus).locator("blockquote").textContent();

  const other = await context.newPage();
  await other.goto(page.url());
  const copy = other.locator("depeche-corpus").first();
  await expect(pane(copy).locator("blockquote")).toHaveText(words ?? "");
  await expect(pane(copy).locator(".kicker")).toContainText("Extrait 2");
  await other.keyboard.press("Escape");
  await expect(copy.locator(".crumbs li")).toHaveText(/Biens.+hélicoptères/);
  await expect(copy.getByRole("columnheader", { name: "Selon" })).toHaveAttribute("aria-sort", "ascending");
  await expect(copy.locator("#facet .want").filter({ hasText: "hélicoptères" })).toHaveAttribute("aria-pressed", "true");
  await copy.locator(".facets").getByRole("button", { name: "Biens" }).click();
  await copy.getByRole("button", { name: "Tout effacer" }).click();
  await copy.getByRole("columnheader", { name: "Quand" }).getByRole("button").click();
  await expect.poll(() => new URL(other.url()).hash).toBe("");
});

test("what a reader has opened is a link too: the chart's table, the network, a page of a list", async ({ page, context }) => {
  const corpus = await openDemo(page);
  await corpus.getByRole("button", { name: "mois par mois" }).click();
  await corpus.getByRole("button", { name: "Qui est nommé avec qui" }).click();
  await corpus.locator(".actors").getByRole("button", { name: "Page suivante" }).first().click();
  await settled(corpus);
  const second = await corpus.locator(".actors .name").allTextContents();
  await expect.poll(() => page.url()).toContain("page=");

  const other = await context.newPage();
  const copy = await openDemo(other, page.url());
  await expect(copy.locator(".deliveries .sums")).toBeVisible();
  await expect(copy.locator(".network svg")).toBeVisible();
  await expect(copy.locator(".actors .name")).toHaveText(second);
});

test("a link to another view of the same page turns the view", async ({ page }) => {
  const corpus = await openDemo(page);
  const all = await corpus.locator(".ledger .what").count();
  await page.evaluate(() => (location.hash = "depeche?status=ordered"));
  await expect(corpus.locator(".crumbs li")).toContainText("Commandé");
  await settled(corpus);
  expect(await corpus.locator(".ledger .what").count()).toBeLessThan(all);
  await page.goBack();
  await expect(corpus.locator(".ledger .what")).toHaveCount(all);
});

test("what opens on the places of a search opens again from its link", async ({ page }) => {
  const corpus = await openDemo(page, "index.html#depeche?q=radar&open=hits%3A");
  await expect(pane(corpus).locator("blockquote mark").first()).toHaveText(/radar/i);
  await page.keyboard.press("ArrowRight");
  await expect(pane(corpus).locator(".kicker")).toContainText("Extrait 2");
  await page.reload();
  await expect(pane(corpus).locator(".kicker")).toContainText("Extrait 2");
  await expect(corpus.getByRole("alert")).toHaveCount(0);
});
