// The page's side of the protocol: promises instead of messages. All elements of a page share one worker.

import type { Progress } from "../pkg/depeche.js";
import type { Call, Calls, Failure, Reply } from "./protocol.js";

interface Pending {
  resolve(answer: unknown): void;
  reject(failure: Failure): void;
  tell: ((progress: Progress) => void) | undefined;
}

const pending = new Map<number, Pending>();
let worker: Worker | undefined;
let requests = 0;
let corpora = 0;

/** One corpus in the worker. Rejected promises carry a `Failure`. */
export class Client {
  readonly #corpus = ++corpora;

  request<C extends Call>(call: C, given: Calls[C]["arguments"], tell?: (progress: Progress) => void): Promise<Calls[C]["answer"]> {
    return new Promise((resolve, reject) => {
      const id = ++requests;
      pending.set(id, { resolve: resolve as Pending["resolve"], reject, tell });
      (worker ??= start()).postMessage({ id, corpus: this.#corpus, call, ...given });
    });
  }
}

function start(): Worker {
  const started = new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "depeche" });
  started.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
    const waiting = pending.get(data.id);
    if (!waiting) return;
    if ("progress" in data) return waiting.tell?.(data.progress);
    pending.delete(data.id);
    if ("failure" in data) waiting.reject(data.failure);
    else waiting.resolve(data.answer);
  });
  // A worker whose script does not load answers nothing: everything asked so far fails, and the next request starts anew.
  started.addEventListener("error", (event) => {
    event.preventDefault();
    worker = undefined;
    started.terminate();
    for (const { reject } of pending.values()) reject({ reason: "engine", detail: event.message ?? "worker.js" });
    pending.clear();
  });
  return started;
}
