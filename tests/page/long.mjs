// How a large corpus feels: ten thousand articles of some 3 KB are dropped on the page, and what the main thread does is measured in
// processor time, which other programs do not change: `node tests/page/long.mjs [ARTICLES]`, after `cargo xtask build`. With NO_WORKER set
// the page has no workers and does the engine's work itself; with PROFILE set, the functions that take longest are named too.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";

const count = Number(process.argv[2] ?? 10_000);
const withoutWorker = process.env.NO_WORKER !== undefined;
const profiled = process.env.PROFILE !== undefined;
const port = "8126";
process.argv[2] = port;
await import("./server.mjs");

/** How often a step is repeated; the median of its longest tasks counts. */
const TIMES = 5;
/** Longest task that a reader does not notice, in milliseconds. */
const BUDGET = 50;

const MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

const STATES = ["Mali", "Niger", "Tchad", "Gabon", "Togo", "Bénin"];

/**
 * The demo's articles three by three, each time under other ids and in other years. Every second one is moved by some months and to another
 * state too: its deliveries are new ones, those of the others are told a thousand times.
 */
function corpus(demo) {
  const articles = demo.trim().split("\n").map((line) => JSON.parse(line));
  const month = new RegExp(`(?<!\\p{L})(${MONTHS.join("|")})(?!\\p{L})`, "gu");
  return Array.from({ length: count }, (_, n) => {
    const year = (text) => text.replace(/\b202([123])\b/g, (_, digit) => String(2000 + (n % 20) + Number(digit)));
    const moved = (text) => text.replace(month, (name) => MONTHS[(MONTHS.indexOf(name) + (n >> 1)) % 12]).replace(/\bMali\b/g, STATES[(n >> 3) % 6]);
    const parts = [0, 1, 2].map((k) => articles[(n * 3 + k * 5) % articles.length]);
    const text = year(parts.map(({ text }) => text).join("\n\n"));
    return JSON.stringify({ ...parts[0], id: `article-${n}`, date: year(parts[0].date ?? "2021"), text: n % 2 ? moved(text) : text });
  }).join("\n");
}

mkdirSync("target/long", { recursive: true });
const file = `target/long/${count}.jsonl`;
writeFileSync(file, corpus(readFileSync("demo/corpus.jsonl", "utf8")));

const browser = await chromium.launch({ executablePath: process.env.CHROME ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "fr-FR" });
const devtools = await page.context().newCDPSession(page);
if (profiled) await devtools.send("Profiler.enable");
if (withoutWorker) await page.addInitScript(() => Reflect.deleteProperty(globalThis, "Worker"));
await page.goto(`http://127.0.0.1:${port}/depeche/tests/page/hosts/empty.html`);
const element = page.locator("depeche-corpus");
await element.locator("input[type=file]").waitFor({ state: "attached" });

/** Does something; gives the processor time of the main thread's tasks, longest first, in milliseconds, and how long it took on the clock. */
async function tasksOf(act) {
  await browser.startTracing(page, { categories: ["toplevel", "disabled-by-default-devtools.timeline", "__metadata"] });
  const start = performance.now();
  await act();
  const clock = performance.now() - start;
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 200))));
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const mains = new Set(traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(({ pid, tid }) => `${pid}.${tid}`));
  const tasks = traceEvents.filter(({ name, pid, tid, tdur }) => name === "RunTask" && tdur > 0 && mains.has(`${pid}.${tid}`));
  return { clock, tasks: tasks.map(({ tdur }) => tdur / 1000).sort((a, b) => b - a) };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
let over = 0;

/** Measures a step, its longest tasks one by one in the median of all times. `back` undoes it and is not measured. */
async function step(what, act, { times = TIMES, back = () => {} } = {}) {
  const runs = [];
  if (profiled) await devtools.send("Profiler.start");
  for (let time = 0; time < times; time++) {
    runs.push(await tasksOf(() => act(time)));
    await back(time);
  }
  const longest = [0, 1, 2, 3].map((rank) => median(runs.map(({ tasks }) => tasks[rank] ?? 0)));
  const worst = Math.max(...runs.map(({ tasks }) => tasks[0] ?? 0));
  if (longest[0] > BUDGET) over++;
  console.log(`${what.padEnd(28)}${(median(runs.map(({ clock }) => clock)) / 1000).toFixed(2).padStart(7)} s   longest tasks ${longest.map((ms) => ms.toFixed(0).padStart(4)).join("")} ms   worst ${worst.toFixed(0).padStart(4)} ms`);
  if (profiled) hottest((await devtools.send("Profiler.stop")).profile, times);
}

/** The functions in which, or below which, most time went. */
function hottest({ nodes, samples, timeDeltas }, times) {
  const own = new Map();
  samples.forEach((id, at) => own.set(id, (own.get(id) ?? 0) + timeDeltas[at] / 1000));
  const parent = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const byId = new Map(nodes.map((node) => [node.id, node.callFrame]));
  const name = (id) => (({ functionName, lineNumber, columnNumber }) => `${functionName || "·"} ${lineNumber + 1}:${columnNumber + 1}`)(byId.get(id));
  const [self, total] = [new Map(), new Map()];
  for (const [id, ms] of own) {
    self.set(name(id), (self.get(name(id)) ?? 0) + ms);
    const above = new Set();
    for (let at = id; at !== undefined; at = parent.get(at)) above.add(name(at));
    for (const one of above) total.set(one, (total.get(one) ?? 0) + ms);
  }
  for (const [kind, all] of [["in", self], ["below", total]]) {
    const most = [...all].filter(([one]) => !/^\((idle|program|root)/.test(one)).sort((a, b) => b[1] - a[1]).slice(0, 14);
    console.log(`    ${kind}: ${most.map(([one, ms]) => `${one} ${(ms / times).toFixed(0)}`).join("; ")}`);
  }
}

const read = () => page.waitForFunction(() => !document.querySelector("depeche-corpus").shadowRoot.querySelector("progress"), undefined, { timeout: 600_000, polling: 100 });
const there = (selector) => page.waitForFunction((selector) => document.querySelector("depeche-corpus").shadowRoot.querySelector(selector), selector);
const closed = () => page.keyboard.press("Escape");
/** Looking for buttons is work of the main thread too: it is done with before the measure. */
const toggled = async (what, locator, back = locator) => {
  const [there, again] = await Promise.all([locator.elementHandle(), back.elementHandle()]);
  await step(what, () => there.evaluate((button) => button.click()), { back: () => again.evaluate((button) => button.click()).then(settled) });
};
const settled = () => page.waitForTimeout(300);

await step("first figures", async () => {
  await element.locator("input[type=file]").setInputFiles(file);
  await there(".figure");
}, { times: 1 });
await step(`${count} articles read`, read, { times: 1 });
for (const [place, figure] of ["first figure", "second figure"].entries()) {
  const button = await element.locator(".figure").nth(place).elementHandle();
  const open = async () => {
    await button.evaluate((button) => button.click());
    await there("dialog blockquote");
  };
  await step(`${figure} opened`, open, { back: () => closed().then(settled) });
  await open();
  await step("next passage", () => page.keyboard.press("ArrowRight"), { back: settled });
  await step("passage before", () => page.keyboard.press("ArrowLeft"), { back: settled });
  await closed();
}
const choice = (group, place) => element.locator(`${group} .switch button`).nth(place);
await toggled("chart by goods", choice(".deliveries", 1), choice(".deliveries", 0));
await toggled("totals by supplier", choice(".totals", 2), choice(".totals", 0));
await toggled("ledger by parties", element.locator(".ledger thead button").nth(2), element.locator(".ledger thead button").nth(0));
await toggled("next page of the ledger", element.locator(".deliveries .pages button").last(), element.locator(".deliveries .pages button").first());
for (const [facet, place] of [["supplier", 0], ["actor", 6]]) {
  const panel = await element.locator(".facets button").nth(place).elementHandle();
  await panel.evaluate((button) => button.click());
  await settled();
  await toggled(`filter by ${facet}`, element.locator(".want").first());
  await panel.evaluate((button) => button.click());
}
const words = ["hélicoptères", "radar", "avions", "ministre", "convoi"];
await step("search", async (time) => {
  await element.locator("[type=search]").fill(words[time % words.length]);
  await there(".hits");
}, { back: () => element.locator("[type=search]").fill("").then(settled) });
await toggled("English", element.locator(".tools [lang=en]"), element.locator(".tools [lang=fr]"));
await step("cancelled", async () => {
  await element.locator("input[type=file]").setInputFiles(file);
  await there("progress[max]");
  await element.locator(".progress button").evaluate((button) => button.click());
  await read();
}, { times: 1 });
console.log(`${String(await element.evaluate((one) => one.shadowRoot.querySelectorAll("*").length))} elements drawn; ${over} steps over ${BUDGET} ms`);
await browser.close();
process.exit(over > 0 ? 1 : 0);
