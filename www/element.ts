// <depeche-corpus src lang view theme>: a corpus of French press articles, read in this browser.
//
//   src         the corpus to start with (.txt, .json or .jsonl), relative to the page; without it the element starts empty
//   lang        the language of the page's own words: fr or en
//   view        which parts to show, by name, separated by spaces: deliveries totals actors quotes articles; all by default
//   state       the view to start with, as the fragment of an address has it
//   theme       light, dark or auto
//   worker-src  where worker and wasm are, if not beside this script; the first element of a page
//   wasm-src    decides for all
//   embed-src   the page that frames show (embed.html of the package); with it the element offers its embed code
//
// Fires `depeche-change` with { phase, selection } whenever either has changed.

import { html, render } from "lit-html";
import type { Progress } from "../pkg/depeche.js";
import * as address from "./address.js";
import { chunk } from "./chunks.js";
import { Client } from "./client.js";
import type { Embedded } from "./embed/code.js";
import { droppedFiles, dropMode, holdsFiles } from "./files.js";
import { placeIn, placeName, type Selection, trail } from "./finding.js";
import { Format } from "./format.js";
import type { Found } from "./hits.js";
import { keep, kept } from "./kept.js";
import { french, language, type Messages, messages } from "./messages.js";
import type { Summary } from "./packed.js";
import { atRest, fromAddress, toAddress, type View } from "./permalink.js";
import { PACK } from "./pieces.js";
import { type Mode, Refusal } from "./protocol.js";
import { sentences } from "./sentences.js";
import { fetched } from "./source.js";
import { type Actions, type Context, initial, phase, ready, type Section, type State } from "./state.js";
import css from "./styles/element.css";
import evidenceCss from "./styles/evidence.css";
import viewsCss from "./styles/views.css";
import { showEvidence } from "./views/evidence.js";
import { frame } from "./views/frame.js";

/** How long a reader may pause between two letters of a search, in milliseconds. */
const PAUSE = 150;

const PRINTING = ["beforeprint", "afterprint"] as const;

/** A pack is opened where it is; every other file is read. */
function aPack(source: File | string | undefined): File | string | undefined {
  return typeof source === "string" || (source && PACK.test(source.name)) ? source : undefined;
}

/** Deliveries whose sentences are fetched before somebody asks, and how long after the corpus, in milliseconds. */
const PREPARED = 100;
const IDLE = 1500;

const sheets = [css, viewsCss, evidenceCss].map((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
});

export class DepecheCorpus extends HTMLElement {
  static readonly observedAttributes = ["src", "lang", "view", "theme"];

  readonly #root = this.attachShadow({ mode: "open" });
  readonly #client = new Client(() => ({ worker: this.#address("worker-src"), wasm: this.#address("wasm-src") }));
  readonly #formats = new Map<Messages, Format>();
  #text: Messages = french;
  readonly #resize = new ResizeObserver(([entry]) => this.#set({ width: Math.round(entry?.contentRect.width ?? 0) }));
  #state: State = initial;
  #told = "";
  #reading: AbortController | undefined;
  /** A newer state of the corpus, held back while a passage of the older one is open. */
  #newer: Partial<State> | undefined;
  #due = false;
  /** The view that the address, else the attribute, asks for, until its corpus has come. */
  #wanted: View | undefined;
  /** What the address says of this element, as far as the element knows. */
  #written = "";
  /** Between being put into a page and being taken away: attributes that come before are read then. */
  #live = false;
  #typing: ReturnType<typeof setTimeout> | undefined;

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
    const view = fromAddress(address.read(this.#name()) ?? this.getAttribute("state") ?? "");
    this.#wanted = view;
    this.#written = toAddress(view);
    this.#state = { ...this.#state, view: { ...view, selection: undefined, at: undefined } };
    addEventListener("hashchange", this.#follow);
    this.#resize.observe(this);
    for (const name of PRINTING) addEventListener(name, this.#print);
    this.#act.home();
  }

  disconnectedCallback(): void {
    this.#live = false;
    removeEventListener("hashchange", this.#follow);
    this.#resize.disconnect();
    for (const name of PRINTING) removeEventListener(name, this.#print);
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
    view: (change) => {
      const narrows = "filters" in change || "search" in change;
      this.#set({ view: { ...this.#state.view, ...change }, ...(narrows ? { pages: {} } : {}) });
      if ("search" in change) this.#search();
      if ("selection" in change) this.#look(change.selection, change.at);
    },
    set: (change) => this.#set(change),
    open: (selection, at) => this.#look(selection, at),
    step: (by) => this.#look(this.#state.view.selection, this.#state.view.at, by),
    close: () => {
      this.#set({ ...this.#newer, view: { ...this.#state.view, selection: undefined, at: undefined } });
      this.#newer = undefined;
    },
    article: (index) => this.#client.request("article", { index }),
    read: (files, mode, unreadable = []) => {
      if (files.length + unreadable.length > 0) void this.#read(mode, false, () => Promise.resolve(files), unreadable);
    },
    correct: (patches) => {
      this.#set({ patches });
      if (this.#state.kept) this.#act.keep(true);
      const corrected = ({ summary }: { summary?: Summary }) => {
        if (!summary || this.#state.patches !== patches) return;
        this.#set({ summary });
        this.#look(this.#state.view.selection, this.#state.view.at);
      };
      this.#client.request("correct", { lines: patches.join("\n") }).then(corrected, () => {});
    },
    keep: (wanted) => this.#set({ kept: keep(this.#address("src") ?? "", wanted ? this.#state.patches : undefined) }),
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
  async #read(mode: Mode, home: boolean, files: (signal: AbortSignal) => Promise<(File | string)[]>, unreadable: string[] = []): Promise<void> {
    this.#reading?.abort();
    const reading = (this.#reading = new AbortController());
    const latest = () => this.#reading === reading && this.#live;
    let first = true;
    const wanted = home ? this.#wanted : undefined;
    const view = { ...(wanted ?? atRest), selection: undefined, at: undefined };
    /** What a new summary changes: it waits while a passage of the one before is open, unless that is of another corpus. */
    const arrived = (summary: Summary): Partial<State> => {
      const shown = { summary, home, article: undefined };
      const fresh = { ...shown, view, found: undefined, pages: {}, ...(mode === "replace" && { patches: [], kept: false }) };
      const waits = !first && this.#state.view.selection !== undefined;
      const change = first ? fresh : shown;
      first = false;
      this.#newer = waits ? change : undefined;
      return waits ? {} : change;
    };
    this.#set({ progress: { done: 0, total: 0 }, failure: undefined, problems: [], left: 0 });
    try {
      const [given] = await Promise.all([files(reading.signal), this.#client.wake()]);
      const listener = { progress: (progress: Progress) => latest() && this.#set({ progress }), summary: (summary: Summary) => latest() && this.#set(arrived(summary)) };
      const source = mode === "replace" && given.length === 1 && unreadable.length === 0 ? aPack(given[0]) : undefined;
      const answer = source ? this.#client.request("open", { source }) : this.#client.request("read", { files: given.filter((one) => typeof one !== "string"), unreadable, mode }, listener);
      const { summary, problems, left } = await answer;
      if (latest()) this.#set({ progress: undefined, problems, left, ...(summary && arrived(summary)) });
      if (latest()) {
        if (wanted && summary) this.#settle(wanted);
        this.#search();
        this.#prepare();
        if (home) this.#remember();
      }
    } catch (error) {
      const failure = error instanceof Refusal ? error.failure : { reason: "engine" as const, detail: String(error) };
      if (latest()) this.#set({ progress: undefined, failure: reading.signal.aborted ? undefined : failure });
    }
  }

  /** Goes where the address leads, now that the whole corpus is there. */
  #settle({ selection, at }: View): void {
    this.#wanted = undefined;
    if (selection && !this.#look(selection, at)) this.#set({ failure: { reason: "link", detail: `${selection.of} ${selection.key}` } });
    const named = address.read(this.#name()) !== undefined;
    if (named && !selection && this.getBoundingClientRect().top > innerHeight) this.scrollIntoView();
  }

  /** The address has been changed by hand, or by a link of the page. */
  readonly #follow = (): void => {
    const view = fromAddress(address.read(this.#name()) ?? "");
    if (toAddress(view) === this.#written) return;
    this.#written = toAddress(view);
    if (this.#wanted || !this.#state.home) return void (this.#wanted = view);
    this.#set({ view: { ...view, selection: undefined, at: undefined }, pages: {} });
    this.#search();
    this.#settle(view);
  };

  /** What the element is called in the address: its id; without one, only the first of a page is called at all. */
  #name(): string {
    return encodeURIComponent(this.id || (document.querySelector("depeche-corpus:not([id])") === this ? "depeche" : ""));
  }

  /** A change of what is shown is written into the address, but for a reader's own files, which nobody else has. */
  #write(): void {
    const { home, view, progress } = this.#state;
    if (phase(this.#state) !== "ready" || progress || this.#wanted) return;
    const content = home ? toAddress(view) : "";
    if (content === this.#written) return;
    this.#written = content;
    if (this.#name()) address.write(this.#name(), content);
  }

  /** Goes to a passage, and fetches its article where it is not the one already read; false where there is no such passage. */
  #look(selection: Selection | undefined, at: string | undefined, by = 0): boolean {
    const corpus = ready(this.#context());
    if (!corpus || !selection) return false;
    const findings = trail(corpus.shown, selection);
    const place = Math.min(Math.max(placeIn(findings, at, corpus.summary) + by, 0), findings.length - 1);
    const evidence = findings[place]?.evidence;
    // Rejected, or never there.
    if (!evidence) {
      this.#act.close();
      return false;
    }
    const view = { ...this.#state.view, selection, at: placeName(evidence, corpus.summary) };
    const { article: index } = evidence;
    const { article } = this.#state;
    const known = article?.index === index && article.view;
    this.#set({ view, ...(!known && { article: { index, view: undefined } }) });
    if (known) return true;
    const arrived = (view: NonNullable<State["article"]>["view"]) => {
      if (this.#state.article?.index === index) this.#set({ article: { index, view } });
    };
    this.#act.article(index).then(arrived, () => arrived(null));
    return true;
  }

  /** Corrections that the reader has chosen to keep for this corpus. */
  #remember(): void {
    const lines = kept(this.#address("src") ?? "");
    if (!lines || this.#state.kept) return;
    this.#set({ kept: true });
    if (lines.length > 0) this.#act.correct(lines);
  }

  /** Looks for the reader's words once they have stopped typing; only the last answer counts. */
  #search(): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      const { search } = this.#state.view;
      if (!search) return this.#set({ found: undefined });
      const arrived = (found: Found) => {
        if (this.#state.view.search === search) this.#set({ found: { search, found } });
      };
      this.#client.request("search", { words: search }).then(arrived, () => {});
    }, PAUSE);
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
      link: location.href.replace(/#.*/, ""),
      name: this.#name() || "depeche",
      state: this.#state.home ? toAddress(this.#state.view) : "",
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
    // A language on its way leaves the element as it is.
    const text = messages(this.#language(), (error) => this.#set(error ? { failure: { reason: "part", detail: String(error) } } : {}));
    if (text) this.#text = text;
    else if (!this.hasAttribute("phase")) return;
    const context = this.#context();
    render(frame(context), this.#root);
    showEvidence(this.#root, context);
    this.#write();
    this.#tell();
  }

  #context(): Context {
    const key = this.#language();
    const text = this.#text;
    let format = this.#formats.get(text);
    if (!format) this.#formats.set(text, (format = new Format(text)));
    const wanted = this.getAttribute("view")?.split(/\s+/).filter(Boolean) ?? [];
    return {
      state: this.#state,
      text,
      format,
      act: this.#act,
      language: key,
      shows: (section: Section) => wanted.length === 0 || wanted.includes(section),
      hasHome: this.hasAttribute("src"),
      canEmbed: this.hasAttribute("embed-src"),
      chunk: (name) => chunk(name, () => this.#set({ arrived: this.#state.arrived + 1 })),
    };
  }

  #tell(): void {
    const detail = { phase: phase(this.#state), selection: this.#state.view.selection };
    this.setAttribute("phase", detail.phase);
    const told = JSON.stringify(detail);
    if (told === this.#told) return;
    this.#told = told;
    this.dispatchEvent(new CustomEvent("depeche-change", { detail, bubbles: true, composed: true }));
  }

  /** The page is set for paper before it is printed, at once: nobody waits for a rendering then. */
  readonly #print = ({ type }: Event): void => {
    this.#state = { ...this.#state, printing: type === PRINTING[0] };
    this.#render();
  };

  /** Fetches the sentences of a small corpus while nothing else is to do, so that it can be printed at any time. */
  #prepare(): void {
    setTimeout(async () => {
      const corpus = ready(this.#context());
      if (!corpus || corpus.shown.occasions.length > PREPARED || this.#state.progress) return;
      const found = await sentences(corpus);
      if (this.#state.summary === corpus.summary) this.#state = { ...this.#state, sentences: found };
    }, IDLE);
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
