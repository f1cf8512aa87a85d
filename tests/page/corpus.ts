// What the tests share: the element once it is ready, and files to give it. All texts are composed, with invented people.

import { expect, type Locator, type Page } from "@playwright/test";

export interface Given {
  name: string;
  text: string;
}

/** Two deliveries, two quotes by an invented minister. */
export const convoy: Given = {
  name: "convoi.txt",
  text: [
    "La Turquie a livré douze drones Bayraktar TB2 au Niger le 3 mai 2024.",
    "« Ces drones protégeront nos frontières », a déclaré le ministre Paul Anselme. « Nous en voulions davantage », a-t-il ajouté.",
    "Ankara a également promis trois hélicoptères.",
  ].join("\n"),
};

export const radars: Given = {
  name: "radars.json",
  text: JSON.stringify({ id: "radars", title: "Deux radars pour Niamey", date: "2024-06", text: "La Turquie a livré deux radars au Niger le 2 juin 2024." }),
};

export const markup: Given = {
  name: "balises.txt",
  text: 'La Russie a livré quatre hélicoptères <img src="x" onerror="document.title=1"><script>document.title=2</script> au Mali le 26 novembre 2021.',
};

const MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

/** So many articles, each of a delivery of its own, over twenty years. */
export function many(articles: number): Given {
  const lines = Array.from({ length: articles }, (_, n) => {
    const [day, month, year] = [1 + (n % 28), n % 12, 2001 + (n % 20)];
    const text = `La Turquie a livré ${2 + (n % 9)} ${n % 2 ? "radars" : "drones"} au Niger le ${day} ${MONTHS[month]} ${year}.`;
    return JSON.stringify({ id: `article-${n}`, title: `Livraison ${n}`, date: `${year}-12`, text });
  });
  return { name: "nombreux.jsonl", text: lines.join("\n") };
}

/** So many articles that tell the same delivery. */
export function repeated(articles: number): Given {
  const lines = Array.from({ length: articles }, (_, n) =>
    JSON.stringify({ id: `article-${n}`, title: `Récit ${n}`, date: "2024-06", text: `Récit ${n}. La Turquie a livré deux radars au Niger le 2 juin 2024.` }),
  );
  return { name: "redits.jsonl", text: lines.join("\n") };
}

export const english: Given = {
  name: "english.txt",
  text: [
    "The government said on Tuesday that it had received the aircraft which were promised last year, and that the crews would be trained",
    "before the end of the summer. Officials in the capital declined to say how many machines had been handed over, who had paid for them,",
    "or whether further deliveries were planned, but they thanked their partners for what they called a long and fruitful friendship.",
  ].join("\n"),
};

export const notJson: Given = { name: "brouillon.json", text: '{ "title": "sans texte" ' };

export const pdf: Given = { name: "rapport.pdf", text: "%PDF-1.7" };

/** The page with its demo corpus read. */
export async function openDemo(page: Page, path = "index.html"): Promise<Locator> {
  await page.goto(path);
  const corpus = page.locator("depeche-corpus").first();
  await expect(corpus).toHaveAttribute("phase", "ready");
  await settled(corpus);
  return corpus;
}

/**
 * Waits until all is read, every part of the script that was asked for is there, and all that has changed is drawn: views are drawn in
 * turns, and may be some tasks behind a click. What a drop or a search will change is to be waited for first.
 */
export async function settled(corpus: Locator): Promise<void> {
  await expect(corpus.locator("progress")).toHaveCount(0);
  await expect(corpus.locator("[aria-busy=true]")).toHaveCount(0);
}

/** Lets files fall on the element, or on what `onto` names inside it. */
export async function drop(corpus: Locator, files: Given[], onto?: string): Promise<void> {
  await corpus.evaluate(
    (element, { files, onto }) => {
      const dataTransfer = new DataTransfer();
      for (const { name, text } of files) dataTransfer.items.add(new File([text], name));
      const target = onto ? element.shadowRoot?.querySelector(onto) : element;
      target?.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, composed: true, cancelable: true }));
    },
    { files, onto },
  );
}

/** Holds files over the element without letting them fall. */
export async function hold(corpus: Locator): Promise<void> {
  await corpus.evaluate((element) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["x"], "x.txt"));
    element.dispatchEvent(new DragEvent("dragenter", { dataTransfer, bubbles: true, composed: true, cancelable: true }));
  });
}

export const titles = (corpus: Locator) => corpus.locator(".articles .title");
export const pane = (corpus: Locator) => corpus.getByRole("dialog");
