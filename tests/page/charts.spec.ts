// The two timelines: words for who does not see them, marks that open, numbers with their doubt.

import { expect, test } from "@playwright/test";
import type { ItemLine, Occasion, Status } from "../../pkg/depeche.js";
import { lanes, months } from "../../www/lanes.js";
import type { Chart } from "../../www/permalink.js";
import { drop, many, openDemo, pane, settled } from "./corpus.js";

const occasion = (date: string | null, items: [category: string, min: number | null, max: number | null][], status: Status = "delivered"): Occasion =>
  ({
    status,
    date,
    items: items.map(([category, min, max]): ItemLine => ({ category, designation: null, min, max, unit: null })),
    reports: [],
    conflicts: [],
    sum_of: [],
  }) as unknown as Occasion;

const statuses: Status[] = ["delivered", "pledged", "refused"];
const draw = (occasions: Occasion[], by: Chart = "category", width = 600) => lanes(occasions.map((occasion, index) => ({ occasion, index })), by, width, statuses)!;

test("one strip a kind of goods, the most frequent first", () => {
  const drawn = draw([occasion("2022-01", [["radar", 1, 1]]), occasion("2022-02", [["drone", 2, 2], ["radar", 1, 1]])]);
  expect(drawn.lanes.map(({ name, marks }) => [name, marks.length])).toEqual([["radar", 2], ["drone", 1]]);
  expect(draw([occasion(null, [["radar", 1, 1]])])).toBeUndefined();
});

test("a mark is as high as its number; whiskers reach from the least to the greatest", () => {
  const { lanes: [strip] } = draw([occasion("2022-01", [["radar", 2, 2]]), occasion("2022-02", [["radar", 4, 8]]), occasion("2022-03", [["radar", 3, null]]), occasion("2022-04", [["radar", null, null]])]);
  const [two, four, three, unknown] = strip!.marks;
  const above = (y: number | undefined) => strip!.y - y!;
  expect(above(four!.low)).toBeCloseTo(2 * above(two!.y));
  expect(above(four!.high)).toBeCloseTo(4 * above(two!.y));
  expect(three!.high).toBeUndefined();
  expect(unknown).toMatchObject({ unknown: true, y: strip!.y });
});

test("more deliveries than can be told apart are counted: every one once, in bars of months or longer", () => {
  const months = Array.from({ length: 960 }, (_, i) => occasion(`20${String(10 + Math.floor(i / 12) % 20)}-${String(1 + (i % 12)).padStart(2, "0")}`, [["radar", 1, 1]], i % 3 ? "delivered" : "pledged"));
  for (const [width, bin] of [[1400, 1], [600, 3], [300, 12]] as const) {
    const drawn = draw(months, "category", width);
    const [lane] = drawn.lanes;
    expect(drawn.bin).toBe(bin);
    expect(lane!.marks).toEqual([]);
    expect(lane!.bars.reduce((n, { count }) => n + count, 0)).toBe(960);
    expect(lane!.bars.length).toBeLessThan(2 * (width / 5));
    expect(lane!.peak!.count).toBe(4 * bin);
    for (const { x, width: wide, y } of lane!.bars) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + wide).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThanOrEqual(lane!.top);
    }
  }
});

test("by status, what has arrived stands first, and nothing of one status is counted in another", () => {
  const { lanes: drawn } = draw([occasion("2022-01", [], "pledged"), occasion("2022-01", []), occasion("2022-02", [])], "status");
  expect(drawn.map(({ name, total, bars }) => [name, total, bars.map(({ arrived, count }) => [arrived, count])])).toEqual([
    ["delivered", 2, [[true, 1], [true, 1]]],
    ["pledged", 1, [[false, 1]]],
  ]);
});

test("a table has what the chart draws: every month that has deliveries, every lane, each delivery once", () => {
  const given = [occasion("2022-03-04", [["radar", 1, 1]]), occasion("2022-01", [["radar", 1, 1], ["drone", 1, 1]], "pledged"), occasion("2022-03", [["radar", 2, 2]]), occasion("2022", []), occasion(null, [])];
  const rows = given.map((occasion, index) => ({ occasion, index }));
  const table = (by: Chart) => {
    const { lanes, months: all } = months(rows, by, statuses);
    return [lanes.map(({ name }) => name), ...all.map(({ month, cells }) => [month, ...cells.map((cell) => cell && [cell.arrived, cell.awaited])])];
  };
  expect(table("category")).toEqual([["radar", "drone"], ["2022-01", [0, 1], [0, 1]], ["2022-03", [2, 0], undefined]]);
  expect(table("status")).toEqual([["delivered", "pledged"], ["2022-01", undefined, [0, 1]], ["2022-03", [2, 0], undefined]]);
});

test("each number of the table opens on as many deliveries", async ({ page }) => {
  const corpus = await openDemo(page);
  await corpus.getByRole("button", { name: "mois par mois" }).click();
  const table = corpus.getByRole("table", { name: /mois par mois, par état/ });
  const marks = await corpus.locator(".timeline .point").count();
  await expect(table.locator("tbody tr").first()).toBeVisible();
  const counts = (await table.locator("b").allTextContents()).map(Number);
  expect(counts.reduce((sum, n) => sum + n)).toBe(marks);
  for (const button of await table.getByRole("button").all()) {
    await button.click();
    await expect(pane(corpus).locator("blockquote mark").first()).not.toBeEmpty();
    await page.keyboard.press("Escape");
  }
  await corpus.getByRole("button", { name: "par bien" }).click();
  await expect(corpus.getByRole("table", { name: /mois par mois, par bien/ }).locator("tbody tr").first()).toBeVisible();
});

test("a bar of a crowded timeline opens on the deliveries it counts", async ({ page }) => {
  const corpus = await openDemo(page);
  await drop(corpus, [many(1200)]);
  await expect(corpus.locator(".headline .kicker")).toContainText(/^1\D200 articles/);
  await settled(corpus);
  const bar = corpus.locator(".strips .strip .point").first();
  const [span] = ((await bar.locator("title").textContent()) ?? "").split("\u00a0:");
  await bar.click();
  await expect(pane(corpus).getByRole("heading", { level: 2 })).toHaveText(`Livré, ${span}`);
  await expect(pane(corpus).getByRole("status")).toHaveText(/^Extrait 1 sur \d+$/);
});

test("both timelines say in words what they draw, and their marks open", async ({ page }) => {
  const corpus = await openDemo(page);
  await expect(corpus.getByRole("img", { name: /^Frise de \d+ livraisons datées/ })).toBeVisible();
  await corpus.getByRole("button", { name: "par bien" }).click();
  await expect(corpus.getByRole("img", { name: /^Frise par bien : \d+ lots datés/ })).toBeVisible();
  await corpus.locator(".strips .point").first().click();
  await expect(pane(corpus).locator("blockquote mark").first()).not.toBeEmpty();
});
