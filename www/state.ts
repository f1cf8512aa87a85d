// All that a rendering depends on, and what a reader can do. The element owns both; views only look and ask.

import type { ArticleView, Progress } from "../pkg/depeche.js";
import type { Chunk, Chunks } from "./chunks.js";
import type { Selection } from "./finding.js";
import type { Format } from "./format.js";
import { type Found, Hits } from "./hits.js";
import type { Messages } from "./messages.js";
import type { Summary } from "./packed.js";
import { atRest, type View } from "./permalink.js";
import type { Failure, Mode, Problem } from "./protocol.js";
import type { Sentences } from "./sentences.js";
import { type Shown, shown } from "./shown.js";
import type { Turn } from "./turn.js";

/** The parts of the page that the `view` attribute names. */
export const sections = ["deliveries", "totals", "actors", "quotes", "articles"] as const;
export type Section = (typeof sections)[number];

/** What can be done with a finding, and with its article. */
export type Tool = "correct" | "cite" | "add";

/** A file made for the reader: text, or a picture as a `data:` address. */
export interface Output {
  name: string;
  type: string;
  content: string;
}

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
  /** What the reader looks at: all of it can stand in an address. */
  view: View;
  /** What the texts hold of `view.search`; absent while it is being looked for. */
  found: { search: string; found: Found } | undefined;
  /** What is open under the finding in the pane, or beside its article. */
  tool: Tool | undefined;
  /** Lines of the corrections file, the latest last. */
  patches: readonly string[];
  /** What is wrong with lines that are no corrections, each as «corrections.jsonl:LINE:COLUMN: …». */
  unread: readonly string[];
  /** Whether this browser keeps them. */
  kept: boolean;
  /** The file that the reader has asked for last. */
  output: Output | undefined;
  /** How many chunks of the script have come. */
  arrived: number;
  /** The article that the pane reads: `view` is absent until it has come, null where it cannot be had. */
  article: { index: number; view: ArticleView | null | undefined } | undefined;
  /** The sentences of the deliveries, as far as they are known; they are printed with the page. */
  sentences: Sentences;
  printing: boolean;
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
  view: atRest,
  found: undefined,
  tool: undefined,
  patches: [],
  unread: [],
  kept: false,
  output: undefined,
  arrived: 0,
  article: undefined,
  sentences: new Map(),
  printing: false,
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
  /** Looks at something else. Filters and search turn long lists back to their beginning. */
  view(change: Partial<View>): void;
  /** Changes what stands in no address. */
  set(change: Partial<Pick<State, "tool" | "output" | "sentences" | "mode">>): void;
  open(selection: Selection, at?: string): void;
  step(by: number): void;
  close(): void;
  /** An article of the corpus; rejected where it cannot be had. */
  article(index: number): Promise<ArticleView>;
  /** Puts these lines of a corrections file in force, in place of all earlier ones; gives what the corpus says then, if nothing newer came between. */
  correct(patches: readonly string[]): Promise<Summary | undefined>;
  /** Keeps the corrections in this browser, or forgets those it has. */
  keep(kept: boolean): void;
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
  /** What of the views is drawn in this task. */
  turn: Turn;
  /** A chunk of the script; absent while it is on its way, null where it could not be had. */
  chunk<C extends Chunk>(name: C): Chunks[C] | null | undefined;
}

/** A context once there is a corpus to show. */
export interface Ready extends Context {
  summary: Summary;
  /** What filters and search leave of it. */
  shown: Shown;
}

/** The context of a corpus, if there is one. */
export function ready(context: Context): Ready | undefined {
  const { state, text, format } = context;
  const { summary, view } = state;
  if (!summary) return undefined;
  return { ...context, summary, shown: shown(summary, view.filters, hits(state, text, format)) };
}

/** The last search as the page asks about it: one object as long as nothing changes. */
const searched = new WeakMap<Found, { text: Messages; hits: Hits }>();

function hits({ view, found }: State, text: Messages, format: Format): Hits | undefined {
  if (!view.search || !found) return undefined;
  const known = searched.get(found.found);
  if (known?.text === text) return known.hits;
  const names = { category: (category: string) => text.family(category), party: (party: { code: string | null; name: string }) => format.party(party) };
  const hits = new Hits(found.search, found.found, names);
  searched.set(found.found, { text, hits });
  return hits;
}
