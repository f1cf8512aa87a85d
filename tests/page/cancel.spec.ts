// Long work: first results while the rest is read; stopped by its reader, what has been read stays, what has not is counted, and everything
// goes on from there.

import { expect, type Locator, test } from "@playwright/test";
import { drop, many, pane, radars, settled, titles } from "./corpus.js";
import { gate } from "./gate.js";

const ARTICLES = 1000;

const number = (text: string | null) => Number(/^\D*([\d\s\u202f\u00a0]+)/.exec(text ?? "")?.[1]?.replace(/\D/g, ""));
const read = async (corpus: Locator) => number(await corpus.locator(".headline .kicker").textContent());
const bar = (corpus: Locator) => corpus.locator("progress[max]");
const done = (corpus: Locator) => bar(corpus).evaluate((bar: HTMLProgressElement) => bar.value);

test.beforeEach(async ({ page }) => {
  await gate(page);
  await page.goto("tests/page/hosts/empty.html");
  const corpus = page.locator("depeche-corpus");
  await drop(corpus, [many(ARTICLES)]);
  await expect.poll(() => done(corpus)).toBeGreaterThan(0);
});

test("first results stand while the rest is read, and say how far it has come", async ({ page }) => {
  const corpus = page.locator("depeche-corpus");
  await expect(corpus.locator(".figure").first()).toBeVisible();
  await expect(bar(corpus)).toHaveAttribute("max", String(ARTICLES));
  expect(await done(corpus)).toBeLessThan(ARTICLES);
  await expect(corpus.locator(".progress")).toContainText(`sur ${new Intl.NumberFormat("fr").format(ARTICLES)}`);
  await corpus.locator(".figure").first().click();
  await expect(pane(corpus).locator("blockquote mark").first()).not.toBeEmpty();
});

test("stopped, the page shows what has been read and says what has not", async ({ page }) => {
  const corpus = page.locator("depeche-corpus");
  await corpus.getByRole("button", { name: "Arrêter" }).click();
  const alert = corpus.getByRole("alert");
  await expect(alert).toContainText("Lecture arrêtée");
  await settled(corpus);
  const left = number(await alert.locator(".what").textContent());
  expect(left).toBeGreaterThan(0);
  await expect(titles(corpus).first()).toHaveText("Livraison 0");
  expect(await read(corpus)).toBe(ARTICLES - left);
  await corpus.locator(".figure").first().click();
  await expect(pane(corpus).locator("blockquote mark").first()).not.toBeEmpty();
});

test("after that, further files join what has been read, or take its place", async ({ page }) => {
  const corpus = page.locator("depeche-corpus");
  await corpus.getByRole("button", { name: "Arrêter" }).click();
  await expect(corpus.getByRole("alert")).toContainText("Lecture arrêtée");
  await settled(corpus);
  const before = await read(corpus);
  await corpus.getByRole("radio", { name: "est complété" }).check();
  await drop(corpus, [radars]);
  await expect.poll(() => read(corpus)).toBe(before + 1);
  await expect(corpus.getByRole("alert")).toHaveCount(0);
  await corpus.getByRole("radio", { name: "est remplacé" }).check();
  await drop(corpus, [radars]);
  await expect(titles(corpus)).toHaveText(["Deux radars pour Niamey"]);
});
