// The npm package as somebody else has it: packed, installed in an empty folder, used from Node, from a bundler, from TypeScript.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "@playwright/test";
import { openDemo } from "./corpus.js";

const manifest = JSON.parse(readFileSync("pkg/custom-elements.json", "utf8"));
const declared = manifest.modules[0].declarations[0] as Record<"attributes" | "cssProperties" | "cssParts", { name: string }[]>;
const names = (list: keyof typeof declared) => declared[list].map(({ name }) => name).sort();

const run = (program: string, given: string[], cwd: string) => execFileSync(program, given, { cwd, encoding: "utf8", shell: process.platform === "win32" });

test("packed and installed, it works in Node, in a bundle and for the type checker", async ({ page }, info) => {
  const folder = info.outputPath("newsroom");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  const [{ filename }] = JSON.parse(run("npm", ["pack", "--json", "--pack-destination", folder, resolve("pkg")], folder));
  run("npm", ["install", "--offline", "--no-package-lock", `./${filename}`], folder);
  const installed = join(folder, "node_modules/depeche");

  const { exports } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as { exports: Record<string, string | Record<string, string>> };
  const targets = Object.values(exports).flatMap((target) => (typeof target === "string" ? target : Object.values(target)));
  for (const target of targets.filter((target) => !target.includes("*"))) expect(existsSync(join(installed, target)), target).toBe(true);

  const use = `
    import { Corpus } from "depeche";
    const corpus = new Corpus();
    corpus.read("note.txt", new TextEncoder().encode("La Norvège a livré six radars à l’Ukraine le 3 mai 2022."));
    corpus.advance(1);
    const [delivery] = corpus.article(0).analysis.deliveries;
    console.log(delivery?.supplier + " " + delivery?.items[0]?.min);`;
  writeFileSync(join(folder, "use.mts"), use);
  writeFileSync(join(folder, "use.mjs"), use);
  expect(run("node", ["use.mjs"], folder)).toBe("NO 6\n");

  writeFileSync(join(folder, "page.ts"), 'import "depeche/element";\ndocument.querySelector("depeche-corpus")?.addEventListener("depeche-change", ({ detail }) => console.log(detail.phase));\n');
  const tool = (name: string) => resolve("node_modules/.bin", name);
  const compilerOptions = { noEmit: true, strict: true, module: "nodenext", lib: ["es2023", "dom", "dom.iterable"], types: [] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["use.mts", "page.ts"] }));
  run(tool("tsc"), ["--project", "."], folder);

  // esbuild leaves the addresses of worker and wasm as they are: the two files go beside the bundle.
  run(tool("esbuild"), ["page.ts", "--bundle", "--format=esm", "--outfile=site/page.js", "--log-level=error"], folder);
  for (const name of readdirSync(installed).filter((name) => /^worker-|\.wasm$/.test(name))) {
    writeFileSync(join(folder, "site", name), readFileSync(join(installed, name)));
  }
  writeFileSync(join(folder, "site/index.html"), '<script type="module" src="page.js"></script><depeche-corpus src="note.txt"></depeche-corpus>');
  writeFileSync(join(folder, "site/note.txt"), "La Norvège a livré six radars à l’Ukraine le 3 mai 2022.");
  const base = "http://newsroom.test/";
  await page.context().route(`${base}**`, (route) => {
    const path = join(folder, "site", new URL(route.request().url()).pathname);
    return existsSync(path) ? route.fulfill({ path }) : route.fulfill({ status: 404 });
  });
  await page.goto(`${base}index.html`);
  await expect(page.locator("depeche-corpus")).toHaveAttribute("phase", "ready");
  await expect(page.locator("depeche-corpus").locator(".figure .value").first()).toHaveText("6");
});

test("bundlers can follow every address of the script, and are told to leave alone what is only known later", () => {
  const script = readFileSync("pkg/element.js", "utf8");
  const addresses = [...script.matchAll(/(?:import\(|new URL\()"(\.\/[^"]+)"/g)].map(([, address]) => address ?? "");
  for (const address of addresses) expect(existsSync(join("pkg", address)), address).toBe(true);
  const files = [...readdirSync("pkg/lazy").map((name) => `./lazy/${name}`), ...readdirSync("pkg").filter((name) => /^worker-.*\.js$|\.wasm$/.test(name)).map((name) => `./${name}`)];
  expect([...new Set(addresses)].sort()).toEqual(files.sort());
  for (const name of ["element.js", ...readdirSync("pkg").filter((name) => /^worker-.*\.js$/.test(name))]) {
    for (const [, given] of readFileSync(join("pkg", name), "utf8").matchAll(/\bimport\(([^)]*)\)/g)) expect(given, name).toMatch(/^"\.\/lazy\/|webpackIgnore:true/);
  }
});

test("custom-elements.json tells every attribute, custom property and part", async ({ page }) => {
  const scripts = readdirSync("www").filter((name) => name.endsWith(".ts")).map((name) => readFileSync(`www/${name}`, "utf8")).join();
  const observed = /observedAttributes = \[([^\]]*)\]/.exec(scripts)?.[1]?.match(/[\w-]+/g) ?? [];
  const read = [...scripts.matchAll(/(?:\.address|element\.getAttribute|this\.setAttribute)\("([\w-]+)"/g)].flatMap(([, name]) => name ?? []);
  expect(names("attributes")).toEqual([...new Set([...observed, ...read])].sort());

  const styles = readdirSync("www/styles").map((name) => readFileSync(`www/styles/${name}`, "utf8")).join();
  expect(names("cssProperties")).toEqual([...new Set(styles.match(/--depeche-[\w-]+/g))].sort());

  const corpus = await openDemo(page);
  await corpus.getByRole("searchbox").fill("radar");
  await expect(corpus.locator(".hits")).toBeVisible();
  await corpus.getByRole("button", { name: "Intégrer" }).click();
  await expect(corpus.locator(".embed")).toBeVisible();
  const parts = await corpus.evaluate((element) => [...(element.shadowRoot?.querySelectorAll("[part]") ?? [])].flatMap((one) => [...one.part]));
  expect([...new Set(parts)].sort()).toEqual(names("cssParts"));
});
