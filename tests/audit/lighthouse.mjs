// Lighthouse on the built page: accessibility must be 100 and nothing may move. Speed is printed, not judged: it is the machine's too.

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { served } from "./server.mjs";

const FLAGS = ["--headless=new", "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

await served(async (address) => {
  const chrome = await launch({ chromePath: process.env.CHROME, chromeFlags: FLAGS });
  try {
    const result = await lighthouse(`${address}depeche/index.html`, { port: chrome.port, logLevel: "error" });
    if (!result) throw new Error("lighthouse gave no result");
    const { categories, audits } = result.lhr;
    for (const { title, score } of Object.values(categories)) console.log(`${title.padEnd(18)}${Math.round((score ?? 0) * 100)}`);
    const shift = audits["cumulative-layout-shift"].numericValue;
    console.log(`${"Layout shift".padEnd(18)}${shift}`);
    const weak = categories.accessibility.auditRefs.map(({ id }) => audits[id]).filter(({ score }) => score !== null && score < 1);
    for (const { id, title } of weak) console.log(`  ${id}: ${title}`);
    if (categories.accessibility.score !== 1 || shift !== 0) process.exitCode = 1;
  } finally {
    chrome.kill();
  }
});
