// How fast the core reads in wasm under Node: `node benches/core.mjs CORPUS`, once `cargo xtask build` has made target/core.
//
// Prints what benches/core.rs prints of the native core: milliseconds from the instantiated module to the first article
// read, and megabytes of text a second of all that the page asks for. `cargo xtask bench` sets both beside each other.

import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { Corpus, initSync } from "../target/core/depeche.js";

// The first rounds are those in which the engine compiles what is hot.
const [WARM, ROUNDS, ENOUGH] = [4, 7, 1_000_000];

/** Milliseconds of this thread on the processor where the system tells it, so that neither other programs nor the engine's compiler count; else of the clock. */
const now = () => {
  try {
    return Number(readFileSync("/proc/thread-self/schedstat", "utf8").split(" ")[0]) / 1e6;
  } catch {
    return performance.now();
  }
};

const file = process.argv[2];
const bytes = await readFile(file);
const lines = bytes.toString("utf8").split("\n").filter(Boolean);
const size = lines.reduce((sum, line) => sum + Buffer.byteLength(JSON.parse(line).text), 0);
const times = Math.ceil(ENOUGH / size);

const module = await WebAssembly.compile(await readFile(new URL("../target/core/depeche_bg.wasm", import.meta.url)));
initSync({ module });

const corpus = (copies) => {
  const corpus = new Corpus();
  for (let copy = 0; copy < copies; copy += 1) corpus.read(file, bytes);
  return corpus;
};

const before = now();
corpus(1).advance(1);
console.log(`${"start".padEnd(22)} ${(now() - before).toFixed(1).padStart(9)} ms`);

const seconds = [];
for (let round = 0; round < WARM + ROUNDS; round += 1) {
  const read = corpus(times);
  const start = now();
  read.advance(2 ** 31);
  const time = now() - start;
  read.free();
  if (round >= WARM) seconds.push(time / 1e3);
}
seconds.sort((a, b) => a - b);
const speed = (size * times) / 1e6 / seconds[Math.floor(ROUNDS / 2)];
console.log(`${"all the page asks for".padEnd(22)} ${speed.toFixed(1).padStart(9)} MB/s`);
