// The npm package around what was built: package.json, types, Node's entry, papers.

import { copyFile, cp, readFile, readdir, writeFile } from "node:fs/promises";

const own = new URL("./", import.meta.url);
const root = new URL("../../", import.meta.url);

/** Files of this folder that go into the package as they are. */
const PAPERS = ["README.md", "CSP.md", "custom-elements.json", "element.d.ts", "worker.d.ts", "node.d.ts"];

/** Writes the package into `out`; `core` holds wasm-pack's own description, `files` the names that carry a hash. */
export async function describe(core, out, { worker, wasm }) {
  await Promise.all(PAPERS.map((name) => copyFile(new URL(name, own), `${out}/${name}`)));
  await Promise.all(["LICENSE-MIT", "LICENSE-APACHE"].map((name) => copyFile(new URL(name, root), `${out}/${name}`)));
  await cp(new URL("themes", own), `${out}/themes`, { recursive: true });
  const node = await readFile(new URL("node.js", own), "utf8");
  await writeFile(`${out}/node.js`, node.replace("depeche.wasm", wasm));

  const { name, version, description, license, keywords } = JSON.parse(await readFile(`${core}/package.json`, "utf8"));
  const entry = (types, file) => ({ types: `./${types}`, default: `./${file}` });
  const manifest = {
    name,
    version,
    description,
    license,
    keywords: [...keywords, "custom-element", "web-component"],
    type: "module",
    main: "./node.js",
    module: "./depeche.js",
    types: "./depeche.d.ts",
    exports: {
      ".": { types: "./depeche.d.ts", node: "./node.js", default: "./depeche.js" },
      "./element": entry("element.d.ts", "element.js"),
      "./worker": entry("worker.d.ts", worker),
      "./wasm": entry("depeche_bg.wasm.d.ts", wasm),
      "./node": entry("node.d.ts", "node.js"),
      "./resize": "./resize.js",
      "./themes/*.css": "./themes/*.css",
      "./custom-elements.json": "./custom-elements.json",
      "./package.json": "./package.json",
    },
    customElements: "custom-elements.json",
    files: (await readdir(out)).filter((file) => file !== "package.json").sort(),
    sideEffects: ["./element.js", `./${worker}`, "./node.js", "./embed.js", "./resize.js", "*.css"],
    engines: { node: ">=20" },
  };
  await writeFile(`${out}/package.json`, `${JSON.stringify(manifest, undefined, 2)}\n`);
}
