// Search: over the texts and what was found in them, with or without accents.

import { expect, test } from "@playwright/test";
import { contexts, fold } from "../../www/hits.js";
import { convoy, drop, openDemo, pane, radars, titles } from "./corpus.js";

test("words are found in the texts, accents or not, and each place opens on its sentence", async ({ page }) => {
  const corpus = await openDemo(page);
  const counts: string[] = [];
  for (const words of ["hélicoptère", "HELICOPTERE"]) {
    await corpus.getByRole("searchbox").fill(words);
    await expect(corpus.locator(".crumbs li")).toContainText(words);
    await expect(corpus.locator(".hits b").first()).toHaveText(/hélicoptère/i);
    counts.push((await corpus.locator(".hits .caption").textContent()) ?? "");
    await corpus.getByRole("searchbox").fill("");
    await expect(corpus.locator(".hits")).toHaveCount(0);
  }
  await corpus.getByRole("searchbox").fill("hélicoptère");
  expect(counts[0]).toBe(counts[1]);
  await corpus.locator(".hits button").first().click();
  await expect(pane(corpus).locator("blockquote mark.current")).toHaveText(/hélicoptère/i);
});

test("a search leaves the deliveries, quotes and articles that hold its words", async ({ page }) => {
  const corpus = await openDemo(page);
  await drop(corpus, [convoy, radars]);
  await expect(titles(corpus)).toHaveCount(2);
  await corpus.getByRole("searchbox").fill("radars");
  await expect(corpus.locator(".ledger .what")).toHaveCount(1);
  await expect(corpus.locator(".ledger .what")).toContainText("radars");
  await expect(titles(corpus)).toHaveCount(1);
  await corpus.getByRole("searchbox").fill("frontieres");
  await expect(corpus.locator(".quotes q")).toHaveCount(1);
  await corpus.getByRole("searchbox").fill("");
  await expect(titles(corpus)).toHaveCount(2);
});

test("goods and parties are found by the page's own names too", async ({ page }) => {
  const corpus = await openDemo(page);
  await drop(corpus, [convoy, radars]);
  await expect(titles(corpus)).toHaveCount(2);
  await corpus.getByRole("searchbox").fill("turquie");
  // «Ankara a également promis trois hélicoptères» does not name the state.
  await expect(corpus.locator(".ledger .what")).toHaveCount(3);
});

test("folding", () => {
  expect(fold("Hélicoptère À ÇA")).toBe("helicoptere a ca");
});

test("the words around a place are whole, and of its paragraph alone", () => {
  const text = `Titre\n${"mot ".repeat(40)}radar ${"mot ".repeat(40)}\nSuite`;
  const start = text.indexOf("radar");
  const [one] = contexts([{ article: 0, start, end: start + 5 }], () => text);
  expect(one?.words).toBe("radar");
  expect(one?.before).toMatch(/^(mot )+$/);
  expect(one?.after).toMatch(/^( mot)+$/);
  expect(contexts([{ article: 0, start: 0, end: 5 }], () => text)[0]).toMatchObject({ before: "", words: "Titre", after: "" });
});
