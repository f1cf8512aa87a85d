// How a corpus comes into an element: files are read, first results shown while the rest follows, and what was being read before is
// given up.

import type { Progress } from "../pkg/depeche.js";
import { opened } from "./files.js";
import { kept } from "./kept.js";
import { look, search } from "./look.js";
import type { Summary } from "./packed.js";
import { atRest } from "./permalink.js";
import { PACK } from "./pieces.js";
import { type Mode, Refusal } from "./protocol.js";
import { sentences } from "./sentences.js";
import type { Session } from "./session.js";
import { fetched } from "./source.js";
import { ready, type State } from "./state.js";

/** Deliveries whose sentences are fetched before somebody asks, and how long after the corpus, in milliseconds. */
const PREPARED = 100;
const IDLE = 1500;

export class Intake {
  #reading: AbortController | undefined;
  /** A newer state of the corpus, held back while a passage of the older one is open. */
  #newer: Partial<State> | undefined;

  constructor(readonly session: Session) {}

  /** Reads the corpus that `src` names. */
  home(): void {
    const { element } = this.session;
    const src = element.getAttribute("src");
    if (!src) this.session.set({});
    else void this.read("replace", true, async (signal) => [await fetched(src, element.baseURI, signal)]);
  }

  stop(): void {
    this.#reading?.abort();
  }

  /** What was held back; it is the caller's to show. */
  take(): Partial<State> | undefined {
    const newer = this.#newer;
    this.#newer = undefined;
    return newer;
  }

  /** Reads what `files` gives into the corpus. */
  async read(mode: Mode, home: boolean, files: (signal: AbortSignal) => Promise<(File | string)[]>, unreadable: string[] = []): Promise<void> {
    const { session } = this;
    const { client, link } = session;
    this.stop();
    const reading = (this.#reading = new AbortController());
    const latest = () => this.#reading === reading && session.live;
    const wanted = home ? link.wanted : undefined;
    const view = { ...(wanted ?? atRest), selection: undefined, at: undefined };
    let first = true;
    /** What a new summary changes: it waits while a passage of the one before is open, unless that is of another corpus. */
    const arrived = (summary: Summary): Partial<State> => {
      const shown = { summary, home, article: undefined };
      const fresh = { ...shown, view, found: undefined, ...(mode === "replace" && { patches: [], unread: [], kept: false }) };
      const waits = !first && session.state.view.selection !== undefined;
      const change = first ? fresh : shown;
      first = false;
      this.#newer = waits ? change : undefined;
      return waits ? {} : change;
    };
    session.set({ progress: { done: 0, total: 0 }, failure: undefined, problems: [], left: 0 });
    try {
      const [given] = await Promise.all([files(reading.signal), client.wake()]);
      const listener = {
        progress: (progress: Progress) => latest() && session.set({ progress }),
        summary: (summary: Summary) => latest() && session.set(arrived(summary)),
      };
      const source = mode === "replace" && given.length === 1 && unreadable.length === 0 ? aPack(given[0]) : undefined;
      const own = await opened(source ? [] : given.filter((one) => typeof one !== "string"), reading.signal);
      const answer = source ? client.request("open", { source }) : client.request("read", { files: own.files, unreadable, mode }, listener);
      const { summary, problems, left } = await answer;
      if (!latest()) return;
      session.set({ progress: undefined, problems: [...own.problems, ...problems], left, ...(summary && arrived(summary)) });
      if (wanted && summary) void link.settle(wanted);
      search(session);
      this.#prepare();
      if (home) this.#remember();
    } catch (error) {
      if (latest()) session.set({ progress: undefined });
      if (latest() && !reading.signal.aborted) this.#fail(error);
    }
  }

  /** Puts these lines of a corrections file in force, in place of all earlier ones; gives what the corpus says then, if nothing newer came between. */
  async correct(patches: readonly string[]): Promise<Summary | undefined> {
    const { session } = this;
    session.set({ patches });
    const answer = await session.client.request("correct", { lines: patches.join("\n") }).catch((error: unknown) => this.#fail(error));
    if (!answer?.summary || session.state.patches !== patches) return undefined;
    const { summary, unread } = answer;
    session.set({ summary, unread });
    look(session, session.state.view.selection, session.state.view.at);
    return summary;
  }

  /** Tells why something asked for could not be done. */
  #fail(error: unknown): undefined {
    this.session.set({ failure: error instanceof Refusal ? error.failure : { reason: "engine", detail: String(error) } });
  }

  /** Corrections that the reader has chosen to keep for this corpus. */
  #remember(): void {
    const { session } = this;
    const lines = kept(session.address("src") ?? "");
    if (!lines || session.state.kept) return;
    session.set({ kept: true });
    if (lines.length > 0) void session.act.correct(lines);
  }

  /** Fetches the sentences of a small corpus while nothing else is to do, so that it can be printed at any time. */
  #prepare(): void {
    const { session } = this;
    setTimeout(async () => {
      const corpus = ready(session.context);
      if (!corpus || corpus.shown.occasions.length > PREPARED || session.state.progress) return;
      const found = await sentences(corpus);
      if (session.state.summary === corpus.summary) session.state = { ...session.state, sentences: found };
    }, IDLE);
  }
}

/** A pack is opened where it is; every other file is read. */
function aPack(source: File | string | undefined): File | string | undefined {
  return typeof source === "string" || (source && PACK.test(source.name)) ? source : undefined;
}
