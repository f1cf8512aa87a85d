// A large corpus: what crosses from the worker at once is bounded, and so is what is drawn, however many articles there are.

import { expect, test } from "@playwright/test";
import { assemble, parts, type Part, type Summary } from "../../www/packed.js";
import { drop, many, openDemo, pane, repeated, settled, titles } from "./corpus.js";

/** A summary of one delivery with so many reports, between two with one. */
const summary = (reports: number): Summary =>
  ({
    contract: "depeche/1",
    occasions: [1, reports, 1].map((n, place) => ({ id: String(place), reports: Array.from({ length: n }, (_, id) => ({ id })), steps: [] })),
    articles: Array.from({ length: 2500 }, (_, id) => ({ id: String(id), notes: [] })),
  }) as unknown as Summary;

const size = (part: Part): number =>
  "lines" in part ? Object.values(part.lines).flat().reduce((n: number, line) => n + 1 + ((line as { reports?: [] }).reports?.length ?? 0), 0) : part.entries.length;

test("a summary crosses in parts of bounded size, and is whole again", () => {
  const given = summary(7300);
  const all = [...parts(given)];
  const whole: Partial<Summary> = {};
  for (const { part } of all) assemble(whole, structuredClone(part));
  expect(whole).toEqual(given);
  expect(given.occasions[1]?.reports).toHaveLength(7300);
  expect(Math.max(...all.map(({ part }) => size(part)))).toBeLessThan(2100);
  expect(all.map(({ last }) => last)).toEqual(all.map((_, place) => place === all.length - 1));
});

test("of a delivery that many articles tell, the pane compares some reports at a time, the current one among them", async ({ page }) => {
  const corpus = await openDemo(page);
  await drop(corpus, [repeated(40)]);
  await expect(titles(corpus).first()).toHaveText("Récit 0");
  await settled(corpus);
  await corpus.locator(".ledger .what button").first().click();
  const compared = pane(corpus).locator(".compared");
  await compared.locator("summary").click();
  const rows = compared.locator("tbody tr");
  await expect(rows).toHaveCount(10);
  await expect(rows.first()).toHaveAttribute("aria-current", "true");
  for (let step = 0; step < 12; step++) await page.keyboard.press("ArrowRight");
  await expect(pane(corpus).getByRole("status")).toHaveText("Extrait 13 sur 40");
  await expect(rows).toHaveCount(10);
  await expect(rows.nth(2)).toHaveAttribute("aria-current", "true");
  await compared.locator("summary").click();
  await compared.getByRole("button", { name: "Page suivante" }).click();
  await expect(compared.locator(".pages")).toContainText("21");
});

test("a corpus ten times as large draws no more", async ({ page }) => {
  await page.goto("tests/page/hosts/empty.html");
  const corpus = page.locator("depeche-corpus");
  await expect(corpus).toHaveAttribute("phase", "empty");
  const elements = () => corpus.evaluate((element) => element.shadowRoot!.querySelectorAll("*").length);
  const drawn: number[] = [];
  for (const articles of [300, 3000]) {
    await drop(corpus, [many(articles)]);
    await expect(corpus.locator(".kicker").first()).toContainText(new RegExp(`^${new Intl.NumberFormat("fr").format(articles)} articles`));
    // The chart by lanes comes from a script of its own.
    await settled(corpus);
    await expect(corpus.locator(".articles li")).toHaveCount(20);
    await expect(corpus.locator(".timeline svg")).toBeVisible();
    drawn.push(await elements());
  }
  expect(drawn[1]).toBeLessThan(2 * drawn[0]!);
});
