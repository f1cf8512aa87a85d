// The two timelines: words for who does not see them, marks that open, numbers with their doubt.

import { expect, test } from "@playwright/test";
import type { ItemLine, Occasion, Status } from "../../pkg/depeche.js";
import { strips } from "../../www/strips.js";
import { openDemo, pane } from "./corpus.js";

const occasion = (date: string | null, items: [category: string, min: number | null, max: number | null][], status: Status = "delivered"): Occasion =>
  ({
    status,
    date,
    items: items.map(([category, min, max]): ItemLine => ({ category, designation: null, min, max, unit: null })),
    reports: [],
    conflicts: [],
    sum_of: [],
  }) as unknown as Occasion;

const draw = (...occasions: Occasion[]) => strips(occasions.map((occasion, index) => ({ occasion, index })), 600)!;

test("one strip a kind of goods, the most frequent first", () => {
  const drawn = draw(occasion("2022-01", [["radar", 1, 1]]), occasion("2022-02", [["drone", 2, 2], ["radar", 1, 1]]));
  expect(drawn.strips.map(({ category, bars }) => [category, bars.length])).toEqual([["radar", 2], ["drone", 1]]);
  expect(draw(occasion(null, [["radar", 1, 1]]))).toBeUndefined();
});

test("a mark is as high as its number; whiskers reach from the least to the greatest", () => {
  const [strip] = draw(occasion("2022-01", [["radar", 2, 2]]), occasion("2022-02", [["radar", 4, 8]]), occasion("2022-03", [["radar", 3, null]]), occasion("2022-04", [["radar", null, null]])).strips;
  const [two, four, three, unknown] = strip!.bars;
  const above = (y: number | undefined) => strip!.y - y!;
  expect(above(four!.low)).toBeCloseTo(2 * above(two!.y));
  expect(above(four!.high)).toBeCloseTo(4 * above(two!.y));
  expect(three!.high).toBeUndefined();
  expect(unknown).toMatchObject({ unknown: true, y: strip!.y });
});

test("both timelines say in words what they draw, and their marks open", async ({ page }) => {
  const corpus = await openDemo(page);
  await expect(corpus.getByRole("img", { name: /^Frise de \d+ livraisons datées/ })).toBeVisible();
  await corpus.getByRole("button", { name: "par bien" }).click();
  await expect(corpus.getByRole("img", { name: /^Frise par bien : \d+ lots datés/ })).toBeVisible();
  await corpus.locator(".strips .point").first().click();
  await expect(pane(corpus).locator("blockquote mark").first()).not.toBeEmpty();
});
