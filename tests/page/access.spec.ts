// For everyone: the keyboard alone reaches everything, and axe finds no violation in any state, light or dark.

import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { drop, english, hold, openDemo, pane, pdf, settled } from "./corpus.js";

/** Describes the focused element, through shadow roots. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element instanceof HTMLElement ? element.dataset["test"] : undefined;
  });

test("Tab reaches every button, link, field and scrolling region", async ({ page }) => {
  const corpus = await openDemo(page);
  const reachable = await corpus.evaluate((element) => {
    const all = element.shadowRoot?.querySelectorAll<HTMLElement>("button, a[href], input, summary, [tabindex='0']") ?? [];
    const radios = new Set<string>();
    const visible = [...all].filter((one) => {
      if (!one.checkVisibility()) return false;
      if (!(one instanceof HTMLInputElement) || one.type !== "radio") return true;
      // One stop for all radio buttons of a name.
      return one.checked && !radios.has(one.name) && radios.add(one.name);
    });
    visible.forEach((one, at) => (one.dataset["test"] = String(at)));
    return visible.length;
  });
  const reached = new Set<string>();
  for (let press = 0; press < reachable + 10; press++) {
    await page.keyboard.press("Tab");
    const one = await focused(page);
    if (one !== undefined) reached.add(one);
  }
  expect(reached.size).toBe(reachable);
});

test("Enter opens, arrows walk, Escape closes and gives the focus back", async ({ page }) => {
  const corpus = await openDemo(page);
  const figure = corpus.locator(".figure").first();
  await figure.focus();
  await page.keyboard.press("Enter");
  await expect(pane(corpus).getByRole("heading").first()).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(pane(corpus).locator(".kicker")).toContainText("Extrait 2");
  await page.keyboard.press("Tab");
  await expect(pane(corpus).getByRole("button", { name: "Extrait précédent" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(pane(corpus)).toBeHidden();
  await expect(figure).toBeFocused();
});

test("at four times the size, a window of 320 by 225, all can be read and left", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 225 });
  const corpus = await openDemo(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await corpus.locator(".figure").first().click();
  const end = pane(corpus).locator(".body p").last();
  await end.scrollIntoViewIfNeeded();
  await expect(end).toBeInViewport();
  await pane(corpus).getByRole("button", { name: "Corriger", exact: true }).click();
  const save = pane(corpus).locator("form.correct").getByRole("button", { name: "Corriger" });
  await save.scrollIntoViewIfNeeded();
  await expect(save).toBeInViewport();
  await pane(corpus).getByRole("button", { name: "Fermer" }).click();
  await expect(pane(corpus)).toBeHidden();
});

test.describe("who asks for less motion", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("sees none", async ({ page }) => {
    const corpus = await openDemo(page);
    const moving = () => corpus.evaluate((element) => element.shadowRoot!.getAnimations().length);
    await corpus.locator(".figure").first().hover();
    expect(await moving()).toBe(0);
    await corpus.locator(".figure").first().click();
    expect(await moving()).toBe(0);
  });
});

test("in forced colours a passage stands out and can be read", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  const corpus = await openDemo(page);
  await corpus.locator(".figure").first().click();
  const mark = pane(corpus).locator("blockquote mark").first();
  const luminance = (property: string) =>
    mark.evaluate((mark, property) => {
      const channels = getComputedStyle(mark).getPropertyValue(property).match(/\d+/g)!.map((value) => (Number(value) / 255) ** 2.2);
      return 0.2126 * channels[0]! + 0.7152 * channels[1]! + 0.0722 * channels[2]!;
    }, property);
  const [text, ground] = [await luminance("color"), await luminance("background-color")].sort((a, b) => b - a);
  expect((text! + 0.05) / (ground! + 0.05)).toBeGreaterThan(4.5);
});

const forced = { colorScheme: "dark", forcedColors: "active" } as const;

for (const [dress, options] of Object.entries({ light: { colorScheme: "light" }, dark: { colorScheme: "dark" }, "forced colours": forced } as const)) {
  for (const width of [320, 1280]) {
    test.describe(`axe, ${dress}, ${width} pixels`, () => {
      test.use({ viewport: { width, height: 900 }, contextOptions: { reducedMotion: "reduce", ...options } });

      const check = async (page: Page) => {
        const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`)).toEqual([]);
      };

      test("the demo", async ({ page }) => {
        await openDemo(page);
        await check(page);
      });

      test("the evidence of a delivery, of a quote, of an article", async ({ page }) => {
        const corpus = await openDemo(page);
        for (const button of [".ledger .what button", ".speaker li button", ".articles li button"]) {
          await corpus.locator(button).first().click();
          await expect(pane(corpus).locator(".text p").first()).toBeVisible();
          await check(page);
          await page.keyboard.press("Escape");
        }
      });

      test("all that opens on the page: facets, search, export, corrections, the chart by goods, the network", async ({ page }) => {
        const corpus = await openDemo(page);
        await corpus.getByRole("button", { name: "par bien" }).click();
        await corpus.getByRole("button", { name: "mois par mois" }).click();
        await corpus.getByRole("button", { name: "Qui est nommé avec qui" }).click();
        await expect(corpus.locator(".network svg")).toBeVisible();
        await expect(corpus.locator(".strips")).toBeVisible();
        await corpus.locator(".facets").getByRole("button", { name: "Biens" }).click();
        await corpus.getByRole("button", { name: "Exclure : avions" }).click();
        await corpus.getByRole("searchbox").fill("russie");
        await expect(corpus.locator(".hits")).toBeVisible();
        await settled(corpus);
        await check(page);
        await corpus.getByRole("button", { name: "Exporter" }).click();
        await corpus.getByRole("button", { name: "JSON" }).click();
        await expect(corpus.locator(".output")).toBeVisible();
        await check(page);
        await corpus.locator(".ledger .what button").first().click();
        await pane(corpus).getByRole("button", { name: "Corriger" }).click();
        await pane(corpus).getByLabel("Nombre").first().fill("7");
        await pane(corpus).locator("form.correct").first().getByRole("button", { name: "Corriger" }).click();
        await expect(pane(corpus).locator(".changed")).toBeVisible();
        await check(page);
        await pane(corpus).getByRole("button", { name: "Ajouter ce qui manque" }).click();
        await expect(pane(corpus).getByLabel("Passage")).toBeFocused();
        await check(page);
        await page.keyboard.press("Escape");
        await corpus.getByRole("button", { name: /^Corrections/ }).click();
        await expect(corpus.locator(".patches")).toBeVisible();
        await check(page);
      });

      test("problems, notes, files held over the page", async ({ page }) => {
        const corpus = await openDemo(page);
        await drop(corpus, [pdf, english]);
        await expect(corpus.getByRole("alert")).toBeVisible();
        await expect(corpus.locator(".notes")).toBeVisible();
        await settled(corpus);
        await check(page);
        await hold(corpus);
        await expect(corpus.locator(".zones")).toBeVisible();
        await check(page);
      });

      test("error and empty", async ({ page }) => {
        for (const host of ["missing", "empty"]) {
          await page.goto(`tests/page/hosts/${host}.html`);
          await expect(page.locator("depeche-corpus")).toHaveAttribute("phase", /error|empty/);
          const { violations } = await new AxeBuilder({ page }).include("depeche-corpus").analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`)).toEqual([]);
        }
      });
    });
  }
}
