// Makes the picture of the README from the built page: `node tests/page/screenshot.mjs`, after `cargo xtask build`.

import { chromium } from "@playwright/test";

const port = "8124";
process.argv[2] = port;
await import("./server.mjs");
const browser = await chromium.launch({ executablePath: process.env.CHROME ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 1240 }, locale: "fr-FR", colorScheme: "light", reducedMotion: "reduce" });
  await page.goto(`http://127.0.0.1:${port}/depeche/index.html`);
  const corpus = page.locator("depeche-corpus[phase=ready]");
  await corpus.locator(".ledger").waitFor();
  await page.screenshot({ path: "demo/page.png" });
} finally {
  await browser.close();
}
process.exit();
