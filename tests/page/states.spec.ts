// Loading, empty and error each say what they are and what to do.

import { expect, test } from "@playwright/test";
import { convoy, drop, openDemo, titles } from "./corpus.js";

test("while the corpus is on its way, the page says that it reads", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.context().route("**/corpus.jsonl", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("index.html");
  const corpus = page.locator("depeche-corpus");
  await expect(corpus).toHaveAttribute("phase", "loading");
  await expect(corpus.getByRole("progressbar")).toBeVisible();
  release();
  await expect(corpus).toHaveAttribute("phase", "ready");
  await expect(corpus.locator("[role=status]").first()).toContainText("analysés");
});

test("without a corpus it asks for articles, and reads them", async ({ page }) => {
  await page.goto("tests/page/hosts/empty.html");
  const corpus = page.locator("depeche-corpus");
  await expect(corpus).toHaveAttribute("phase", "empty");
  await expect(corpus.getByText("Aucun article pour l’instant")).toBeVisible();
  await expect(corpus.getByRole("radio")).toHaveCount(0);
  await drop(corpus, [convoy]);
  await expect(corpus).toHaveAttribute("phase", "ready");
  await expect(titles(corpus)).toHaveCount(1);
});

test("a corpus that is not found is said to be, and files can still be read", async ({ page }) => {
  await page.goto("tests/page/hosts/missing.html");
  const corpus = page.locator("depeche-corpus");
  await expect(corpus).toHaveAttribute("phase", "error");
  await expect(corpus.locator(".what")).toHaveText("Le corpus est introuvable");
  await expect(corpus.locator("code")).toContainText("404");
  await expect(corpus.getByRole("button", { name: "Réessayer" })).toBeVisible();
  await drop(corpus, [convoy]);
  await expect(corpus).toHaveAttribute("phase", "ready");
});

test("wasm that does not load is told, and may be tried again", async ({ page, context }) => {
  await context.route("**/*.wasm", (route) => route.abort());
  await page.goto("index.html");
  const corpus = page.locator("depeche-corpus");
  await expect(corpus).toHaveAttribute("phase", "error");
  await expect(corpus.locator(".what")).toContainText("moteur");
  await context.unroute("**/*.wasm");
  await corpus.getByRole("button", { name: "Réessayer" }).click();
  await expect(corpus).toHaveAttribute("phase", "ready");
});

test("a worker that does not load is told too", async ({ page, context }) => {
  await context.route("**/worker-*.js", (route) => route.abort());
  await page.goto("index.html");
  const corpus = page.locator("depeche-corpus");
  await expect(corpus).toHaveAttribute("phase", "error");
  await expect(corpus.locator(".what")).toContainText("moteur");
});

test("each change of phase is told to the host page", async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { phases: [] as string[] });
    addEventListener("depeche-change", (event) => (window as unknown as { phases: string[] }).phases.push((event as CustomEvent<{ phase: string }>).detail.phase));
  });
  const corpus = await openDemo(page);
  await corpus.locator(".figure").first().click();
  const phases = await page.evaluate(() => (window as unknown as { phases: string[] }).phases);
  expect(phases[0]).toBe("loading");
  expect(phases.at(-1)).toBe("ready");
});

test("without scripts the page still says what it is", async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto("index.html");
  await expect(page.getByRole("heading", { name: "Dépêche" })).toBeVisible();
  await expect(page.locator("noscript p")).toBeVisible();
  await expect(page.getByRole("link", { name: "demo/corpus.jsonl" })).toBeVisible();
  await page.close();
});
