// In other people's pages: the dialog's code works there as it is, and a frame takes the height of its content.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { convoy, drop, openDemo, titles } from "./corpus.js";

const dialog = (corpus: Locator) => corpus.getByRole("dialog", { name: "Intégrer dans une page" });
const code = (corpus: Locator, name: string) => dialog(corpus).getByRole("textbox", { name, exact: true }).inputValue();

async function openDialog(page: Page): Promise<Locator> {
  const corpus = await openDemo(page);
  await corpus.getByRole("button", { name: "Intégrer" }).click();
  await expect(dialog(corpus)).toBeVisible();
  return corpus;
}

/** A page of somebody else, on another origin: the server by its other name. */
async function host(page: Page, body: string): Promise<void> {
  const info = test.info();
  const file = info.outputPath("journal.html");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Journal</title><link rel="icon" href="data:,"><body>${body}</body></html>`);
  const { href } = new URL(relative(".", file), info.project.use.baseURL);
  await page.goto(href.replace("127.0.0.1", "localhost"));
}

test("the dialog comes when it is asked for, as one file", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const corpus = await openDemo(page);
  expect(asked.filter((path) => path.includes("/lazy/"))).toEqual([]);
  const before = asked.length;
  const button = corpus.getByRole("button", { name: "Intégrer" });
  await button.click();
  await expect(dialog(corpus)).toBeVisible();
  expect(asked.slice(before)).toEqual([expect.stringMatching(/\/pkg\/lazy\/embed-[0-9a-f]{10}\.js$/)]);
  await page.keyboard.press("Escape");
  await expect(dialog(corpus)).toHaveCount(0);
  await expect(button).toBeFocused();
});

test("a dialog that cannot be had is told", async ({ page }) => {
  await page.route("**/lazy/**", (route) => route.abort());
  const corpus = await openDemo(page);
  await corpus.getByRole("button", { name: "Intégrer" }).click();
  await expect(corpus.getByRole("alert")).toContainText("n’a pas pu être chargée");
});

test("the frame's line works elsewhere, at a fixed height and with the script at that of its content", async ({ page }) => {
  const corpus = await openDialog(page);
  const fitted = await code(corpus, "Un cadre");
  await dialog(corpus).getByRole("checkbox").uncheck();
  const fixed = await code(corpus, "Un cadre");
  expect(fixed).toMatch(/^<iframe src="http[^"]*embed\.html\?src=[^"]*" title="[^"]+" width="100%" height="640" loading="lazy" frameborder="0"><\/iframe>$/);

  const frame = page.frameLocator("iframe").first();
  await host(page, fixed);
  await expect(frame.locator("depeche-corpus")).toHaveAttribute("phase", "ready");
  expect((await page.locator("iframe").boundingBox())?.height).toBe(640);

  await host(page, fitted);
  await expect(frame.locator("depeche-corpus")).toHaveAttribute("phase", "ready");
  const content = () => frame.locator("body").evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
  await expect.poll(async () => (await page.locator("iframe").boundingBox())?.height === (await content())).toBe(true);
  expect(await content()).toBeGreaterThan(640);
});

test("the element's lines work elsewhere", async ({ page }) => {
  const lines = await code(await openDialog(page), "L’élément");
  await host(page, lines);
  const corpus = page.locator("depeche-corpus");
  await expect(corpus).toHaveAttribute("phase", "ready");
  await expect(corpus.locator(".figure").first()).toBeVisible();
});

test("the link opens what is seen; oEmbed carries the frame", async ({ page }) => {
  const corpus = await openDialog(page);
  const { type, version, html } = JSON.parse(await code(corpus, "oEmbed"));
  expect([type, version]).toEqual(["rich", "1.0"]);
  await dialog(corpus).getByRole("checkbox").uncheck();
  expect(html).toBe(await code(corpus, "Un cadre"));
  await page.goto(await code(corpus, "Un lien"));
  await expect(page.locator("depeche-corpus")).toHaveAttribute("phase", "ready");
});

test("the reader's own files are said to stay out of the code", async ({ page }) => {
  const corpus = await openDemo(page);
  await drop(corpus, [convoy]);
  await expect(titles(corpus)).toHaveCount(1);
  await corpus.getByRole("button", { name: "Intégrer" }).click();
  await expect(dialog(corpus).locator(".notice")).toContainText("vos propres fichiers");
});

test("the address of the frame's page mirrors the attributes, but names no script", async ({ page }) => {
  await page.goto("pkg/embed.html?src=../demo/corpus.jsonl&lang=en&view=quotes&theme=dark&worker-src=https://evil.test/w.js&wasm-src=https://evil.test/x.wasm");
  const corpus = page.locator("depeche-corpus");
  await expect(corpus).toHaveAttribute("phase", "ready");
  await expect(corpus.getByRole("heading", { name: "Who said what" })).toBeVisible();
  await expect(corpus.locator(".ledger")).toHaveCount(0);
  await expect(corpus).toHaveAttribute("theme", "dark");
  expect(await corpus.getAttribute("worker-src")).toBeNull();
});

test("a frame tells its height in every dialect", async ({ page, baseURL }) => {
  await host(page, `<script>heard = []; addEventListener("message", ({ data }) => heard.push(data));</script>
    <iframe title="x" width="800" height="600" src="${baseURL}pkg/embed.html?src=../demo/corpus.jsonl&childId=one"></iframe>`);
  const corpus = page.frameLocator("iframe").locator("depeche-corpus");
  await expect(corpus).toHaveAttribute("phase", "ready");
  const height = () => page.frameLocator("iframe").locator("body").evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
  // The content may still grow while it is measured.
  await expect(async () => {
    const told = await height();
    expect(await page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard.slice(-4))).toEqual([
      { type: "depeche-height", height: told },
      { sentinel: "amp", type: "embed-size", height: told },
      `{"type":"set-height","value":${told}}`,
      `pymxPYMxonexPYMxheightxPYMx${told}`,
    ]);
  }).toPass({ timeout: 60_000 });
});

test("the resize script stays under 1 KB, understands every dialect, and only frames that ask for it", async ({ page }) => {
  const script = readFileSync("pkg/resize.js", "utf8");
  expect(Buffer.byteLength(script)).toBeLessThan(1000);
  const says = (message: string) => `srcdoc="<script>parent.postMessage(${message}, '*')</script>"`;
  await host(page, `<script>${script}</script>
    <iframe data-depeche ${says("{ type: 'depeche-height', height: 501.2 }")}></iframe>
    <iframe data-depeche ${says("{ sentinel: 'amp', type: 'embed-size', height: 502 }")}></iframe>
    <iframe data-depeche ${says("JSON.stringify({ type: 'set-height', value: 503 })")}></iframe>
    <iframe data-depeche ${says("'pymxPYMxonexPYMxheightxPYMx504'")}></iframe>
    <iframe data-depeche ${says("{ type: 'depeche-height', height: 9e9 }")}></iframe>
    <iframe data-depeche class="odd" ${says("'nothing of the kind'")}></iframe>
    <iframe class="other" ${says("{ type: 'depeche-height', height: 505 }")}></iframe>`);
  const heights = () => page.locator("iframe").evaluateAll((frames) => frames.map((frame) => (frame as HTMLElement).style.height));
  await expect.poll(heights).toEqual(["502px", "502px", "503px", "504px", "20000px", "", ""]);
});

test("in a frame taller than the window a pane opens where the reader is", async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 1000, height: 600 });
  await host(page, `<p style="height: 300px">Au-dessus</p><iframe title="x" width="900" height="4000" src="${baseURL}pkg/embed.html?src=../demo/corpus.jsonl"></iframe>`);
  const corpus = page.frameLocator("iframe").locator("depeche-corpus");
  await corpus.locator(".articles li button").last().click();
  const pane = corpus.locator("dialog.evidence");
  await expect(pane.locator("h2")).toBeInViewport();
  await expect.poll(async () => (await pane.boundingBox())?.y).toBeGreaterThan(-4);
  expect((await pane.boundingBox())?.height).toBeLessThan(604);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in the dialog, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await openDialog(page);
    const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`)).toEqual([]);
  });
}
