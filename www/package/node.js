// The core in Node: read from the package's own folder, ready when imported.

import { readFileSync } from "node:fs";
import { initSync } from "./depeche.js";

initSync({ module: readFileSync(new URL("./depeche.wasm", import.meta.url)) });

export { Corpus } from "./depeche.js";
