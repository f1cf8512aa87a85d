// All that a rendering depends on, and what a reader can do. The element owns both; views only look and ask.

import type { ArticleView, Progress, Status } from "../pkg/depeche.js";
import type { Selection } from "./finding.js";
import type { Format } from "./format.js";
import type { Messages } from "./messages.js";
import type { Summary } from "./packed.js";
import type { Failure, Mode, Problem } from "./protocol.js";

/** The parts of the page that the `view` attribute names. */
export const sections = ["deliveries", "totals", "actors", "quotes", "articles"] as const;
export type Section = (typeof sections)[number];

export interface State {
  /** What is shown; kept while something else is read. */
  summary: Summary | undefined;
  /** How far reading has come, while something is read. */
  progress: Progress | undefined;
  /** Why the last reading failed as a whole. */
  failure: Failure | undefined;
  /** Files of the last reading that gave nothing, or not all they hold. */
  problems: Problem[];
  /** Articles that the last reading left out because the reader cancelled it. */
  left: number;
  /** What files do to the corpus where the reader does not say it by the place of a drop. */
  mode: Mode;
  /** Whether the corpus is the one `src` names, and nothing else. */
  home: boolean;
  /** Files are held over the element. */
  dragging: boolean;
  /** The only status that ledger and timeline show, if one is chosen. */
  status: Status | undefined;
  /** Long lists that the reader has opened. */
  expanded: ReadonlySet<string>;
  /** What the evidence pane shows, and which passage of it. */
  selection: Selection | undefined;
  at: number;
  /** The article that the pane reads: `view` is absent until it has come, null where it cannot be had. */
  article: { index: number; view: ArticleView | null | undefined } | undefined;
  /** The element's width in CSS pixels, for charts. */
  width: number;
}

export const initial: State = {
  summary: undefined,
  progress: undefined,
  failure: undefined,
  problems: [],
  left: 0,
  mode: "replace",
  home: true,
  dragging: false,
  status: undefined,
  expanded: new Set(),
  selection: undefined,
  at: 0,
  article: undefined,
  width: 0,
};

export type Phase = "loading" | "empty" | "error" | "ready";

/** What the element as a whole is. A corpus once shown stays shown: later failures are told above it. */
export function phase({ summary, progress, failure }: State): Phase {
  if (summary && summary.articles.length > 0) return "ready";
  if (progress) return "loading";
  return failure ? "error" : "empty";
}

/** What a reader can do. */
export interface Actions {
  open(selection: Selection, at?: number): void;
  step(by: number): void;
  close(): void;
  filter(status: Status | undefined): void;
  /** Shows a long list whole, or its first part again. */
  expand(list: string): void;
  mode(mode: Mode): void;
  /** Reads files; those the browser could not open already are named. */
  read(files: File[], mode: Mode, unreadable?: string[]): void;
  /** Stops reading, and keeps what has been read. */
  cancel(): void;
  home(): void;
  /** Brings the place for the reader's own files into view, and the focus to its button. */
  showFiles(): void;
  /** Shows the code to embed what is shown. */
  embed(): void;
  dismiss(): void;
  speak(language: string): void;
}

/** What every view is given. */
export interface Context {
  state: State;
  text: Messages;
  format: Format;
  act: Actions;
  /** The language as a key of `languages`. */
  language: string;
  shows(section: Section): boolean;
  /** Whether `src` names a corpus to go back to. */
  hasHome: boolean;
  /** Whether there is a page for frames to show. */
  canEmbed: boolean;
}

/** A context once there is a corpus to show. */
export interface Ready extends Context {
  summary: Summary;
}
