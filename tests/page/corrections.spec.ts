// Corrections in place: every figure they touch says what the machine had read, and each can be taken back.

import { expect, type Locator, type Page, test } from "@playwright/test";
import { convoy, drop, openDemo, pane, titles } from "./corpus.js";

const drones = (corpus: Locator) => corpus.locator(".ledger .what button", { hasText: "drones" });

async function opened(page: Page): Promise<Locator> {
  const corpus = await openDemo(page);
  await drop(corpus, [convoy]);
  await expect(titles(corpus)).toHaveCount(1);
  return corpus;
}

async function correct(corpus: Locator): Promise<Locator> {
  await pane(corpus).getByRole("button", { name: "Corriger", exact: true }).first().click();
  const form = pane(corpus).locator("form.correct").first();
  await expect(form).toBeVisible();
  return form;
}

test("a number is corrected, shown as «machine 12 → corrigé 11», and taken back", async ({ page }) => {
  const corpus = await opened(page);
  await drones(corpus).click();
  const form = await correct(corpus);
  await form.getByLabel("Nombre").fill("11");
  await form.getByRole("button", { name: "Corriger" }).click();
  await expect(pane(corpus).locator(".changed")).toContainText("machine 12 → corrigé 11");
  await expect(drones(corpus)).toContainText("11");
  await expect(corpus.locator(".figure .value").first()).toHaveText("11");
  await pane(corpus).getByRole("button", { name: "annuler" }).click();
  await expect(drones(corpus)).toContainText("12");
  await expect(pane(corpus).locator(".changed")).toHaveCount(0);
});

test("status, date and party are corrected at once", async ({ page }) => {
  const corpus = await opened(page);
  await drones(corpus).click();
  const form = await correct(corpus);
  await form.getByLabel("État").selectOption("pledged");
  await form.getByLabel("Date").fill("2024-05-04");
  await form.getByLabel("Fournisseur").fill("Croix-Rouge");
  await form.getByRole("button", { name: "Corriger" }).click();
  await expect(pane(corpus).locator(".changed")).toHaveCount(3);
  await page.keyboard.press("Escape");
  const row = corpus.locator(".ledger tr").filter({ has: page.locator(".what", { hasText: "drones" }) });
  await expect(row).toContainText("Promis");
  await expect(row).toContainText("4 mai");
  await expect(row).toContainText("Croix-Rouge");
});

test("what is rejected is gone, and comes back by undoing", async ({ page }) => {
  const corpus = await opened(page);
  await drones(corpus).click();
  const form = await correct(corpus);
  await form.getByRole("button", { name: "Écarter" }).click();
  await expect(drones(corpus)).toHaveCount(0);
  await corpus.getByRole("button", { name: /^Corrections/ }).click();
  await expect(corpus.locator(".patches li")).toHaveCount(1);
  await corpus.getByRole("button", { name: "Annuler la dernière" }).click();
  await expect(drones(corpus)).toHaveCount(1);
});

test("a quote gets its speaker", async ({ page }) => {
  const corpus = await opened(page);
  await corpus.locator(".speaker q").first().click();
  const form = await correct(corpus);
  await form.getByLabel("Auteur").fill("Awa Sidibé");
  await form.getByRole("button", { name: "Corriger" }).click();
  await expect(corpus.locator(".speaker h3", { hasText: "Awa Sidibé" })).toHaveCount(1);
});

test("corrections leave as a file and come back from it", async ({ page }) => {
  const corpus = await opened(page);
  await drones(corpus).click();
  const form = await correct(corpus);
  await form.getByLabel("Nombre").fill("10-11");
  await form.getByRole("button", { name: "Corriger" }).click();
  await page.keyboard.press("Escape");
  await corpus.getByRole("button", { name: /^Corrections/ }).click();
  await corpus.getByRole("button", { name: "Exporter", exact: true }).last().click();
  const file = await corpus.locator(".output textarea").inputValue();
  expect(JSON.parse(file)).toMatchObject({ patch: "set", finding: "delivery", field: "count", item: 0, value: "10-11", machine: "12" });
  await corpus.getByRole("button", { name: "Annuler la dernière" }).click();
  await expect(drones(corpus)).toContainText("12");
  await corpus.locator("#facet input[type=file]").setInputFiles({ name: "corrections.jsonl", mimeType: "application/jsonl", buffer: Buffer.from(file) });
  await expect(drones(corpus)).toContainText("10 à 11");
});

test("a correction that fits nothing is told, and nothing else changes", async ({ page }) => {
  const corpus = await opened(page);
  await corpus.getByRole("button", { name: /^Corrections/ }).click();
  const lost = '{"patch":"reject","finding":"delivery","id":"0000000000000000"}\n';
  await corpus.locator("#facet input[type=file]").setInputFiles({ name: "c.jsonl", mimeType: "application/jsonl", buffer: Buffer.from(lost) });
  await expect(corpus.locator(".patches b")).not.toBeEmpty();
  await expect(drones(corpus)).toContainText("12");
});

test("a line that is no correction says so, wherever it stands", async ({ page }) => {
  const corpus = await opened(page);
  await corpus.getByRole("button", { name: /^Corrections/ }).click();
  const lines = ["{", '{"patch":"split","finding":"moon"}'].join("\n");
  await corpus.locator("#facet input[type=file]").setInputFiles({ name: "c.jsonl", mimeType: "application/jsonl", buffer: Buffer.from(lines) });
  await expect(corpus.locator(".patches li")).toHaveCount(2);
  for (const line of await corpus.locator(".patches li").all()) {
    await expect(line.locator("b")).toHaveText("cette ligne n’est pas une correction");
    await expect(line.locator("code").last()).toContainText("expected");
  }
});

test("one correction of several is taken back, the others stay", async ({ page }) => {
  const corpus = await opened(page);
  await drones(corpus).click();
  const form = await correct(corpus);
  await form.getByLabel("Nombre").fill("11");
  await form.getByLabel("Date").fill("2024-05-04");
  await form.getByLabel("Fournisseur").fill("Croix-Rouge");
  await form.getByRole("button", { name: "Corriger" }).click();
  await expect(pane(corpus).locator(".changed")).toHaveCount(3);
  await page.keyboard.press("Escape");
  await corpus.getByRole("button", { name: /^Corrections/ }).click();
  const lines = corpus.locator(".patches li");
  await expect(lines).toHaveCount(3);
  await lines.filter({ hasText: "date" }).getByRole("button").click();
  await expect(lines).toHaveCount(2);
  const row = corpus.locator(".ledger tr").filter({ has: page.locator(".what", { hasText: "drones" }) });
  await expect(row).toContainText("3 mai");
  await expect(row).toContainText("11");
  await expect(row).toContainText("Croix-Rouge");
});

test("this browser keeps corrections only if it is asked to, and forgets them again", async ({ page }) => {
  const corpus = await openDemo(page);
  await corpus.locator(".ledger .what button").first().click();
  const form = await correct(corpus);
  await form.getByRole("button", { name: "Écarter" }).click();
  await page.keyboard.press("Escape");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await corpus.getByRole("button", { name: /^Corrections/ }).click();
  await corpus.getByLabel("Garder dans ce navigateur").check();
  await page.reload();
  await expect(corpus.locator(".facets .chosen")).toHaveText("1");
  await corpus.getByLabel("Garder dans ce navigateur").uncheck();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});
