// Starts what owns the wasm: a worker, whatever origin its script has, or the page itself where there can be no worker.
//
//   same origin            new Worker(url)
//   elsewhere, sandboxed   new Worker(blob: import(url))
//   no worker              import(url), which serves over a MessageChannel, in short slices
//
// Script and wasm are fetched at the same time. All three must be of one build.

import { compile, mismatch } from "./compile.js";
import type { Port, Reply, Request } from "./protocol.js";
import { trusted } from "./trusted.js";

/** Where the parts of the engine are, where they do not stand beside the script. */
export interface Places {
  worker: string | undefined;
  wasm: string | undefined;
}

export interface Engine {
  port: Port<Request, Reply>;
  /** The wasm, or its address for the worker to try where the page could not compile it. */
  wasm: WebAssembly.Module | string;
  /** The address of the reader of packs. */
  pack: string;
  stop(): void;
}

/** `lost` is called when a worker that has started fails as a whole. */
export async function start({ worker, wasm }: Places, lost: (error: string) => void): Promise<Engine> {
  const script = worker ?? new URL(WORKER_FILE, import.meta.url).href;
  const core = wasm ?? new URL(WASM_FILE, import.meta.url).href;
  const compiled = compile(core).catch(() => core);
  const started = await inWorker(script, lost).catch(() => inPage(script));
  if (started.build !== BUILD) {
    started.stop();
    throw mismatch(script, started.build);
  }
  // Named here and not in the worker: a bundler follows addresses in what it bundles, and copies the worker as it is.
  return { ...started, wasm: await compiled, pack: new URL(PACK_FILE, import.meta.url).href };
}

type Started = Omit<Engine, "wasm" | "pack"> & { build: string };

async function inWorker(script: string, lost: (error: string) => void): Promise<Started> {
  const own = new URL(script).origin === self.origin;
  const worker = new Worker(trusted().createScriptURL(own ? script : bootstrap(script)), { type: own ? "module" : "classic", name: "depeche" });
  const stop = () => worker.terminate();
  const build = await new Promise<string>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Reply>) => resolve("ready" in data ? data.ready : "");
    worker.onerror = (event) => {
      event.preventDefault();
      stop();
      reject(new Error(event.message));
    };
  });
  worker.onerror = (event) => {
    event.preventDefault();
    stop();
    lost(event.message || script);
  };
  return { build, port: worker, stop };
}

/**
 * A worker's script must be of the page's origin, but may import from anywhere. It is a classic one that imports a module:
 * Chromium starts no module worker where the page has no origin.
 */
function bootstrap(script: string): string {
  const code = `import(${JSON.stringify(script)}).catch((error) => setTimeout(() => { throw error; }));`;
  return URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
}

async function inPage(script: string): Promise<Started> {
  const { serve, build } = (await import(/* @vite-ignore */ /* webpackIgnore: true */ script)) as typeof import("./worker.js");
  const { port1: port, port2 } = new MessageChannel();
  serve(port2, "page");
  return { build, port, stop: () => port.close() };
}
