/** What a reader looks at. */
export type Selection =
  | { of: "total" | "occasion" | "actor"; index: number }
  | { of: "statuses"; statuses: ("delivered" | "pledged" | "ordered" | "requested" | "refused")[] }
  | { of: "speaker"; key: string }
  | { of: "actors" | "quotes" | "articles" };

/** The `detail` of `depeche-change`. */
export interface Change {
  phase: "loading" | "empty" | "error" | "ready";
  selection: Selection | undefined;
}

/** `<depeche-corpus src lang view theme>`; importing this module defines it. */
export class DepecheCorpus extends HTMLElement {
  static readonly observedAttributes: readonly string[];
}

declare global {
  interface HTMLElementTagNameMap {
    "depeche-corpus": DepecheCorpus;
  }
  interface HTMLElementEventMap {
    "depeche-change": CustomEvent<Change>;
  }
}
