// Sums: what the page adds up under filters is what the core adds up without them.

import { expect, test } from "@playwright/test";
import { openDemo } from "./corpus.js";

test("the columns may be years, states or parties, and every sum opens on what it adds up", async ({ page }) => {
  const corpus = await openDemo(page);
  const totals = corpus.locator(".totals");
  for (const way of ["par état", "par fournisseur", "par destinataire", "par année"]) {
    await totals.getByRole("button", { name: way, exact: true }).click();
    await expect(totals.getByRole("button", { name: way, exact: true })).toHaveAttribute("aria-pressed", "true");
    await totals.locator("td button").first().click();
    await expect(corpus.getByRole("dialog").locator("blockquote mark").first()).not.toBeEmpty();
    await page.keyboard.press("Escape");
  }
});

test("all years together are the figure of the headline", async ({ page }) => {
  const corpus = await openDemo(page);
  const value = Number(await corpus.locator(".figure .value").first().textContent());
  const row = corpus.locator(".totals tbody tr").filter({ has: page.locator("th", { hasText: /^hélicoptères$/i }) });
  const delivered = await row.locator("td button").filter({ has: page.locator(".shape.delivered") }).locator("b").allTextContents();
  expect(delivered.map(Number).reduce((sum, n) => sum + n, 0)).toBe(value);
});
