// Makes pkg/, the npm package and all that a page loads, from wasm-pack's output in target/core and the sources here.
//
//   target/core/depeche_bg.wasm ──▶ depeche-BUILD.wasm      BUILD is a hash of wasm and worker together: it stands in
//   worker.ts + target/core/*.js ─▶ worker-BUILD.js         their names, in their content and in the script, which
//   element.ts ──────────────────▶ element.js               starts them only if all three agree
//   lazy/*.ts ───────────────────▶ lazy/NAME-HASH.js        downloaded when they are asked for
//   package/, page.css … ────────▶ as they are              what npm and the hosts of the page need besides

import { createHash } from "node:crypto";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { build, transform } from "esbuild";
import { describe } from "./package/describe.mjs";

const core = "target/core";
const out = "pkg";

const hash = (...contents) => {
  const sha = createHash("sha256");
  contents.forEach((content) => sha.update(content));
  return sha.digest("hex").slice(0, 10);
};

/** `import css from "./x.css"` gives the minified text: a shadow root takes no style from the host page. */
const styleAsText = {
  name: "style-as-text",
  setup(bundle) {
    bundle.onLoad({ filter: /[/\\]styles[/\\][^/\\]+\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, "utf8"), { loader: "css", minify: true, target: "es2022" });
      return { contents: code.trim(), loader: "text" };
    });
  },
};

/** `import("./lazy/x.js")` becomes a file of its own. */
const lazyChunks = {
  name: "lazy-chunks",
  setup(bundle) {
    bundle.onResolve({ filter: /\/lazy\/[^/]+\.js$/ }, async ({ path, kind }) => {
      if (kind !== "dynamic-import") return { errors: [{ text: `${path}: expected import(…), found a static import` }] };
      return { path: await chunk(basename(path, ".js")), external: true };
    });
  },
};

/** Writes `www/lazy/NAME.ts` as a file of its own, and gives its address beside the script. */
async function chunk(name) {
  const code = await script(`www/lazy/${name}.ts`, { plugins: [styleAsText] });
  const file = `lazy/${name}-${hash(code)}.js`;
  await writeFile(`${out}/${file}`, code);
  return `./${file}`;
}

async function script(entry, { define = {}, plugins = [], format = "esm" } = {}) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    write: false,
    bundle: true,
    minify: true,
    format,
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    define,
    plugins,
  });
  // What stands in the script as an address, bundlers follow; an address that is only known later they shall leave alone.
  return outputFiles[0].text.replace(/\bimport\((?=[^"'`)]+\))/g, "import(/*@vite-ignore*//*webpackIgnore:true*/");
}

/** A module with a custom section that holds `text`. */
function withSection(wasm, name, text) {
  const counted = (bytes) => {
    const length = [];
    let rest = bytes.length;
    do length.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
    while ((rest >>= 7) > 0);
    return Buffer.concat([Buffer.from(length), bytes]);
  };
  return Buffer.concat([wasm, Buffer.from([0]), counted(Buffer.concat([counted(Buffer.from(name)), Buffer.from(text)]))]);
}

/** Replaces what must be there exactly once. */
function replaced(text, what, by) {
  if (text.split(what).length !== 2) throw new Error(`build.mjs: expected «${what}» once`);
  return text.replace(what, () => by);
}

await rm(out, { recursive: true, force: true });
await mkdir(`${out}/lazy`, { recursive: true });
await Promise.all(["depeche.js", "depeche_bg.wasm.d.ts"].map((file) => cp(`${core}/${file}`, `${out}/${file}`)));
// wasm-bindgen's types use Symbol.dispose, which not every project's `lib` has.
await writeFile(`${out}/depeche.d.ts`, `/// <reference lib="esnext.disposable" />\n${await readFile(`${core}/depeche.d.ts`, "utf8")}`);

const UNNAMED = "unnamed-build";
const wasm = await readFile(`${core}/depeche_bg.wasm`);
const worker = await script("www/worker.ts", { define: { BUILD: JSON.stringify(UNNAMED) } });
const pack = await chunk("pack");
const id = hash(wasm, worker, pack);
const files = { worker: `worker-${id}.js`, wasm: `depeche-${id}.wasm` };
await writeFile(`${out}/${files.wasm}`, withSection(wasm, "depeche", id));
await writeFile(`${out}/${files.worker}`, worker.replaceAll(UNNAMED, id));
const glue = await readFile(`${core}/depeche.js`, "utf8");
await writeFile(`${out}/depeche.js`, replaced(glue, "'depeche_bg.wasm'", `'./${files.wasm}'`));

const define = { BUILD: JSON.stringify(id), WORKER_FILE: JSON.stringify(`./${files.worker}`), WASM_FILE: JSON.stringify(`./${files.wasm}`), PACK_FILE: JSON.stringify(pack) };
await writeFile(`${out}/element.js`, await script("www/element.ts", { define, plugins: [styleAsText, lazyChunks] }));
await writeFile(`${out}/embed.js`, await script("www/embed/page.ts"));
await writeFile(`${out}/resize.js`, await script("www/embed/resize.ts", { format: "iife" }));
await cp("www/embed/page.html", `${out}/embed.html`);
await build({ entryPoints: ["www/page.css", "www/embed/embed.css"], entryNames: "[name]", outdir: out, bundle: true, minify: true, logLevel: "warning" });
await describe(core, out, files);
