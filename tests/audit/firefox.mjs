// Every host situation in Firefox, where there is one: FIREFOX, or one of the usual places. Each must show its figures and open one on a sentence.

import { existsSync } from "node:fs";
import puppeteer from "puppeteer-core";
import { served } from "./server.mjs";

const USUAL = ["/usr/bin/firefox", "/usr/bin/firefox-esr", "/Applications/Firefox.app/Contents/MacOS/firefox", "C:\\Program Files\\Mozilla Firefox\\firefox.exe"];
const SITUATIONS = {
  "the page": "depeche/index.html",
  "one script line": "depeche/tests/page/hosts/plain.html",
  "another origin": "depeche/tests/page/hosts/cross-origin.html",
  "strict policy": "strict/tests/page/hosts/plain.html",
  "sandboxed frame": "depeche/tests/page/hosts/sandbox.html",
  "no worker": "depeche/tests/page/hosts/no-worker.html",
  "frame's page": "depeche/pkg/embed.html?src=../demo/corpus.jsonl",
};
const PATIENCE = { timeout: 60_000 };

const executablePath = process.env.FIREFOX ?? USUAL.find(existsSync);
if (!executablePath) {
  console.log("no Firefox found: not tested (name one by FIREFOX)");
  process.exit();
}

/** What is wrong with the element on a page; nothing if all is well. */
async function fault(page) {
  const holder = await page.waitForSelector("depeche-corpus, iframe", PATIENCE);
  const frame = (await holder.contentFrame()) ?? page.mainFrame();
  await frame.waitForFunction(() => /ready|error/.test(document.querySelector("depeche-corpus")?.getAttribute("phase") ?? ""), PATIENCE);
  const inside = () => frame.evaluate(() => document.querySelector("depeche-corpus").shadowRoot.querySelector("dialog[open] blockquote mark")?.textContent);
  const opened = await frame.evaluate(() => {
    const figure = document.querySelector("depeche-corpus").shadowRoot.querySelector(".figure");
    figure?.click();
    return Boolean(figure);
  });
  if (!opened) return "no figures";
  for (let look = 0; look < 100; look++) {
    if (await inside()) return undefined;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return "a figure opens on nothing";
}

await served(async (address) => {
  const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
  try {
    console.log(await browser.version());
    for (const [situation, path] of Object.entries(SITUATIONS)) {
      const page = await browser.newPage();
      await page.goto(address + path);
      const wrong = await fault(page).catch((error) => String(error));
      console.log(`${situation.padEnd(18)}${wrong ?? "works"}`);
      if (wrong) process.exitCode = 1;
      await page.close();
    }
  } finally {
    await browser.close();
  }
});
