// <depeche-corpus src lang view theme>: a corpus of French press articles, read in this browser.
//
//   src    the corpus to start with (.txt, .json or .jsonl), relative to the page; without it the element starts empty
//   lang   the language of the page's own words: fr or en
//   view   which parts to show, by name, separated by spaces: deliveries totals actors quotes articles; all by default
//   theme  light, dark or auto
//
// Fires `depeche-change` with { phase, selection } whenever either has changed.

import { render } from "lit-html";
import type { Progress } from "../pkg/depeche.js";
import { Client } from "./client.js";
import { droppedFiles, dropMode, holdsFiles } from "./files.js";
import { trail } from "./finding.js";
import { Format } from "./format.js";
import { language, messages } from "./messages.js";
import type { Calls, Failure, Mode } from "./protocol.js";
import { type Actions, type Context, initial, phase, type Section, type State } from "./state.js";
import css from "./styles/element.css";
import evidenceCss from "./styles/evidence.css";
import viewsCss from "./styles/views.css";
import { showEvidence } from "./views/evidence.js";
import { frame } from "./views/frame.js";

const sheets = [css, viewsCss, evidenceCss].map((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
});

export class DepecheCorpus extends HTMLElement {
  static readonly observedAttributes = ["src", "lang", "view", "theme"];

  readonly #root = this.attachShadow({ mode: "open" });
  readonly #client = new Client();
  readonly #formats = new Map<string, Format>();
  readonly #resize = new ResizeObserver(([entry]) => this.#set({ width: Math.round(entry?.contentRect.width ?? 0) }));
  #state: State = initial;
  #told = "";
  #readings = 0;
  #due = false;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = sheets;
    this.addEventListener("dragenter", this.#drag);
    this.addEventListener("dragover", this.#drag);
    this.addEventListener("dragleave", () => this.#set({ dragging: false }));
    this.addEventListener("drop", this.#drop);
  }

  connectedCallback(): void {
    this.#resize.observe(this);
    this.#act.home();
  }

  disconnectedCallback(): void {
    this.#resize.disconnect();
    this.#readings++;
    void this.#client.request("close", {});
    this.#state = initial;
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.isConnected || before === after) return;
    if (name === "src") this.#act.home();
    else this.#set({});
  }

  readonly #act: Actions = {
    open: (selection, at = 0) => this.#look({ selection, at }),
    step: (by) => this.#look({ at: this.#state.at + by }),
    close: () => this.#set({ selection: undefined }),
    filter: (status) => this.#set({ status }),
    expand: (list) => {
      const expanded = new Set(this.#state.expanded);
      if (!expanded.delete(list)) expanded.add(list);
      this.#set({ expanded });
    },
    mode: (mode) => this.#set({ mode }),
    read: (files, mode, unreadable = []) => {
      if (files.length + unreadable.length > 0) void this.#read("add", { files, unreadable, mode });
    },
    home: () => {
      const src = this.getAttribute("src");
      if (!src) this.#set({});
      else if (URL.canParse(src, this.baseURI)) void this.#read("fetch", { url: new URL(src, this.baseURI).href });
      else this.#set({ failure: { reason: "corpus", detail: src } });
    },
    showFiles: () => {
      const input = this.#root.querySelector<HTMLInputElement>(".choose input");
      input?.focus({ preventScroll: true });
      input?.closest("section")?.scrollIntoView({ block: "center" });
    },
    dismiss: () => this.#set({ problems: [], failure: undefined }),
    speak: (key) => this.setAttribute("lang", key),
  };

  async #read<C extends "fetch" | "add">(call: C, given: Calls[C]["arguments"]): Promise<void> {
    const reading = ++this.#readings;
    const latest = () => reading === this.#readings;
    this.#set({ progress: { done: 0, total: 0 }, failure: undefined, problems: [] });
    try {
      const tell = (progress: Progress) => latest() && this.#set({ progress });
      const { summary, problems } = await this.#client.request(call, given, tell);
      if (!latest()) return;
      const shown = summary && { summary, home: call === "fetch", selection: undefined, article: undefined, status: undefined, expanded: initial.expanded };
      this.#set({ progress: undefined, problems, ...shown });
    } catch (failure) {
      if (latest()) this.#set({ progress: undefined, failure: failure as Failure });
    }
  }

  /** Goes to a passage, and fetches its article where it is not the one already read. */
  #look(to: Partial<Pick<State, "selection" | "at">>): void {
    const { summary, selection, at, article } = { ...this.#state, ...to };
    if (!summary || !selection) return;
    const findings = trail(summary, selection);
    const place = Math.min(Math.max(at, 0), findings.length - 1);
    const index = findings[place]?.evidence.article;
    if (index === undefined) return;
    if (article?.index === index && article.view) return this.#set({ selection, at: place });
    this.#set({ selection, at: place, article: { index, view: undefined } });
    const arrived = (view: NonNullable<State["article"]>["view"]) => {
      if (this.#state.article?.index === index) this.#set({ article: { index, view } });
    };
    this.#client.request("article", { index }).then(arrived, () => arrived(null));
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      if (this.isConnected) this.#render();
    });
  }

  #render(): void {
    const state = this.#state;
    const key = language(this.lang || this.closest<HTMLElement>("[lang]")?.lang || "");
    const text = messages(key);
    let format = this.#formats.get(key);
    if (!format) this.#formats.set(key, (format = new Format(text)));
    const wanted = this.getAttribute("view")?.split(/\s+/).filter(Boolean) ?? [];
    const shows = (section: Section) => wanted.length === 0 || wanted.includes(section);
    const context: Context = { state, text, format, act: this.#act, language: key, shows, hasHome: this.hasAttribute("src") };
    render(frame(context), this.#root);
    showEvidence(this.#root, context);
    this.#tell();
  }

  #tell(): void {
    const detail = { phase: phase(this.#state), selection: this.#state.selection };
    this.setAttribute("phase", detail.phase);
    const told = JSON.stringify(detail);
    if (told === this.#told) return;
    this.#told = told;
    this.dispatchEvent(new CustomEvent("depeche-change", { detail, bubbles: true, composed: true }));
  }

  readonly #drag = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    if (!this.#state.dragging) this.#set({ dragging: true });
  };

  readonly #drop = async (event: DragEvent): Promise<void> => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    const mode: Mode = dropMode(event) ?? this.#state.mode;
    this.#set({ dragging: false });
    const { files, unreadable } = await droppedFiles(event);
    this.#act.read(files, mode, unreadable);
  };
}

customElements.define("depeche-corpus", DepecheCorpus);
