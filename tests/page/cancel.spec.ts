// Long work is stopped by its reader: what has been read stays, what has not is counted, and everything goes on from there.

import { expect, type Locator, test } from "@playwright/test";
import { drop, openDemo, pane, radars, titles } from "./corpus.js";

/** More than a worker reads before somebody can press a button: articles, some 4 KB each. */
const ARTICLES = 4000;

/** Lets them fall on the element, and stops the reading once some are read and others not. */
async function stopped(corpus: Locator): Promise<void> {
  await corpus.evaluate(async (element, count) => {
    const root = element.shadowRoot!;
    const filler = "Le ministère a rappelé que les équipages seraient formés avant la fin de la saison des pluies. ".repeat(40);
    const article = (n: number) => JSON.stringify({ id: `a${n}`, title: `Article ${n}`, date: "2024-06", text: `La Turquie a livré deux radars au Niger le ${1 + (n % 28)} juin 2024. ${filler}` });
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([Array.from({ length: count }, (_, n) => article(n)).join("\n")], "long.jsonl"));
    element.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, composed: true, cancelable: true }));
    await new Promise<void>((resolve) => {
      const watch = setInterval(() => {
        const progress = root.querySelector<HTMLProgressElement>("progress[max]");
        if (!progress || progress.value === 0) return;
        clearInterval(watch);
        root.querySelector<HTMLButtonElement>(".progress button")?.click();
        resolve();
      }, 5);
    });
  }, ARTICLES);
  await expect(corpus.locator("progress")).toHaveCount(0);
}

const number = (text: string | null) => Number(/^\D*([\d\s\u202f\u00a0]+)/.exec(text ?? "")?.[1]?.replace(/\D/g, ""));
const read = async (corpus: Locator) => number(await corpus.locator(".headline .kicker").textContent());

test("stopped, the page shows what has been read and says what has not", async ({ page }) => {
  const corpus = await openDemo(page);
  await stopped(corpus);
  const alert = corpus.getByRole("alert");
  await expect(alert).toContainText("Lecture arrêtée");
  const left = number(await alert.locator(".what").textContent());
  expect(left).toBeGreaterThan(0);
  await expect(titles(corpus).first()).toHaveText("Article 0");
  expect(await read(corpus)).toBe(ARTICLES - left);
  await corpus.locator(".figure").first().click();
  await expect(pane(corpus).locator("blockquote mark").first()).not.toBeEmpty();
});

test("after that, further files join what has been read, or take its place", async ({ page }) => {
  const corpus = await openDemo(page);
  await stopped(corpus);
  const before = await read(corpus);
  await corpus.getByRole("radio", { name: "est complété" }).check();
  await drop(corpus, [radars]);
  await expect.poll(() => read(corpus)).toBe(before + 1);
  await expect(corpus.getByRole("alert")).toHaveCount(0);
  await corpus.getByRole("radio", { name: "est remplacé" }).check();
  await drop(corpus, [radars]);
  await expect(titles(corpus)).toHaveText(["Deux radars pour Niamey"]);
});
