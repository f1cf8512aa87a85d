// One element at work: its state, its corpus in the engine, and the parts that change them. The element draws what stands here.

import { actions } from "./actions.js";
import { chunk } from "./chunks.js";
import { Client } from "./client.js";
import { Format } from "./format.js";
import { Intake } from "./intake.js";
import { Link } from "./link.js";
import { french, language, type Messages } from "./messages.js";
import { type Actions, type Context, initial, type Section, type State } from "./state.js";
import { Turn } from "./turn.js";

export class Session {
  state: State = initial;
  /** Between being put into a page and being taken away: attributes that come before are read then. */
  live = false;
  /** The messages drawn last; a language on its way leaves them. */
  text: Messages = french;
  readonly client = new Client(() => ({ worker: this.address("worker-src"), wasm: this.address("wasm-src") }));
  readonly link: Link;
  readonly intake: Intake;
  readonly act: Actions;
  readonly #formats = new Map<Messages, Format>();
  #due = false;

  constructor(
    readonly element: HTMLElement,
    readonly root: ShadowRoot,
    readonly draw: () => void,
  ) {
    this.link = new Link(this);
    this.intake = new Intake(this);
    this.act = actions(this);
  }

  /** All changes of a task are drawn together, behind it. */
  set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      if (this.live) this.draw();
    });
  }

  /** What an attribute names, resolved against the page. */
  address(attribute: string): string | undefined {
    const value = this.element.getAttribute(attribute);
    return value && URL.canParse(value, this.element.baseURI) ? new URL(value, this.element.baseURI).href : undefined;
  }

  /** The language of the element, else of what it stands in, as a key of `languages`. */
  get language(): string {
    return language(this.element.lang || this.element.closest<HTMLElement>("[lang]")?.lang || "");
  }

  get context(): Context {
    const { element, text } = this;
    let format = this.#formats.get(text);
    if (!format) this.#formats.set(text, (format = new Format(text)));
    const wanted = element.getAttribute("view")?.split(/\s+/).filter(Boolean) ?? [];
    return {
      state: this.state,
      text,
      format,
      act: this.act,
      language: this.language,
      shows: (section: Section) => wanted.length === 0 || wanted.includes(section),
      hasHome: element.hasAttribute("src"),
      canEmbed: element.hasAttribute("embed-src"),
      turn: new Turn(this.state.printing),
      chunk: (name) => this.#dressed(chunk(name, () => this.set({ arrived: this.state.arrived + 1 }))),
    };
  }

  /** Puts the styles that a chunk brings into the element. */
  #dressed<C extends object | null | undefined>(chunk: C): C {
    const { adoptedStyleSheets: sheets } = this.root;
    if (chunk && "sheet" in chunk && !sheets.includes(chunk.sheet as CSSStyleSheet)) sheets.push(chunk.sheet as CSSStyleSheet);
    return chunk;
  }
}
