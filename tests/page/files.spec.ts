// The reader's own files: they take the corpus's place or join it, and a bad one costs nothing.

import { rm, writeFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { convoy, drop, english, hold, markup, notJson, openDemo, pane, pdf, radars, titles } from "./corpus.js";

test("a dropped file takes the corpus's place and is analysed", async ({ page }) => {
  const corpus = await openDemo(page);
  await drop(corpus, [convoy]);
  await expect(titles(corpus)).toHaveCount(1);
  await corpus.locator(".articles li button").click();
  await expect(pane(corpus).locator(".text")).toContainText("Paul Anselme");
});

test("files join the corpus where the reader chooses so", async ({ page }) => {
  const corpus = await openDemo(page);
  const before = await titles(corpus).count();
  await corpus.getByRole("radio", { name: "est complété" }).check();
  await drop(corpus, [convoy, radars]);
  await expect(titles(corpus)).toHaveCount(before + 2);
  await expect(titles(corpus).last()).toHaveText("Deux radars pour Niamey");
});

test("while files are held over the page, two places offer both", async ({ page }) => {
  const corpus = await openDemo(page);
  const before = await titles(corpus).count();
  await hold(corpus);
  await expect(corpus.getByText("Remplacer le corpus")).toBeVisible();
  await drop(corpus, [radars], ".zone[data-mode=join]");
  await expect(titles(corpus)).toHaveCount(before + 1);
  await expect(corpus.locator(".zones")).toHaveCount(0);
});

test("files chosen by the button are read, and the first corpus comes back", async ({ page }) => {
  const corpus = await openDemo(page);
  const before = await titles(corpus).allTextContents();
  const buffer = Buffer.from(radars.text);
  await corpus.locator("input[type=file]").setInputFiles([{ name: radars.name, mimeType: "application/json", buffer }]);
  await expect(titles(corpus)).toHaveText(["Deux radars pour Niamey"]);
  await corpus.getByRole("button", { name: "Revenir au corpus de départ" }).click();
  await expect(titles(corpus)).toHaveText(before);
});

test("a file that cannot be read is named with what to do, and the others are analysed", async ({ page }) => {
  const corpus = await openDemo(page);
  await drop(corpus, [pdf, convoy, notJson]);
  await expect(titles(corpus)).toHaveCount(1);
  const alert = corpus.getByRole("alert");
  await expect(alert).toContainText("2 fichiers");
  await expect(alert).toContainText("rapport.pdf");
  await expect(alert).toContainText("Enregistrez le texte en .txt");
  await expect(alert).toContainText("brouillon.json");
  await alert.getByRole("button", { name: "Fermer ce message" }).click();
  await expect(alert).toHaveCount(0);
});

test("a file that is gone when it is to be opened is told, and the others are analysed", async ({ page }, info) => {
  const corpus = await openDemo(page);
  const gone = info.outputPath("parti.txt");
  await writeFile(gone, convoy.text);
  const input = corpus.locator("input[type=file]");
  await input.evaluate((input: HTMLInputElement) => {
    const keep = (event: Event) => {
      event.stopImmediatePropagation();
      Object.assign(window, { kept: input.files?.[0] });
    };
    input.addEventListener("change", keep, { capture: true, once: true });
  });
  await input.setInputFiles(gone);
  await rm(gone);
  await corpus.evaluate((element, { name, text }) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add((window as unknown as { kept: File }).kept);
    dataTransfer.items.add(new File([text], name));
    element.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, composed: true, cancelable: true }));
  }, radars);
  await expect(titles(corpus)).toHaveText(["Deux radars pour Niamey"]);
  await expect(corpus.getByRole("alert")).toContainText("parti.txt");
  await expect(corpus.getByRole("alert")).toContainText("n’a pas pu ouvrir ce fichier");
});

test("a bad file alone leaves the corpus as it was", async ({ page }) => {
  const corpus = await openDemo(page);
  const before = await titles(corpus).allTextContents();
  await drop(corpus, [notJson]);
  await expect(corpus.getByRole("alert")).toContainText("brouillon.json");
  await expect(titles(corpus)).toHaveText(before);
  await corpus.locator(".figure").first().click();
  await expect(pane(corpus).locator("blockquote mark").first()).not.toBeEmpty();
});

test("HTML inside a text is shown as text", async ({ page }) => {
  const corpus = await openDemo(page);
  const title = await page.title();
  await drop(corpus, [markup]);
  await expect(titles(corpus)).toHaveCount(1);
  await corpus.locator(".articles li button").click();
  await expect(pane(corpus).locator(".text")).toContainText('<img src="x" onerror="document.title=1"><script>document.title=2</script>');
  expect(await corpus.evaluate((element) => element.shadowRoot?.querySelectorAll("img, script").length)).toBe(0);
  expect(await page.title()).toBe(title);
});

test("a text in another language is analysed, with a note that says so", async ({ page }) => {
  const corpus = await openDemo(page);
  await drop(corpus, [english]);
  await expect(titles(corpus)).toHaveCount(1);
  await expect(corpus.locator(".notes")).toContainText("ne semble pas écrit en français");
  await corpus.locator(".notes button").click();
  await expect(pane(corpus).locator(".text")).toContainText("The government said");
});

test("an empty file is told as empty", async ({ page }) => {
  const corpus = await openDemo(page);
  await drop(corpus, [{ name: "vide.txt", text: "" }, convoy]);
  await expect(titles(corpus).last()).toContainText("La Turquie");
  await expect(corpus.locator(".notice").first()).toContainText("vide");
});

test("one line of two megabytes is read and can be opened", async ({ page }) => {
  const corpus = await openDemo(page);
  const text = "La Russie a livré quatre hélicoptères au Mali. ".repeat(45_000);
  await drop(corpus, [{ name: "ligne.txt", text }]);
  // One article is one step: an unoptimised core on a busy machine takes its time.
  await expect(titles(corpus)).toHaveCount(1, { timeout: 90_000 });
  await corpus.locator(".articles li button").click();
  await expect(pane(corpus).locator(".cut")).toBeVisible();
});
