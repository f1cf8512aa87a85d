// Draws a long page in several tasks: each part that has changed takes its turn, and after a while the rest waits for the next frame, so
// that a reader is never kept waiting.

import { noChange, nothing } from "lit-html";
import { Directive, directive } from "lit-html/directive.js";
import { Pace } from "./held.js";

/** How long one task draws before the rest waits, in milliseconds. A part once begun is finished. */
const SLICE = 10;

/** How long a frame is waited for that may not come, as in a page out of sight, in milliseconds. */
const PATIENCE = 100;

/** Goes on once the browser has laid out what is drawn so far: what is drawn later is laid out by a later frame. */
export function afterFrame(go: () => void): void {
  const late = setTimeout(go, PATIENCE);
  requestAnimationFrame(() => {
    clearTimeout(late);
    setTimeout(go);
  });
}

/** One task's drawing. */
export class Turn {
  /** Whether something waits for the next frame. */
  waits = false;
  /** Whether something has never been drawn yet. */
  bare = false;
  #begun = false;
  readonly #pace: Pace;

  /** `whole` draws everything at once, as paper needs it. */
  constructor(whole: boolean) {
    this.#pace = new Pace(whole ? Infinity : SLICE);
  }

  /** Whether one more part may be drawn. The first one always may: every task brings the page further. */
  take(): boolean {
    if (this.#begun && this.#pace.over()) this.waits = true;
    else this.#begun = true;
    return !this.waits;
  }
}

class InTurn extends Directive {
  #seen: unknown[] | undefined;

  override render(turn: Turn, seen: unknown[], draw: () => unknown): unknown {
    if (this.#seen?.every((one, place) => one === seen[place])) return noChange;
    if (!turn.take()) {
      turn.bare ||= !this.#seen;
      return this.#seen ? noChange : nothing;
    }
    this.#seen = seen;
    return draw();
  }
}

/** Draws a part when its turn comes, and only if something it depends on, `seen`, has changed. */
export const inTurn = directive(InTurn);
