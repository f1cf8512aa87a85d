// Makes wasm-pack's output in target/core smaller and faster, in place: Binaryen's optimiser, after what panics say is taken
// out. Nobody hears it in a browser, where a panic is a trap either way.
//
//   panic_bounds_check(index, length, place) { format … }  ──▶  panic_bounds_check(…) { unreachable }
//   whoever calls it                                       ──▶  traps itself, without index, length and place

import { readFile, writeFile } from "node:fs/promises";
import binaryen from "binaryen";

const file = "target/core/depeche_bg.wasm";

/** Functions of Rust's library that never return. */
const PANIC = /^(?:core|alloc|std)(?:\[\w+\])?::[\w:]*\b(?:panicking::(?:panic\w*|assert_failed\w*)|panic_\w+|unwrap_failed|expect_failed|slice_error_fail|slice_index_fail)$/;

const module = binaryen.readBinary(await readFile(file));
let panics = 0;
for (let index = 0; index < module.getNumFunctions(); index++) {
  const own = module.getFunctionByIndex(index);
  const { name } = binaryen.getFunctionInfo(own);
  // Binaryen writes what WebAssembly's text has no letters for as «\5b».
  if (!PANIC.test(name.replace(/\\([0-9a-f]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16))))) continue;
  binaryen.Function.setBody(own, module.unreachable());
  panics++;
}
if (panics === 0) throw new Error(`core.mjs: expected functions that panic in ${file}, found none`);
binaryen.setOptimizeLevel(3);
binaryen.setShrinkLevel(0);
module.optimize();
await writeFile(file, module.emitBinary());
