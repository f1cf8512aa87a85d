// What the page and its worker say to each other. Corpora are named by numbers the page gives.

import type { ArticleView, Progress } from "../pkg/depeche.js";
import type { Found } from "./hits.js";
import type { Part, Summary } from "./packed.js";

/** Whether new files take the corpus's place or are added to it. */
export type Mode = "replace" | "join";

/** A file that gave nothing, or not all it holds. */
export interface Problem {
  file: string;
  /** `format`: not a kind of file that is read; `unreadable`: the browser could not open it; `packed`: a compressed one could not be
   * unpacked, or only in part; `content`: opened, but no article. */
  kind: "format" | "unreadable" | "packed" | "content";
  /** The reader's own words, place first; for those who want to know more. */
  detail: string;
}

/** What came of reading files. */
export interface Loaded {
  /** Put together by the page from the parts told before; absent where nothing has changed. */
  summary?: Summary;
  problems: Problem[];
  /** Articles that were left unread because reading was cancelled. */
  left: number;
}

/** Why a request could not be answered at all. */
export interface Failure {
  /** `engine`: script or wasm did not start; `mismatch`: they are of different builds; `corpus`, `part`: it could
   * not be had; `pack`: it is none, damaged or of another version; `link`: what the address leads to is not in the corpus. */
  reason: "engine" | "mismatch" | "corpus" | "part" | "pack" | "link";
  detail: string;
}

/** A `Failure` on its way; every other error is a bug. */
export class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.detail);
  }
}

/** Every call with its arguments and its answer. */
export interface Calls {
  /** Before all others, once: the wasm, or its address where the page could not compile it; and the address of the reader of packs. */
  start: { arguments: { wasm: WebAssembly.Module | string; pack: string }; answer: undefined };
  read: { arguments: { files: File[]; unreadable: string[]; mode: Mode }; answer: Loaded };
  /** Shows the pack at an address, or of the reader's own, in place of the corpus. */
  open: { arguments: { source: string | File }; answer: Loaded };
  /** Stops reading and keeps what has been read. */
  cancel: { arguments: object; answer: undefined };
  article: { arguments: { index: number }; answer: ArticleView };
  /**
   * Puts these lines of a corrections file in force; the corrected summary comes in parts before the answer, which tells what is wrong with
   * lines that are no corrections, each as «corrections.jsonl:LINE:COLUMN: …».
   */
  correct: { arguments: { lines: string }; answer: { summary?: Summary; unread: string[] } };
  /** Where the texts hold these words. */
  search: { arguments: { words: string }; answer: Found };
  close: { arguments: object; answer: undefined };
}

export type Call = keyof Calls;

export type Request = { [C in Call]: { id: number; corpus: number; call: C } & Calls[C]["arguments"] }[Call];

/**
 * What is told before the answer: how far reading has come, and the summary of what has been read, part by part. The last
 * part of first results says so; the final summary is complete with the answer.
 */
export type News = { progress: Progress } | { part: Part; last: boolean };

/** The first reply names the build of the worker's script; all others name their request. */
export type Reply = { ready: string } | ({ id: number } & (News | { answer: Calls[Call]["answer"] } | { failure: Failure }));

/** A worker seen from the page, or the page seen from a worker. */
export interface Port<Sent, Heard> {
  postMessage(message: Sent): void;
  onmessage: ((event: MessageEvent<Heard>) => void) | null;
}
