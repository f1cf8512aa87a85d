// What filters show, taken away: tables, text, charts, references, paper. The part of the script that does it is fetched when asked for.

import { expect, type Locator, type Page, test } from "@playwright/test";
import { openDemo, pane, settled } from "./corpus.js";

const panel = async (corpus: Locator, format: string) => {
  const button = corpus.getByRole("button", { name: "Exporter" });
  if ((await button.getAttribute("aria-expanded")) !== "true") await button.click();
  await corpus.locator("#facet").getByRole("button", { name: format, exact: true }).click();
};
const content = (corpus: Locator) => corpus.locator(".output textarea").inputValue();

/** Fields of a CSV file without quoted line breaks. */
const fields = (line: string) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "");

test("nothing of it is fetched before somebody asks", async ({ page, context }) => {
  const asked: string[] = [];
  context.on("request", (request) => asked.push(request.url()));
  const corpus = await openDemo(page);
  expect(asked.filter((url) => url.includes("/lazy/"))).toEqual([]);
  await panel(corpus, "JSON");
  await expect(corpus.locator(".output")).toBeVisible();
  expect(asked.filter((url) => url.includes("/lazy/export")).length).toBe(1);
});

test("CSV has a row for each kind of goods that is shown, with its sentences", async ({ page }) => {
  const corpus = await openDemo(page);
  await corpus.locator(".facets").getByRole("button", { name: "Biens" }).click();
  await corpus.locator("#facet .want").filter({ hasText: "radars" }).click();
  await settled(corpus);
  const items = await corpus.locator(".ledger .what .item").count();
  await panel(corpus, "CSV");
  await expect(corpus.locator(".output textarea")).toHaveValue(/radar/);
  const [head, ...rows] = (await content(corpus)).replace("\ufeff", "").trim().split(/\r?\n/);
  expect(rows.length).toBe(items);
  const columns = fields(head ?? "");
  for (const row of rows) {
    expect(fields(row).length).toBe(columns.length);
    expect(fields(row)[columns.indexOf("sentences")]).not.toBe("");
  }
});

test("JSON is whole: each place names an article of the same file", async ({ page }) => {
  const corpus = await openDemo(page);
  await corpus.locator(".facets").getByRole("button", { name: "Année" }).click();
  await corpus.locator("#facet .want").first().click();
  await settled(corpus);
  await panel(corpus, "JSON");
  await expect(corpus.locator(".output textarea")).toBeVisible();
  const { articles, occasions, quotes, view } = JSON.parse(await content(corpus)) as { articles: unknown[]; occasions: { reports: { evidence: { article: number } }[] }[]; quotes: { evidence: { article: number } }[]; view: string };
  expect(view).toMatch(/^period=/);
  expect(occasions.length).toBe(await corpus.locator(".ledger .what").count());
  for (const { evidence } of [...occasions.flatMap(({ reports }) => reports), ...quotes]) expect(articles[evidence.article]).toBeTruthy();
});

test("Markdown has the table and the sentences", async ({ page }) => {
  const corpus = await openDemo(page);
  await panel(corpus, "Markdown");
  await expect(corpus.locator(".output textarea")).toHaveValue(/\| Quand \| Quoi, combien \|[\s\S]*- « .+ » — /);
});

test("the network is drawn where it was not yet, and is a picture too", async ({ page }) => {
  const corpus = await openDemo(page);
  await panel(corpus, "Réseau SVG");
  await expect(corpus.locator(".output a")).toHaveAttribute("download", "reseau.svg");
  const svg = await content(corpus);
  const nodes = await corpus.locator(".network circle").count();
  expect(nodes).toBeGreaterThan(3);
  expect(svg.match(/<circle/g)?.length).toBe(nodes);
  expect(svg).toMatch(/<path[^>]* stroke="rgb/);
  expect(svg).not.toContain("class=");
  await panel(corpus, "Réseau PNG");
  await expect(corpus.locator(".output a")).toHaveAttribute("download", "reseau.png");
  expect(await corpus.locator(".output img").evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBeGreaterThan(1000);
});

test("the chart is a picture of its own, as SVG and as PNG", async ({ page }) => {
  const corpus = await openDemo(page);
  await panel(corpus, "Frise SVG");
  const svg = await content(corpus);
  expect(await page.evaluate((svg) => new DOMParser().parseFromString(svg, "image/svg+xml").querySelector("parsererror")?.textContent, svg)).toBeUndefined();
  expect(svg).not.toContain("class=");
  expect(svg).toContain("fill=");
  await panel(corpus, "Frise PNG");
  const image = corpus.locator(".output img");
  await expect(image).toBeVisible();
  expect(await image.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(1000);
});

test("a finding can be cited", async ({ page }) => {
  const corpus = await openDemo(page);
  await corpus.locator(".ledger .what button").first().click();
  await pane(corpus).getByRole("button", { name: "Citer" }).click();
  await pane(corpus).getByRole("button", { name: "BibTeX" }).click();
  await expect(pane(corpus).locator("textarea")).toHaveValue(/^@article\{[\w:-]+,\n {2}title = \{.+\},[\s\S]*note = \{«\u00a0.+\u00a0»\}\n\}/);
  await pane(corpus).getByRole("button", { name: "CSL" }).click();
  await expect(pane(corpus).locator("textarea")).toHaveValue(/^\[/);
  expect(JSON.parse(await pane(corpus).locator("textarea").inputValue())).toMatchObject([{ type: "article-newspaper" }]);
});

test("on paper the sentences stand under their rows, with the address and the day", async ({ page }) => {
  const corpus = await openDemo(page);
  const rows = await corpus.locator(".ledger .what").count();
  const printedSentences = async () => {
    let found = 0;
    await printed(page, async () => void (found = await corpus.locator(".ledger .versions:has(q)").count()));
    return found;
  };
  // They are fetched once nothing else is to do.
  await expect.poll(printedSentences).toBe(rows);
  await printed(page, async () => {
    await expect(corpus.locator(".printed")).toContainText(page.url());
    await expect(corpus.locator(".facets")).toBeHidden();
  });
  await expect(corpus.locator(".printed")).toHaveCount(0);
});

async function printed(page: Page, look: () => Promise<void>): Promise<void> {
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await look();
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
}
