// What the page and its worker say to each other. Corpora are named by numbers the page gives.

import type { ArticleView, Progress } from "../pkg/depeche.js";
import type { Summary } from "./packed.js";

/** Whether new files take the corpus's place or are added to it. */
export type Mode = "replace" | "join";

/** A file that gave nothing, or not all it holds. */
export interface Problem {
  file: string;
  /** `format`: not a kind of file that is read; `unreadable`: the browser could not open it; `content`: opened, but no article. */
  kind: "format" | "unreadable" | "content";
  /** The reader's own words, place first; for those who want to know more. */
  detail: string;
}

/** What came of reading files. `summary` is absent where nothing changed. */
export interface Loaded {
  summary?: Summary;
  problems: Problem[];
}

/** Why a request could not be answered at all. */
export interface Failure {
  reason: "engine" | "corpus";
  detail: string;
}

/** Every call with its arguments and its answer. */
export interface Calls {
  fetch: { arguments: { url: string }; answer: Loaded };
  add: { arguments: { files: File[]; unreadable: string[]; mode: Mode }; answer: Loaded };
  article: { arguments: { index: number }; answer: ArticleView };
  close: { arguments: object; answer: undefined };
}

export type Call = keyof Calls;

export type Request = { [C in Call]: { id: number; corpus: number; call: C } & Calls[C]["arguments"] }[Call];

export type Reply =
  | { id: number; progress: Progress }
  | { id: number; answer: Calls[Call]["answer"] }
  | { id: number; failure: Failure };
