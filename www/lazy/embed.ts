// The dialog that gives the code to embed what is shown: a link, a frame, the element, oEmbed. Downloaded when it is asked for.

import type { html as Html, render as Render } from "lit-html";
import { element, type Embedded, frame, link, oembed } from "../embed/code.js";
import { reveal } from "../visible.js";
import { texts } from "./embed-texts.js";
import css from "./styles/embed.css";

/** What the element lends: this file holds no second copy of it. */
export interface Lent {
  html: typeof Html;
  render: typeof Render;
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

/** Shows the dialog in `root`; `own` says that the reader's own files are shown, which no code can hold. */
export function show({ html, render }: Lent, root: ShadowRoot, embedded: Embedded, language: string, own: boolean): void {
  const text = texts[language] ?? texts.fr;
  const place = document.createElement("div");
  root.append(place);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  let resized = true;

  const copy = async (event: Event) => {
    const button = event.currentTarget as HTMLButtonElement;
    const field = button.closest("section")?.querySelector("textarea");
    if (!field) return;
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      button.textContent = text.copied;
    } catch {
      // Not allowed here: the code is selected, to be copied by key.
      button.textContent = text.selected;
    }
  };
  const part = (name: string, heading: string, hint: string, code: string, more?: unknown) => html`<section aria-labelledby=${`embed-${name}`}>
    <h3 id=${`embed-${name}`}>${heading}</h3>
    <p class="caption">${hint}</p>
    <textarea readonly spellcheck="false" rows=${Math.min(code.split("\n").length + 1, 8)} aria-labelledby=${`embed-${name}`} .value=${code}></textarea>
    <div class="controls"><button class="plain" type="button" @click=${copy}>${text.copy}</button>${more}</div>
  </section>`;
  const choose = (event: Event) => {
    resized = (event.currentTarget as HTMLInputElement).checked;
    draw();
  };
  const choice = html`<label><input type="checkbox" checked @change=${choose} /> ${text.resize}</label>`;
  const draw = () =>
    render(
      html`<dialog class="embed" part="embed" aria-labelledby="embed-title" @close=${() => place.remove()}>
        <form method="dialog"><button type="submit">${text.close}</button></form>
        <h2 id="embed-title" tabindex="-1" autofocus>${text.title}</h2>
        ${own ? html`<p class="notice">${text.own}</p>` : ""}
        ${part("link", text.link, text.linkHint, link(embedded))}
        ${part("frame", text.frame, text.frameHint, frame(embedded, resized), choice)}
        ${part("element", text.element, text.elementHint, element(embedded))}
        ${part("oembed", text.oembed, text.oembedHint, oembed(embedded))}
      </dialog>`,
      place,
    );
  draw();
  const dialog = place.querySelector("dialog");
  if (dialog) reveal(dialog);
}
