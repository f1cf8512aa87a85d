// The page's side of the protocol: promises instead of messages. All elements of a page share one engine.

import type { Progress } from "../pkg/depeche.js";
import { type Engine, type Places, start } from "./engine.js";
import { assemble, type Summary } from "./packed.js";
import { type Call, type Calls, type Failure, Refusal, type Reply } from "./protocol.js";

/** What is heard before the answer. */
export interface Listener {
  progress?(progress: Progress): void;
  /** The summary of what has been read so far; more follows. */
  summary?(summary: Summary): void;
}

interface Pending {
  resolve(answer: unknown): void;
  reject(refusal: Refusal): void;
  listener: Listener;
  /** The parts of a summary that have come. */
  summary: Partial<Summary> | undefined;
}

const pending = new Map<number, Pending>();
let engine: Promise<Engine> | undefined;
let requests = 0;
let corpora = 0;

/** One corpus in the engine. Rejected promises carry a `Refusal`. */
export class Client {
  readonly #corpus = ++corpora;

  /** `places` is asked when the engine has to be started: the first element of a page decides. */
  constructor(readonly places: () => Places) {}

  /** Starts the engine if nothing has yet. */
  wake(): Promise<Engine> {
    return (engine ??= ignite(this.places()));
  }

  async request<C extends Call>(call: C, given: Calls[C]["arguments"], listener: Listener = {}): Promise<Calls[C]["answer"]> {
    return ask(await this.wake(), this.#corpus, call, given, listener);
  }

  /** Forgets the corpus, if the engine has ever run. */
  async close(): Promise<void> {
    await (engine && this.request("close", {}));
  }
}

/** A failed start may be repeated. */
async function ignite(places: Places): Promise<Engine> {
  try {
    const started = await start(places, (error) => lose({ reason: "engine", detail: error }));
    started.port.onmessage = hear;
    await ask(started, 0, "start", { wasm: started.wasm, pack: started.pack }, {}).catch((error: unknown) => {
      started.stop();
      throw error;
    });
    return started;
  } catch (error) {
    engine = undefined;
    throw error instanceof Refusal ? error : new Refusal({ reason: "engine", detail: String(error) });
  }
}

function ask<C extends Call>({ port }: Engine, corpus: number, call: C, given: Calls[C]["arguments"], listener: Listener): Promise<Calls[C]["answer"]> {
  return new Promise((resolve, reject) => {
    const id = ++requests;
    pending.set(id, { resolve: resolve as Pending["resolve"], reject, listener, summary: undefined });
    port.postMessage({ id, corpus, call, ...given } as Parameters<typeof port.postMessage>[0]);
  });
}

function hear({ data }: MessageEvent<Reply>): void {
  const waiting = "id" in data ? pending.get(data.id) : undefined;
  if (!waiting || !("id" in data)) return;
  if ("progress" in data) return waiting.listener.progress?.(data.progress);
  if ("part" in data) {
    assemble((waiting.summary ??= {}), data.part);
    if (data.last) waiting.listener.summary?.(taken(waiting));
    return;
  }
  pending.delete(data.id);
  if ("failure" in data) waiting.reject(new Refusal(data.failure));
  else waiting.resolve(waiting.summary ? { ...data.answer, summary: taken(waiting) } : data.answer);
}

/** A summary all of whose parts have come. */
function taken(waiting: Pending): Summary {
  const { summary } = waiting;
  waiting.summary = undefined;
  return summary as Summary;
}

/** The engine is gone: everything asked fails, and the next request starts anew. */
function lose(failure: Failure): void {
  engine = undefined;
  for (const { reject } of pending.values()) reject(new Refusal(failure));
  pending.clear();
}
