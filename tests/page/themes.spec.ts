// The three example themes on one page, light and dark; what it says a page may set is what the element offers.

import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { pane, settled } from "./corpus.js";

const manifest = JSON.parse(readFileSync("pkg/custom-elements.json", "utf8"));
const { cssProperties, cssParts } = manifest.modules[0].declarations[0] as Record<"cssProperties" | "cssParts", { name: string }[]>;

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: "reduce" } });

    test("every theme shows its own colours, and axe finds nothing, the pane open or not", async ({ page }) => {
      await page.goto("demo/themes.html");
      const corpora = page.locator("depeche-corpus");
      for (const corpus of await corpora.all()) {
        await expect(corpus).toHaveAttribute("phase", "ready");
        await settled(corpus);
      }
      const papers = await corpora.evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
      expect(new Set(papers).size).toBe(3);
      const fonts = await corpora.evaluateAll((all) => all.map((one) => getComputedStyle(one.shadowRoot!.querySelector("h2")!).fontFamily));
      expect(new Set(fonts).size).toBe(3);
      // Three elements that show the same have landmarks of the same names.
      const axe = () => new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).disableRules("landmark-unique");
      const check = async (axe: AxeBuilder) => {
        const { violations } = await axe.analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`)).toEqual([]);
      };
      await check(axe());
      for (const corpus of await corpora.all()) {
        await corpus.locator(".ledger .what button").first().click();
        await expect(pane(corpus).locator(".body p").first()).toBeVisible();
        await pane(corpus).getByRole("button", { name: "Corriger", exact: true }).click();
        await expect(pane(corpus).locator(".correct").first()).toBeVisible();
        // All else is the same in every theme.
        await check(new AxeBuilder({ page }).withRules("color-contrast"));
        await page.keyboard.press("Escape");
      }
    });
  });
}

test("the page lists every custom property and part", async ({ page }) => {
  await page.goto("demo/themes.html");
  const told = await page.locator("table code").allTextContents();
  expect(told).toEqual([...cssProperties.map(({ name }) => name), ...cssParts.map(({ name }) => `::part(${name})`)]);
});
