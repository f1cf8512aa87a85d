// How a large corpus feels: ten thousand articles of some 3 KB are dropped on the page, and what the main thread does is measured in
// processor time, which other programs do not change: `node tests/page/long.mjs [ARTICLES]`, after `cargo xtask build`.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";

const count = Number(process.argv[2] ?? 10_000);
const withoutWorker = process.env.NO_WORKER !== undefined;
const port = "8126";
process.argv[2] = port;
await import("./server.mjs");

/** The demo's articles three by three, each time under other ids and in other years. */
function corpus(demo) {
  const articles = demo.trim().split("\n").map((line) => JSON.parse(line));
  return Array.from({ length: count }, (_, n) => {
    const year = (text) => text.replace(/\b202([123])\b/g, (_, digit) => String(2000 + (n % 20) + Number(digit)));
    const parts = [0, 1, 2].map((k) => articles[(n * 3 + k * 5) % articles.length]);
    return JSON.stringify({ ...parts[0], id: `article-${n}`, date: year(parts[0].date ?? "2021"), text: year(parts.map(({ text }) => text).join("\n\n")) });
  }).join("\n");
}

mkdirSync("target/long", { recursive: true });
const file = `target/long/${count}.jsonl`;
writeFileSync(file, corpus(readFileSync("demo/corpus.jsonl", "utf8")));

const browser = await chromium.launch({ executablePath: process.env.CHROME ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "fr-FR" });
if (withoutWorker) await page.addInitScript(() => Reflect.deleteProperty(globalThis, "Worker"));
await page.goto(`http://127.0.0.1:${port}/depeche/tests/page/hosts/empty.html`);
const element = page.locator("depeche-corpus");
await element.locator("input[type=file]").waitFor({ state: "attached" });

/** Does something, and prints how long it took and the longest tasks of the main thread. */
async function measured(what, act) {
  await browser.startTracing(page, { categories: ["toplevel", "disabled-by-default-devtools.timeline", "__metadata"] });
  const start = performance.now();
  await act();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 200))));
  const seconds = ((performance.now() - start - 200) / 1000).toFixed(2);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const mains = new Set(traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(({ pid, tid }) => `${pid}.${tid}`));
  const tasks = traceEvents.filter(({ name, pid, tid, tdur }) => name === "RunTask" && tdur > 0 && mains.has(`${pid}.${tid}`));
  const long = tasks.map(({ tdur }) => Math.round(tdur / 1000)).filter((ms) => ms > 20).sort((a, b) => b - a);
  console.log(`${what.padEnd(28)}${seconds.padStart(7)} s   ${long.filter((ms) => ms > 50).length} over 50 ms; longest (ms): ${long.slice(0, 8).join(" ") || "none over 20"}`);
}

let first;
await measured(`${count} articles read`, async () => {
  const start = performance.now();
  await element.locator("input[type=file]").setInputFiles(file);
  await element.locator(".figure").first().waitFor();
  first = ((performance.now() - start) / 1000).toFixed(2);
  await page.waitForFunction(() => !document.querySelector("depeche-corpus").shadowRoot.querySelector("progress"), undefined, { timeout: 600_000, polling: 250 });
});
console.log(`${"first figures".padEnd(28)}${first.padStart(7)} s`);
await measured("a figure opened", () => element.locator(".figure").first().click());
await measured("the next passage", () => page.keyboard.press("ArrowRight"));
await measured("closed", () => page.keyboard.press("Escape"));
await measured("English", () => element.getByRole("button", { name: "English" }).click());
console.log(`${"elements drawn".padEnd(28)}${String(await element.evaluate((one) => one.shadowRoot.querySelectorAll("*").length)).padStart(7)}`);
await browser.close();
process.exit();
