// Small pieces that several views draw.

import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit-html";
import type { ItemLine, Occasion, PartyLine, Status } from "../../pkg/depeche.js";
import type { Context } from "../state.js";

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
    : html`<span class="item">${goods} <small>${text.uncounted}</small></span>`;
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

/** The first `few` of a list, and a button that shows the others or leaves them out again; it stays, and with it the focus. */
export function shortened<T>(list: string, all: T[], few: number, { state, text, act }: Context): [shown: T[], more: TemplateResult | typeof nothing] {
  if (all.length <= few + 2) return [all, nothing];
  const whole = state.expanded.has(list);
  const more = html`<button class="more" type="button" aria-expanded=${whole} @click=${() => act.expand(list)}>
    ${whole ? text.fewer : text.more(all.length - few)}
  </button>`;
  return [whole ? all : all.slice(0, few), more];
}

/** A section with its heading and, under it, what it is. */
export function section(name: string, heading: string, caption: string | undefined, body: unknown): TemplateResult {
  return html`<section class=${name} part=${name} aria-labelledby=${`${name}-heading`}>
    <h2 id=${`${name}-heading`}>${heading}</h2>
    ${caption ? html`<p class="caption">${caption}</p>` : nothing} ${body}
  </section>`;
}
