// <depeche-corpus src lang view theme>: a corpus of French press articles, read in this browser.
//
//   src         the corpus to start with (.txt, .json or .jsonl), relative to the page; without it the element starts empty
//   lang        the language of the page's own words: fr or en
//   view        which parts to show, by name, separated by spaces: deliveries totals actors quotes articles; all by default
//   theme       light, dark or auto
//   worker-src  where worker and wasm are, if not beside this script; the first element of a page
//   wasm-src    decides for all
//   embed-src   the page that frames show (embed.html of the package); with it the element offers its embed code
//
// Fires `depeche-change` with { phase, selection } whenever either has changed.

import { html, render } from "lit-html";
import { Client } from "./client.js";
import type { Embedded } from "./embed/code.js";
import { droppedFiles, dropMode, holdsFiles } from "./files.js";
import { trail } from "./finding.js";
import { Format } from "./format.js";
import { language, messages } from "./messages.js";
import type { Summary } from "./packed.js";
import { type Mode, Refusal } from "./protocol.js";
import { fetched } from "./source.js";
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
  readonly #client = new Client(() => ({ worker: this.#address("worker-src"), wasm: this.#address("wasm-src") }));
  readonly #formats = new Map<string, Format>();
  readonly #resize = new ResizeObserver(([entry]) => this.#set({ width: Math.round(entry?.contentRect.width ?? 0) }));
  #state: State = initial;
  #told = "";
  #reading: AbortController | undefined;
  /** A newer state of the corpus, held back while a passage of the older one is open. */
  #newer: Partial<State> | undefined;
  #due = false;
  /** Between being put into a page and being taken away: attributes that come before are read then. */
  #live = false;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = sheets;
    this.addEventListener("dragenter", this.#drag);
    this.addEventListener("dragover", this.#drag);
    this.addEventListener("dragleave", () => this.#set({ dragging: false }));
    this.addEventListener("drop", this.#drop);
  }

  connectedCallback(): void {
    this.#live = true;
    this.#resize.observe(this);
    this.#act.home();
  }

  disconnectedCallback(): void {
    this.#live = false;
    this.#resize.disconnect();
    this.#reading?.abort();
    void this.#client.close().catch(() => {});
    this.#state = initial;
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.#live || before === after) return;
    if (name === "src") this.#act.home();
    else this.#set({});
  }

  readonly #act: Actions = {
    open: (selection, at = 0) => this.#look({ selection, at }),
    step: (by) => this.#look({ at: this.#state.at + by }),
    close: () => {
      this.#set({ ...this.#newer, selection: undefined });
      this.#newer = undefined;
    },
    filter: (status) => this.#set({ status }),
    expand: (list) => {
      const expanded = new Set(this.#state.expanded);
      if (!expanded.delete(list)) expanded.add(list);
      this.#set({ expanded });
    },
    mode: (mode) => this.#set({ mode }),
    read: (files, mode, unreadable = []) => {
      if (files.length + unreadable.length > 0) void this.#read(mode, false, () => Promise.resolve(files), unreadable);
    },
    cancel: () => {
      this.#reading?.abort();
      void this.#client.request("cancel", {}).catch(() => {});
    },
    home: () => {
      const src = this.getAttribute("src");
      if (!src) this.#set({});
      else void this.#read("replace", true, async (signal) => [await fetched(src, this.baseURI, signal)]);
    },
    showFiles: () => {
      const input = this.#root.querySelector<HTMLInputElement>(".choose input");
      input?.focus({ preventScroll: true });
      input?.closest("section")?.scrollIntoView({ block: "center" });
    },
    embed: async () => {
      try {
        const { show } = await import("./lazy/embed.js");
        show({ html, render }, this.#root, this.#embedded(), this.#language(), !this.#state.home);
      } catch (error) {
        this.#set({ failure: { reason: "part", detail: String(error) } });
      }
    },
    dismiss: () => this.#set({ problems: [], failure: undefined, left: 0 }),
    speak: (key) => this.setAttribute("lang", key),
  };

  /** Reads what `files` gives into the corpus; what was being read before is given up. */
  async #read(mode: Mode, home: boolean, files: (signal: AbortSignal) => Promise<File[]>, unreadable: string[] = []): Promise<void> {
    this.#reading?.abort();
    const reading = (this.#reading = new AbortController());
    const latest = () => this.#reading === reading && this.#live;
    let first = true;
    /** What a new summary changes: it waits while a passage of the one before is open, unless that is of another corpus. */
    const arrived = (summary: Summary): Partial<State> => {
      const shown = { summary, home, article: undefined };
      const fresh = { ...shown, selection: undefined, status: undefined, expanded: initial.expanded };
      const waits = !first && this.#state.selection !== undefined;
      const change = first ? fresh : shown;
      first = false;
      this.#newer = waits ? change : undefined;
      return waits ? {} : change;
    };
    this.#set({ progress: { done: 0, total: 0 }, failure: undefined, problems: [], left: 0 });
    try {
      const [given] = await Promise.all([files(reading.signal), this.#client.wake()]);
      const { summary, problems, left } = await this.#client.request(
        "read",
        { files: given, unreadable, mode },
        { progress: (progress) => latest() && this.#set({ progress }), summary: (summary) => latest() && this.#set(arrived(summary)) },
      );
      if (latest()) this.#set({ progress: undefined, problems, left, ...(summary && arrived(summary)) });
    } catch (error) {
      const failure = error instanceof Refusal ? error.failure : { reason: "engine" as const, detail: String(error) };
      if (latest()) this.#set({ progress: undefined, failure: reading.signal.aborted ? undefined : failure });
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

  /** The language of the element, else of what it stands in, as a key of `languages`. */
  #language(): string {
    return language(this.lang || this.closest<HTMLElement>("[lang]")?.lang || "");
  }

  /** What the embed code is about. */
  #embedded(): Embedded {
    const set = (["lang", "view", "theme"] as const).flatMap((name) => (this.hasAttribute(name) ? [[name, this.getAttribute(name)]] : []));
    const src = this.#address("src");
    return {
      page: this.#address("embed-src") ?? this.baseURI,
      script: import.meta.url,
      title: document.title,
      attributes: { ...(src && { src }), ...Object.fromEntries(set) },
      state: "",
    };
  }

  /** What an attribute names, resolved against the page. */
  #address(attribute: string): string | undefined {
    const value = this.getAttribute(attribute);
    return value && URL.canParse(value, this.baseURI) ? new URL(value, this.baseURI).href : undefined;
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      if (this.#live) this.#render();
    });
  }

  #render(): void {
    const state = this.#state;
    const key = this.#language();
    const text = messages(key);
    let format = this.#formats.get(key);
    if (!format) this.#formats.set(key, (format = new Format(text)));
    const wanted = this.getAttribute("view")?.split(/\s+/).filter(Boolean) ?? [];
    const shows = (section: Section) => wanted.length === 0 || wanted.includes(section);
    const context: Context = { state, text, format, act: this.#act, language: key, shows, hasHome: this.hasAttribute("src"), canEmbed: this.hasAttribute("embed-src") };
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

// The script may be on a page twice, from two places: the first one keeps the name.
if (!customElements.get("depeche-corpus")) customElements.define("depeche-corpus", DepecheCorpus);
