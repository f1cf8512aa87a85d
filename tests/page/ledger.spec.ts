// The ledger: sorting, and the reports of one delivery beside each other.

import { expect, test } from "@playwright/test";
import { openDemo, pane } from "./corpus.js";

test("a column sorts, again turns it round, and says so", async ({ page }) => {
  const corpus = await openDemo(page);
  const reports = async () => (await corpus.locator(".ledger td.reports").allTextContents()).map((text) => Number.parseInt(text, 10));
  const head = corpus.getByRole("columnheader", { name: "Selon" });
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  const first = await reports();
  expect(first).toEqual([...first].sort((a, b) => b - a));
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "descending");
  expect(await reports()).toEqual([...first].reverse());
  await expect(corpus.locator(".ledger tr.year")).toHaveCount(0);
});

test("reports of one delivery stand beside each other, and what they disagree on stands out", async ({ page }) => {
  const corpus = await openDemo(page);
  await corpus.locator(".ledger tr.disputed .what button").first().click();
  const compared = pane(corpus).getByRole("table", { name: "Ce que dit chaque article de cette livraison" });
  await expect(compared).toBeVisible();
  await expect(compared.locator("td.disputed").first()).toBeVisible();
  const before = await pane(corpus).locator("blockquote").textContent();
  await compared.locator("tr:not([aria-current]) button").last().click();
  await expect(pane(corpus).locator("blockquote")).not.toHaveText(before ?? "");
});
