// Filters: counts that follow each other, exclusion, what is chosen, and the way back.

import { expect, type Locator, test } from "@playwright/test";
import { openDemo, settled } from "./corpus.js";

const rows = (corpus: Locator) => corpus.locator(".ledger .what");
const open = (corpus: Locator, facet: string) => corpus.locator(".facets").getByRole("button", { name: facet }).click();
const value = (corpus: Locator, name: string) => corpus.locator("#facet .want").filter({ hasText: name });
const number = async (of: Locator) => Number((await of.locator(".n").textContent())?.replace(/\D/g, ""));

test("a value leaves as many deliveries as it says", async ({ page }) => {
  const corpus = await openDemo(page);
  const all = await rows(corpus).count();
  await open(corpus, "Biens");
  const helicopters = value(corpus, "hélicoptères");
  const wanted = await number(helicopters);
  expect(wanted).toBeLessThan(all);
  await helicopters.click();
  await expect(helicopters).toHaveAttribute("aria-pressed", "true");
  await expect(rows(corpus)).toHaveCount(wanted);
  await expect(corpus.locator(".crumbs p")).toHaveText(`${wanted} sur ${all} livraisons`);
  for (const row of await rows(corpus).all()) await expect(row).toContainText("hélicoptère");
});

test("counts follow the filters of all other facets, not their own", async ({ page }) => {
  const corpus = await openDemo(page);
  await open(corpus, "Biens");
  const before = await corpus.locator("#facet .n").allTextContents();
  await value(corpus, "hélicoptères").click();
  await settled(corpus);
  expect(await corpus.locator("#facet .n").allTextContents()).toEqual(before);
  const left = await rows(corpus).count();
  await open(corpus, "Année");
  await settled(corpus);
  const years = (await corpus.locator("#facet .n").allTextContents()).map(Number);
  expect(years.reduce((sum, n) => sum + n)).toBe(left);
});

test("what is excluded is gone, and everything else stays", async ({ page }) => {
  const corpus = await openDemo(page);
  const all = await rows(corpus).count();
  await open(corpus, "Biens");
  const helicopters = await number(value(corpus, "hélicoptères"));
  await corpus.getByRole("button", { name: "Exclure : hélicoptères" }).click();
  await expect(rows(corpus)).toHaveCount(all - helicopters);
  await expect(corpus.locator(".crumbs li")).toContainText("sauf hélicoptères");
});

test("articles, quotes and actors follow; a crumb lets one filter go, the last button all", async ({ page }) => {
  const corpus = await openDemo(page);
  const articles = await corpus.locator(".articles li").count();
  await open(corpus, "Source");
  await corpus.locator("#facet .want").first().click();
  await open(corpus, "Année");
  await corpus.locator("#facet .want").first().click();
  await expect(corpus.locator(".crumbs li")).toHaveCount(2);
  await settled(corpus);
  expect(await corpus.locator(".articles li").count()).toBeLessThan(articles);
  await corpus.locator(".crumbs li button").first().click();
  await expect(corpus.locator(".crumbs li")).toHaveCount(1);
  await corpus.getByRole("button", { name: "Tout effacer" }).click();
  await expect(corpus.locator(".crumbs")).toHaveCount(0);
  await expect(corpus.locator(".articles li")).toHaveCount(articles);
});

test("the number left is said once, and nothing else", async ({ page }) => {
  const corpus = await openDemo(page);
  await open(corpus, "État");
  await corpus.locator("#facet .want").first().click();
  await expect(corpus.locator("p[role=status].aside")).toHaveText(/^\d+ sur \d+ livraisons$/);
});

test("filters that leave nothing say so", async ({ page }) => {
  const corpus = await openDemo(page);
  await corpus.getByRole("searchbox").fill("zzzzz");
  await expect(corpus.getByText("Aucune livraison ne répond à ces filtres.")).toBeVisible();
  await expect(rows(corpus)).toHaveCount(0);
});
