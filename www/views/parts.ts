// Small pieces that several views draw.

import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit-html";
import type { ItemLine, Occasion, PartyLine, Status } from "../../pkg/depeche.js";
import type { Chunk, Chunks } from "../chunks.js";
import type { Context } from "../state.js";

/** Every status, from what has arrived to what will not. */
export const statuses: Status[] = ["delivered", "pledged", "ordered", "requested", "refused"];

/** A status as a shape around the origin, some 10 units wide: filled has arrived, open has not, a cross will not. */
export function shape(status: Status): SVGTemplateResult {
  switch (status) {
    case "delivered":
      return svg`<circle class="shape delivered" r="5"></circle>`;
    case "pledged":
      return svg`<circle class="shape pledged" r="4.25"></circle>`;
    case "ordered":
      return svg`<rect class="shape ordered" x="-4" y="-4" width="8" height="8"></rect>`;
    case "requested":
      return svg`<path class="shape requested" d="M0-5.25 5.25 0 0 5.25-5.25 0z"></path>`;
    case "refused":
      return svg`<path class="shape refused" d="M-4-4 4 4M4-4-4 4"></path>`;
  }
}

/** The same within a line of text; always beside the status's word. */
export function mark(status: Status): TemplateResult {
  return html`<svg class="mark" viewBox="-7 -7 14 14" aria-hidden="true">${shape(status)}</svg>`;
}

/** «4 hélicoptères Mi-171», the number standing out. */
function item(line: ItemLine, { text, format }: Context): TemplateResult {
  const [count, goods] = format.item(line);
  return count
    ? html`<span class="item"><b>${count}</b> ${goods}</span>`
    : html`<span class="item">${goods}<small> ${text.uncounted}</small></span>`;
}

/** Each once: «des instructeurs et des formateurs» are two lines that would read the same. */
export function items(lines: ItemLine[], context: Context): TemplateResult[] {
  const different = new Map(lines.map((line) => [context.format.item(line).join(" "), line]));
  return [...different.values()].map((line) => item(line, context));
}

/** «Russie → Mali»; a screen reader hears «à» for the arrow. */
export function parties({ supplier, recipient }: Pick<Occasion, "supplier" | "recipient">, { text, format }: Context): TemplateResult {
  const name = (party: PartyLine | null | undefined) =>
    party ? html`<span class="party">${format.party(party)}</span>` : html`<span class="party unknown">${text.unknownParty}</span>`;
  return html`${name(supplier)} <span class="arrow" aria-hidden="true">→</span><span class="aside"> ${text.to} </span> ${name(recipient)}`;
}

/** The longest list that is printed whole. */
const PRINTED = 2000;

/** One page of a long list, at first the one that holds the entry `first`, and the way to its other pages; on paper all of it. */
export function paged<T>(list: string, all: T[], size: number, { state, text, act }: Context, first = 0): [shown: T[], turn: TemplateResult | typeof nothing] {
  // A few more than a page are no reason for a second one.
  if (all.length <= 1.5 * size || (state.printing && all.length <= PRINTED)) return [all, nothing];
  const last = Math.ceil(all.length / size) - 1;
  const page = Math.min(state.view.pages[list] ?? Math.floor(first / size), last);
  const [from, to] = [page * size, Math.min((page + 1) * size, all.length)];
  const turn = (by: number, label: string, sign: string) => {
    const go = ({ currentTarget }: Event) => {
      act.view({ pages: { ...state.view.pages, [list]: Math.min(Math.max(page + by, 0), last) } });
      (currentTarget as HTMLElement).parentElement?.previousElementSibling?.scrollIntoView({ block: "nearest" });
    };
    // Stays in reach where it leads nowhere: a disabled button would lose the focus.
    return html`<button type="button" aria-label=${label} aria-disabled=${page + by < 0 || page + by > last} @click=${go}>${sign}</button>`;
  };
  const others = html`<div class="pages" role="group" aria-label=${text.pages}>
    ${turn(-1, text.pageBefore, "←")} <span>${text.pageOf(from + 1, to, all.length)}</span> ${turn(1, text.pageAfter, "→")}
  </div>`;
  return [all.slice(from, to), others];
}

/** What a chunk of the script draws, once it is there. */
export function lazily<C extends Chunk>(context: Context, name: C, draw: (chunk: Chunks[C]) => unknown): unknown {
  const chunk = context.chunk(name);
  return chunk ? draw(chunk) : html`<p class="hint" aria-busy=${chunk === undefined}>${chunk === null ? context.text.chunkLost : context.text.chunkComing}</p>`;
}

/** A section with its heading and, under it, what it is. */
export function section(name: string, heading: string, caption: string | undefined, body: unknown): TemplateResult {
  return html`<section class=${name} part=${name} aria-labelledby=${`${name}-heading`}>
    <h2 id=${`${name}-heading`}>${heading}</h2>
    ${caption ? html`<p class="caption">${caption}</p>` : nothing} ${body}
  </section>`;
}
