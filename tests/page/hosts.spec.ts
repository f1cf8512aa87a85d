// Wherever a newsroom puts it: each situation has its page under hosts/, and in each the figures open on their sentences.

import { readdirSync, readFileSync } from "node:fs";
import { expect, type FrameLocator, type Locator, type Page, test } from "@playwright/test";
import { drop, openDemo, pane, radars, titles } from "./corpus.js";

const built = (pattern: RegExp) => readdirSync("pkg").find((name) => pattern.test(name)) ?? `no ${pattern}`;
const worker = built(/^worker-/);
const wasm = built(/\.wasm$/);

/** The element has its figures, one of them opens on a sentence, and files can be read. */
async function works(corpus: Locator): Promise<void> {
  await expect(corpus).toHaveAttribute("phase", "ready");
  await corpus.locator(".figure").first().click();
  await expect(pane(corpus).locator("blockquote mark").first()).not.toBeEmpty();
  await pane(corpus).getByRole("button", { name: "Fermer" }).click();
  await drop(corpus, [radars]);
  await expect(titles(corpus)).toHaveText(["Deux radars pour Niamey"]);
}

const element = (page: Page | FrameLocator) => page.locator("depeche-corpus");

/** What the policy of a page forbids and something tried all the same. */
async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.exposeFunction("violated", (what: string) => found.push(what));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      void (window as unknown as { violated(what: string): void }).violated(`${violatedDirective} ${blockedURI}`);
    });
  });
  return found;
}

test("plain: one script line, in a sub-folder", async ({ page }) => {
  await page.goto("tests/page/hosts/plain.html");
  await works(element(page));
  expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([`/depeche/pkg/${worker}`]);
});

test("script, worker and wasm from another origin than the page", async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("tests/page/hosts/cross-origin.html");
  await works(element(page));
  const away = baseURL?.replace("127.0.0.1", "localhost");
  expect(asked.filter((url) => url.endsWith(".wasm"))).toEqual([`${away}pkg/${wasm}`]);
  expect(page.workers().map((worker) => worker.url().split(":")[0])).toEqual(["blob"]);
});

test("strict Content-Security-Policy with trusted types: nothing is even tried that it forbids", async ({ page }) => {
  const forbidden = await violations(page);
  await page.goto("/strict/tests/page/hosts/plain.html");
  await works(element(page));
  expect(page.workers()).toHaveLength(1);
  expect(forbidden).toEqual([]);
});

test("the page itself keeps within its own policy", async ({ page }) => {
  const forbidden = await violations(page);
  await works(await openDemo(page));
  expect(forbidden).toEqual([]);
});

test("sandboxed frame without an origin", async ({ page }) => {
  await page.goto("tests/page/hosts/sandbox.html");
  await works(element(page.frameLocator("iframe")));
  expect(page.workers().map((worker) => worker.url().split(":")[0])).toEqual(["blob"]);
});

test("a host that forbids workers: the page does the work", async ({ page }) => {
  await page.goto("tests/page/hosts/no-worker.html");
  await works(element(page));
  expect(page.workers()).toEqual([]);
});

test("a browser without workers: the page does the work", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "Worker"));
  await page.goto("tests/page/hosts/plain.html");
  await works(element(page));
});

test("worker and wasm where the attributes say", async ({ page }) => {
  await page.route("**/elsewhere/worker.js", (route) => route.fulfill({ path: `pkg/${worker}`, contentType: "text/javascript" }));
  await page.context().route("**/elsewhere/core.wasm", (route) => route.fulfill({ path: `pkg/${wasm}`, contentType: "application/octet-stream" }));
  await page.goto("tests/page/hosts/placed.html");
  await works(element(page));
  expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual(["/depeche/tests/page/hosts/elsewhere/worker.js"]);
});

test("wasm or worker of another build are told, not run", async ({ page, context }) => {
  const corpus = element(page);
  const id = /-(.*)\.wasm/.exec(wasm)?.[1] ?? "";
  const other = (path: string) => Buffer.from(readFileSync(path).toString("latin1").replaceAll(id, "0".repeat(id.length)), "latin1");
  for (const [name, type] of [[wasm, "application/wasm"], [worker, "text/javascript"]] as const) {
    const body = other(`pkg/${name}`);
    await context.route(`**/${name}`, (route) => route.fulfill({ body, contentType: type }));
    await page.goto("tests/page/hosts/plain.html");
    await expect(corpus).toHaveAttribute("phase", "error");
    await expect(corpus.locator(".what")).toContainText("ne vont pas ensemble");
    await expect(corpus.locator("code")).toContainText(`${name}: expected build ${id}, found 0000`);
    await context.unroute(`**/${name}`);
    await corpus.getByRole("button", { name: "Réessayer" }).click();
    await expect(corpus).toHaveAttribute("phase", "ready");
  }
});

test("the script twice on a page is one element and one worker", async ({ page }) => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto("tests/page/hosts/twice.html");
  await works(element(page));
  expect(errors).toEqual([]);
  expect(page.workers()).toHaveLength(1);
});

test("an element that is taken away and put back reads its corpus again", async ({ page }) => {
  await page.goto("tests/page/hosts/plain.html");
  const corpus = element(page);
  await expect(corpus).toHaveAttribute("phase", "ready");
  await corpus.evaluate((element) => {
    const { parentNode } = element;
    element.remove();
    parentNode?.append(element);
  });
  await works(corpus);
});
