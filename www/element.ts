// <depeche-corpus src lang view theme>: a corpus of French press articles, read in this browser.
//
//   src         the corpus to start with, relative to the page; without it the element starts empty
//   lang        the language of the page's own words: fr or en
//   view        which parts to show, by name, separated by spaces: deliveries totals actors quotes articles; all by default
//   state       the view to start with, as the fragment of an address has it
//   theme       light, dark or auto
//   worker-src  where worker and wasm are, if not beside this script; the first element of a page
//   wasm-src    decides for all
//   embed-src   the page that frames show (embed.html of the package); with it the element offers its embed code
//
// Fires `depeche-change` with { phase, selection } whenever either has changed.

import { render } from "lit-html";
import { droppedFiles, dropMode, holdsFiles } from "./files.js";
import { messages } from "./messages.js";
import { Session } from "./session.js";
import { initial, phase } from "./state.js";
import css from "./styles/element.css";
import evidenceCss from "./styles/evidence.css";
import viewsCss from "./styles/views.css";
import { afterFrame } from "./turn.js";
import { showEvidence } from "./views/evidence.js";
import { frame } from "./views/frame.js";

const PRINTING = ["beforeprint", "afterprint"] as const;

const sheets = [css, viewsCss, evidenceCss].map((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
});

export class DepecheCorpus extends HTMLElement {
  static readonly observedAttributes = ["src", "lang", "view", "theme"];

  readonly #root = this.attachShadow({ mode: "open" });
  readonly #session = new Session(this, this.#root, () => this.#render());
  // Not within the frame that tells it, which has its own work; and heights change with every drawing.
  readonly #resize = new ResizeObserver(([entry]) => {
    const width = Math.round(entry?.contentRect.width ?? 0);
    if (width !== this.#session.state.width) setTimeout(() => this.#session.set({ width }));
  });
  #told = "";

  constructor() {
    super();
    this.#root.adoptedStyleSheets = sheets;
    this.addEventListener("dragenter", this.#drag);
    this.addEventListener("dragover", this.#drag);
    this.addEventListener("dragleave", () => this.#session.set({ dragging: false }));
    this.addEventListener("drop", this.#drop);
  }

  connectedCallback(): void {
    const { link, intake } = this.#session;
    this.#session.live = true;
    link.open();
    this.#resize.observe(this);
    for (const name of PRINTING) addEventListener(name, this.#print);
    intake.home();
  }

  disconnectedCallback(): void {
    const { link, intake, client } = this.#session;
    this.#session.live = false;
    link.close();
    this.#resize.disconnect();
    for (const name of PRINTING) removeEventListener(name, this.#print);
    intake.stop();
    void client.close().catch(() => {});
    this.#session.state = initial;
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.#session.live || before === after) return;
    if (name === "src") this.#session.intake.home();
    else this.#session.set({});
  }

  #render(): void {
    const session = this.#session;
    // A language on its way leaves the element as it is.
    const text = messages(session.language, (error) => session.set(error ? { failure: { reason: "part", detail: String(error) } } : {}));
    if (text) session.text = text;
    else if (!this.hasAttribute("phase")) return;
    const { context } = session;
    render(frame(context), this.#root);
    showEvidence(this.#root, context);
    session.link.write();
    const paper = this.#root.querySelector(".paper");
    paper?.classList.toggle("coming", context.turn.bare);
    // What is drawn so far is not all that has changed.
    paper?.setAttribute("aria-busy", String(context.turn.waits));
    if (context.turn.waits) afterFrame(() => session.set({}));
    else this.#tell();
  }

  #tell(): void {
    const { state } = this.#session;
    const detail = { phase: phase(state), selection: state.view.selection };
    this.setAttribute("phase", detail.phase);
    const told = JSON.stringify(detail);
    if (told === this.#told) return;
    this.#told = told;
    this.dispatchEvent(new CustomEvent("depeche-change", { detail, bubbles: true, composed: true }));
  }

  /** The page is set for paper before it is printed, at once: nobody waits for a rendering then. */
  readonly #print = ({ type }: Event): void => {
    this.#session.state = { ...this.#session.state, printing: type === PRINTING[0] };
    this.#render();
  };

  readonly #drag = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    if (!this.#session.state.dragging) this.#session.set({ dragging: true });
  };

  readonly #drop = async (event: DragEvent): Promise<void> => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    const { act, state } = this.#session;
    const mode = dropMode(event) ?? state.mode;
    this.#session.set({ dragging: false });
    const { files, unreadable } = await droppedFiles(event);
    act.read(files, mode, unreadable);
  };
}

// The script may be on a page twice, from two places: the first one keeps the name.
if (!customElements.get("depeche-corpus")) customElements.define("depeche-corpus", DepecheCorpus);
