// The summary in words.

import { expect, test } from "@playwright/test";
import { openDemo, pane } from "./corpus.js";

test("the summary stands on top; each of its clauses opens on its evidence", async ({ page }) => {
  const corpus = await openDemo(page);
  await expect(corpus.locator(".lede")).toContainText("Russie");
  const clauses = await corpus.locator(".headline .clause").all();
  expect(clauses.length).toBeGreaterThan(1);
  for (const clause of clauses) {
    await clause.click();
    await expect(pane(corpus).locator("blockquote mark").first()).not.toBeEmpty();
    await page.keyboard.press("Escape");
  }
  await corpus.locator(".lede .clause").first().press("Enter");
  await expect(pane(corpus).locator("blockquote")).toBeVisible();
});
