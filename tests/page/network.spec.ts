// Who is named with whom.

import { expect, test } from "@playwright/test";
import { openDemo, pane } from "./corpus.js";

test("who is named with whom: a drawing, its table, and the sentences", async ({ page }) => {
  const corpus = await openDemo(page);
  await corpus.getByRole("button", { name: "Qui est nommé avec qui" }).click();
  await expect(corpus.getByRole("img", { name: /^Réseau de \d+ acteurs/ })).toBeVisible();
  const row = corpus.getByRole("table", { name: "Qui est nommé avec qui" }).locator("tbody tr").first();
  const n = Number.parseInt((await row.getByRole("button").textContent()) ?? "", 10);
  await row.getByRole("button").click();
  if (n > 1) await expect(pane(corpus).locator(".kicker")).toContainText(`sur ${n}`);
  await expect(pane(corpus).locator("blockquote mark").first()).not.toBeEmpty();
});
