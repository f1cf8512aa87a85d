// Bundles the page into pkg/, beside wasm-pack's output: element.js, worker.js and page.css.
// The element's styles travel inside its script: a shadow root takes no style from the host page.
import { readFile } from "node:fs/promises";
import { build, transform } from "esbuild";

/** `import css from "./x.css"` gives the minified text. */
const styleAsText = {
  name: "style-as-text",
  setup(bundle) {
    bundle.onLoad({ filter: /[/\\]styles[/\\][^/\\]+\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, "utf8"), { loader: "css", minify: true, target: "es2022" });
      return { contents: code.trim(), loader: "text" };
    });
  },
};

await build({
  entryPoints: ["www/element.ts", "www/worker.ts", "www/page.css"],
  outdir: "pkg",
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  plugins: [styleAsText],
});
