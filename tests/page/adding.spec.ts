// What the machine has not seen is added by its passage: with the mouse, with the keyboard, and taken back.

import { expect, type Locator, type Page, test } from "@playwright/test";
import { type Given, drop, openDemo, pane, titles } from "./corpus.js";

/** Lines end as Windows writes them: a field counts them otherwise than the text. «coucous» are goods of no table. */
const unseen: Given = {
  name: "inconnu.txt",
  text: [
    "La Turquie a livré douze drones Bayraktar TB2 au Niger le 3 mai 2024.",
    "Le port de Cotonou a vu passer onze coucous gris. Personne ne les attendait.",
    "Selon Paul Anselme, rien ne presse.",
  ].join("\r\n"),
};

// The mouse goes where words stand: the pane is not to slide then.
test.use({ contextOptions: { reducedMotion: "reduce" } });

const goods = (corpus: Locator, words: string) => corpus.locator(".ledger .what button", { hasText: words });
const form = (corpus: Locator) => pane(corpus).locator(".text form.correct");

async function opened(page: Page): Promise<Locator> {
  const corpus = await openDemo(page);
  await drop(corpus, [unseen]);
  await expect(titles(corpus)).toHaveCount(1);
  await corpus.locator(".articles li button").click();
  await expect(pane(corpus).locator(".body")).toContainText("coucous");
  return corpus;
}

/** Selects words of the article as a mouse would. */
async function select(page: Page, corpus: Locator, words: string): Promise<void> {
  const box = await pane(corpus)
    .locator(".body")
    .evaluate((body, words) => {
      const nodes = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      for (let node = nodes.nextNode() as Text | null; node; node = nodes.nextNode() as Text | null) {
        const at = node.data.indexOf(words);
        if (at < 0) continue;
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        node.parentElement?.scrollIntoView({ block: "center" });
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return { left, right, y: (top + bottom) / 2 };
      }
      throw new Error(`«${words}» not in the article`);
    }, words);
  await page.mouse.move(box.left + 0.5, box.y);
  await page.mouse.down();
  await page.mouse.move(box.right - 0.5, box.y, { steps: 4 });
  await page.mouse.up();
}

async function file(corpus: Locator): Promise<Record<string, unknown>[]> {
  await corpus.page().keyboard.press("Escape");
  await corpus.getByRole("button", { name: /^Corrections/ }).click();
  await corpus.getByRole("button", { name: "Exporter", exact: true }).last().click();
  return (await corpus.locator(".output textarea").inputValue()).trim().split("\n").map((line) => JSON.parse(line) as Record<string, unknown>);
}

test("a delivery selected with the mouse enters the ledger, says that it was added, leaves as a file and is taken back", async ({ page }) => {
  const corpus = await opened(page);
  await select(page, corpus, "onze coucous gris");
  await pane(corpus).getByRole("button", { name: "Ajouter ce qui manque" }).click();
  await expect(form(corpus).locator("q")).toHaveText("onze coucous gris");
  await form(corpus).getByRole("combobox", { name: "État" }).selectOption("pledged");
  await form(corpus).getByLabel("Fournisseur").fill("Turquie");
  await form(corpus).getByLabel("Destinataire").fill("Bénin");
  await form(corpus).getByLabel("Date").fill("2024-05");
  await form(corpus).getByLabel("Nombre").fill("11");
  await form(corpus).getByRole("combobox", { name: "Bien" }).selectOption("aircraft");
  await form(corpus).getByLabel("Modèle").fill("Coucou");
  await form(corpus).getByRole("button", { name: "Un bien de plus" }).click();
  await form(corpus).getByLabel("Nombre").nth(1).fill("25000");
  await form(corpus).getByRole("combobox", { name: "Bien" }).nth(1).selectOption("food");
  await form(corpus).getByLabel("Unité").nth(1).fill("tonnes");
  await form(corpus).getByRole("button", { name: "Ajouter", exact: true }).click();

  await expect(pane(corpus).getByRole("heading", { level: 2 })).toHaveText(/11 avions Coucou, 25.000 tonnes de vivres/);
  await expect(pane(corpus).getByRole("heading", { level: 2 })).toBeFocused();
  await expect(pane(corpus).locator("mark.current").first()).toHaveText("onze coucous gris");
  await expect(pane(corpus).locator(".changed").first()).toContainText("Ajouté à la main");
  await expect(goods(corpus, "Coucou")).toHaveCount(1);
  const row = corpus.locator(".ledger tr").filter({ has: page.locator(".what", { hasText: "Coucou" }) });
  await expect(row).toContainText("Promis");
  await expect(row).toContainText("ajouté");
  await expect(row).toContainText("Turquie");
  await expect(row).toContainText("Bénin");

  const start = unseen.text.indexOf("onze");
  const place = { patch: "add", finding: "delivery", start, end: start + "onze coucous gris".length };
  const whole = { status: "pledged", supplier: "TR", recipient: "Bénin", date: "2024-05" };
  expect(await file(corpus)).toMatchObject([
    { ...place, ...whole, category: "aircraft", designation: "Coucou", count: "11", unit: null },
    { ...place, ...whole, category: "food", designation: null, count: "25000", unit: "tonnes" },
  ]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await corpus.getByRole("button", { name: "Annuler la dernière" }).click();
  await expect(goods(corpus, "vivres")).toHaveCount(0);
  await expect(goods(corpus, "Coucou")).toHaveCount(1);
  await corpus.getByRole("button", { name: "Annuler la dernière" }).click();
  await expect(goods(corpus, "Coucou")).toHaveCount(0);
});

test("a passage is chosen and a quote added with the keyboard alone", async ({ page }) => {
  const corpus = await opened(page);
  await pane(corpus).getByRole("button", { name: "Ajouter ce qui manque" }).focus();
  await page.keyboard.press("Enter");
  const field = form(corpus).getByLabel("Passage");
  await expect(field).toBeFocused();
  await page.keyboard.press("Control+End");
  for (let letter = 0; letter < "rien ne presse.".length; letter++) await page.keyboard.press("Shift+ArrowLeft");
  await expect(form(corpus).locator("q")).toHaveText("rien ne presse.");
  await page.keyboard.type("x");
  await expect(field).toHaveValue(unseen.text.replaceAll("\r\n", "\n"));
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await expect(form(corpus).getByLabel("C’est")).toHaveValue("quote");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Paul Anselme");
  await page.keyboard.press("Enter");
  await expect(pane(corpus).locator("mark.current").first()).toHaveText("rien ne presse.");
  await expect(corpus.locator(".speaker").filter({ has: page.locator("h3", { hasText: "Paul Anselme" }) })).toContainText("rien ne presse.");
  const start = unseen.text.indexOf("rien");
  expect(await file(corpus)).toMatchObject([{ patch: "add", finding: "quote", start, end: start + 15, text: "rien ne presse.", speaker: "Paul Anselme" }]);
});

test("an actor is added by the words that name it", async ({ page }) => {
  const corpus = await opened(page);
  await pane(corpus).getByRole("button", { name: "Ajouter ce qui manque" }).click();
  // The form pushes the text down.
  await expect(form(corpus).getByLabel("Passage")).toBeFocused();
  await select(page, corpus, "Cotonou");
  await expect(form(corpus).locator("q")).toHaveText("Cotonou");
  await form(corpus).getByLabel("C’est").selectOption("actor");
  await form(corpus).getByLabel("Sorte").selectOption("organisation");
  await form(corpus).getByRole("textbox", { name: "Nom" }).fill("Port de Cotonou");
  await form(corpus).getByRole("button", { name: "Ajouter", exact: true }).click();
  await expect(pane(corpus).getByRole("heading", { level: 2 })).toHaveText("Port de Cotonou");
  await expect(corpus.locator(".actors .name", { hasText: "Port de Cotonou" })).toHaveCount(1);
});

test("nothing is added without a passage, and the reader is told", async ({ page }) => {
  const corpus = await opened(page);
  await pane(corpus).getByRole("button", { name: "Ajouter ce qui manque" }).click();
  await form(corpus).getByRole("combobox", { name: "Bien" }).selectOption("radar");
  await form(corpus).getByRole("button", { name: "Ajouter", exact: true }).click();
  await expect(form(corpus).getByLabel("Passage")).toBeFocused();
  expect(await form(corpus).getByLabel("Passage").evaluate((area: HTMLTextAreaElement) => area.validationMessage)).toBe("Sélectionnez d’abord le passage.");
  await expect(goods(corpus, "radar")).toHaveCount(0);
});

test("every field that a correction can change has its place, and goods can join a delivery that is there", async ({ page }) => {
  const corpus = await opened(page);
  await page.keyboard.press("Escape");
  await goods(corpus, "drones").click();
  await pane(corpus).getByRole("button", { name: "Corriger", exact: true }).first().click();
  const fields = pane(corpus).locator("form.correct").first();
  await fields.getByLabel("Modèle").fill("TB3");
  await fields.getByLabel("Unité").fill("lots");
  await fields.getByLabel("Annoncé avec réserve").check();
  await fields.getByRole("button", { name: "Un bien de plus" }).click();
  await fields.getByRole("combobox", { name: "Bien" }).last().selectOption("radar");
  await fields.getByLabel("Nombre").last().fill("2");
  await fields.getByRole("button", { name: "Corriger" }).click();
  await expect(pane(corpus).getByRole("heading", { level: 2 })).toContainText("2 radars");
  await expect(pane(corpus).locator(".changed")).toContainText(["machine non → corrigé oui", "machine Bayraktar TB2 → corrigé TB3", "machine – → corrigé lots"]);
  expect(await file(corpus)).toMatchObject([
    { patch: "set", field: "hedged", value: "true", machine: "false" },
    { patch: "set", field: "designation", item: 0, value: "TB3" },
    { patch: "set", field: "unit", item: 0, value: "lots" },
    { patch: "add", finding: "delivery", category: "radar", count: "2" },
  ]);
});

test("a form holds nothing of the finding before", async ({ page }) => {
  const corpus = await openDemo(page);
  await corpus.locator(".figure[data-of=statuses]").first().click();
  await pane(corpus).getByRole("button", { name: "Corriger", exact: true }).first().click();
  const supplier = pane(corpus).getByLabel("Fournisseur");
  await expect(supplier).toHaveValue("Russie");
  await supplier.fill("Chine");
  await pane(corpus).getByRole("button", { name: "Extrait suivant" }).click();
  await expect(supplier).toHaveValue("Russie");
});
