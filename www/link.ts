// The view of one element and what the address says of it: each follows the other.

import * as address from "./address.js";
import { find, look, search } from "./look.js";
import { fromAddress, toAddress, type View } from "./permalink.js";
import type { Session } from "./session.js";
import { phase } from "./state.js";

export class Link {
  /** The view that the address, else the attribute, asks for, until its corpus has come. */
  wanted: View | undefined;
  /** What the address says of this element, as far as the element knows. */
  #written = "";

  constructor(readonly session: Session) {}

  /** What the element is called in the address: its id; without one, only the first of a page is called at all. */
  get name(): string {
    const { element } = this.session;
    return encodeURIComponent(element.id || (document.querySelector("depeche-corpus:not([id])") === element ? "depeche" : ""));
  }

  open(): void {
    const { session } = this;
    const view = fromAddress(address.read(this.name) ?? session.element.getAttribute("state") ?? "");
    this.wanted = view;
    this.#written = toAddress(view);
    session.state = { ...session.state, view: { ...view, selection: undefined, at: undefined } };
    addEventListener("hashchange", this.#follow);
  }

  close(): void {
    removeEventListener("hashchange", this.#follow);
  }

  /** Goes where the address leads, now that the whole corpus is there. */
  async settle({ selection, at }: View): Promise<void> {
    const { session } = this;
    // The places of a search can only be opened once they are found.
    if (selection?.of === "hits") await find(session);
    this.wanted = undefined;
    if (selection && !look(session, selection, at)) session.set({ failure: { reason: "link", detail: `${selection.of} ${selection.key}` } });
    const named = address.read(this.name) !== undefined;
    if (named && !selection && session.element.getBoundingClientRect().top > innerHeight) session.element.scrollIntoView();
  }

  /** A change of what is shown is written into the address, but for a reader's own files, which nobody else has. */
  write(): void {
    const { home, view, progress } = this.session.state;
    if (phase(this.session.state) !== "ready" || progress || this.wanted) return;
    const content = home ? toAddress(view) : "";
    if (content === this.#written) return;
    this.#written = content;
    if (this.name) address.write(this.name, content);
  }

  /** The address has been changed by hand, or by a link of the page. */
  readonly #follow = (): void => {
    const { session } = this;
    const view = fromAddress(address.read(this.name) ?? "");
    if (toAddress(view) === this.#written) return;
    this.#written = toAddress(view);
    if (this.wanted || !session.state.home) return void (this.wanted = view);
    session.set({ view: { ...view, selection: undefined, at: undefined } });
    search(session);
    void this.settle(view);
  };
}
