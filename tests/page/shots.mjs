// Pictures of every view, to be looked at by eye: `node tests/page/shots.mjs [SCENE]`, after `cargo xtask build`, writes them to
// target/shots, named by scene, width and dress. They are not compared: type looks different on every machine.

import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { chromium } from "@playwright/test";

const only = process.argv[2];
const port = "8127";
process.argv[2] = port;
await import("./server.mjs");

const WIDTHS = [320, 800, 1280];
const DRESSES = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  forced: { colorScheme: "dark", forcedColors: "active" },
  print: { colorScheme: "light", media: "print" },
};

const demo = "index.html";
const nth = (selector, place) => (corpus) => corpus.locator(selector).nth(place).click();
const drop = (files) => (corpus) => corpus.locator("input[type=file]").setInputFiles(files.map(([name, text]) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) })));

/** What is opened, and what is done there before the picture. `whole` takes the page in its full length. */
const SCENES = {
  page: { whole: true },
  months: { act: nth(".deliveries .switch button", 2), part: ".deliveries .sums" },
  goods: { act: nth(".deliveries .switch button", 1), part: ".timeline" },
  facet: { act: nth(".facets button", 2), part: ".narrow" },
  search: { act: async (corpus) => {
    await corpus.locator("[type=search]").fill("hélicoptères");
    await corpus.locator(".hits").waitFor();
  }, part: ".hits" },
  network: { act: nth(".actors > .more", 0), part: ".actors" },
  figure: { act: nth(".figure", 0) },
  article: { act: nth(".articles li button", 0) },
  correct: { act: async (corpus) => {
    await nth(".figure", 0)(corpus);
    await nth(".finding .switch button", 0)(corpus);
  } },
  corrections: { act: async (corpus) => {
    await nth(".facets button", 8)(corpus);
    const lines = ['{"patch":"reject","finding":"delivery","id":"0000000000000000"}', '{"patch":"set","finding":"moon"}'].join("\n");
    await corpus.locator("#facet input[type=file]").setInputFiles({ name: "c.jsonl", mimeType: "application/jsonl", buffer: Buffer.from(lines) });
    await corpus.locator(".patches b").last().waitFor();
  }, part: ".narrow" },
  adding: { act: async (corpus) => {
    await nth(".articles li button", 0)(corpus);
    await nth(".text > .switch button", 0)(corpus);
  } },
  embed: { act: nth(".tools > button", 1) },
  export: { act: nth(".facets button", 7), part: ".narrow" },
  english: { act: nth(".tools [lang=en]", 0), whole: true },
  empty: { path: "tests/page/hosts/empty.html", phase: "empty" },
  missing: { path: "tests/page/hosts/missing.html", phase: "error" },
  problems: { act: drop([["brouillon.json", "{"], ["rapport.pdf", "%PDF"]]) },
  crowded: { act: drop([["nombreux.jsonl", crowd(3000)]]), part: ".timeline" },
  "crowded-goods": { act: async (corpus) => {
    await drop([["nombreux.jsonl", crowd(3000)]])(corpus);
    await corpus.locator(".strips").waitFor();
    await nth(".deliveries .switch button", 1)(corpus);
  }, part: ".timeline" },
};

/** The demo's articles again and again, in other years and months. */
function crowd(count) {
  const articles = readFileSync("demo/corpus.jsonl", "utf8").trim().split("\n").map((line) => JSON.parse(line));
  const months = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
  const states = ["Mali", "Niger", "Tchad", "Gabon", "Togo", "Bénin"];
  return Array.from({ length: count }, (_, n) => {
    const one = articles[n % articles.length];
    const moved = (text) =>
      text
        .replace(/\b202([123])\b/g, (_, digit) => String(2000 + (n % 20) + Number(digit)))
        .replace(new RegExp(months.join("|"), "g"), (name) => months[(months.indexOf(name) + (n >> 1)) % 12])
        .replace(/\bMali\b/g, states[(n >> 3) % 6]);
    return JSON.stringify({ ...one, id: `a${n}`, date: moved(one.date ?? "2021"), text: moved(one.text) });
  }).join("\n");
}

const browser = await chromium.launch({ executablePath: process.env.CHROME ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
if (!only) rmSync("target/shots", { recursive: true, force: true });
mkdirSync("target/shots", { recursive: true });
for (const [name, { path = demo, phase = "ready", act, part, whole = false }] of Object.entries(SCENES)) {
  if (only && name !== only) continue;
  for (const [dress, { colorScheme, forcedColors, media }] of Object.entries(DRESSES)) {
    // Forced colours and paper are looked at on whole pages.
    if ((forcedColors || media) && !whole && name !== "figure") continue;
    for (const width of WIDTHS) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, locale: "fr-FR", colorScheme, forcedColors: forcedColors ?? "none", reducedMotion: "reduce" });
      await page.goto(`http://127.0.0.1:${port}/depeche/${path}`);
      const corpus = page.locator("depeche-corpus").first();
      await page.locator(`depeche-corpus[phase=${phase}]`).first().waitFor();
      await act?.(corpus);
      await page.waitForFunction(() => !document.querySelector("depeche-corpus").shadowRoot.querySelector("progress, [aria-busy=true]"));
      await page.waitForTimeout(400);
      if (media) {
        await page.emulateMedia({ media });
        // Until the sentences have come that stand under the rows.
        await page.waitForFunction(() => {
          dispatchEvent(new Event("beforeprint"));
          return document.querySelector("depeche-corpus").shadowRoot.querySelector(".ledger .versions q");
        });
      }
      const file = `target/shots/${name}-${width}-${dress}.png`;
      if (part) await corpus.locator(part).first().screenshot({ path: file });
      else await page.screenshot({ path: file, fullPage: whole });
      await page.close();
    }
  }
  console.log(name);
}
await browser.close();
process.exit();
