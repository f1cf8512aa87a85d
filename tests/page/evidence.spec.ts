// Every figure opens on the sentence it rests on.

import { expect, test } from "@playwright/test";
import { openDemo, pane } from "./corpus.js";

test("each figure of the headline reaches a marked sentence", async ({ page }) => {
  const corpus = await openDemo(page);
  for (const figure of await corpus.locator(".figure").all()) {
    await figure.click();
    await expect(pane(corpus).locator("blockquote mark").first()).not.toBeEmpty();
    await page.keyboard.press("Escape");
    await expect(pane(corpus)).toBeHidden();
    await expect(figure).toBeFocused();
  }
});

test("each row of the ledger opens on reports whose article names the model", async ({ page }) => {
  const corpus = await openDemo(page);
  for (const row of await corpus.locator(".ledger .what button").all()) {
    await row.click();
    const marked = pane(corpus).locator(".text mark.current, .text mark.detail");
    await expect(marked.first()).toBeVisible();
    const facts = await pane(corpus).locator(".facts .item").allInnerTexts();
    const text = await pane(corpus).locator(".text").innerText();
    for (const model of facts.join(" ").match(/\b[A-Z][\w-]*\d[\w-]*/g) ?? []) expect(text).toContain(model);
    await page.keyboard.press("Escape");
  }
});

test("the marked stretch is the sentence's own, and stands in view in the article", async ({ page }) => {
  const corpus = await openDemo(page);
  await corpus.locator(".figure").first().click();
  const letters = (texts: string[]) => texts.join("").replace(/\s+/g, "");
  await expect(pane(corpus).locator("blockquote mark").first()).not.toBeEmpty();
  const marked = letters(await pane(corpus).locator("blockquote mark").allTextContents());
  const inText = pane(corpus).locator(".text").locator("mark.current, mark.detail");
  expect(letters(await inText.allTextContents())).toBe(marked);
  await expect(inText.first()).toBeInViewport();
});

test("the passages are walked by button and by arrow key", async ({ page }) => {
  const corpus = await openDemo(page);
  await corpus.locator(".figure").first().click();
  const place = pane(corpus).locator(".kicker");
  const total = /sur (\d+)/.exec((await place.textContent()) ?? "")?.[1];
  await expect(place).toHaveText(`Extrait 1 sur ${total}`);
  await expect(pane(corpus).getByRole("button", { name: "Extrait précédent" })).toBeDisabled();
  await pane(corpus).getByRole("button", { name: "Extrait suivant" }).click();
  await expect(place).toHaveText(`Extrait 2 sur ${total}`);
  await expect(pane(corpus).locator("blockquote mark").first()).not.toBeEmpty();
  await page.keyboard.press("ArrowLeft");
  await expect(place).toHaveText(`Extrait 1 sur ${total}`);
});

test("a quote opens on its own words, an actor on its name", async ({ page }) => {
  const corpus = await openDemo(page);
  const quote = corpus.locator(".speaker q").first();
  const words = await quote.textContent();
  await quote.click();
  await expect(pane(corpus).locator(".text mark.current").first()).toBeVisible();
  expect((await pane(corpus).locator(".text mark.current").allTextContents()).join("")).toBe(words);
  await page.keyboard.press("Escape");

  const actor = corpus.locator(".actors li").first();
  const mentions = Number.parseInt(await actor.locator(".n").innerText(), 10);
  await actor.getByRole("button").click();
  await expect(pane(corpus).locator("blockquote mark").first()).not.toBeEmpty();
  if (mentions > 1) await expect(pane(corpus).locator(".kicker")).toHaveText(`Extrait 1 sur ${mentions}`);
});

test("reports that disagree stand side by side, each with its evidence", async ({ page }) => {
  const corpus = await openDemo(page);
  const disputes = corpus.locator(".dispute");
  for (const dispute of await disputes.all()) {
    const sides = dispute.getByRole("button");
    await sides.last().click();
    await expect(pane(corpus).locator("blockquote mark").first()).not.toBeEmpty();
    await page.keyboard.press("Escape");
  }
});

test("an article opens whole, with what was found in it", async ({ page }) => {
  const corpus = await openDemo(page);
  const button = corpus.locator(".articles li button").first();
  const title = await button.locator(".title").innerText();
  await button.click();
  await expect(pane(corpus).getByRole("heading", { name: title })).toBeVisible();
  await expect(pane(corpus).locator(".text div p").first()).not.toBeEmpty();
});

test("a click beside the pane closes it", async ({ page }) => {
  const corpus = await openDemo(page);
  await corpus.locator(".figure").first().click();
  await expect(pane(corpus)).toBeVisible();
  await page.mouse.click(20, 400);
  await expect(pane(corpus)).toBeHidden();
});
