// The page's tests, in the Chromium that is installed: $CHROME or one of the usual places, never a downloaded one.

import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const port = Number(process.env["PAGE_PORT"] ?? 8123);
const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
const executablePath = process.env["CHROME"] ?? usual.find(existsSync);
if (!executablePath) throw new Error("no Chromium found: install one, or set CHROME to its path");

export default defineConfig({
  testDir: "tests/page",
  forbidOnly: !!process.env["CI"],
  fullyParallel: true,
  workers: 2,
  reporter: "list",
  timeout: 240_000,
  // Generous: nothing here is a measurement, and the machine may be busy.
  expect: { timeout: 60_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}/depeche/`,
    locale: "fr-FR",
    viewport: { width: 1280, height: 900 },
    launchOptions: {
      executablePath,
      args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
  webServer: { command: `node tests/page/server.mjs ${port}`, url: `http://127.0.0.1:${port}/depeche/index.html` },
});
