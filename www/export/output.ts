// A file that the reader has asked for: shown, to be copied, and offered, to be kept. A frame that may not download still gives it.

import type { html as Html } from "lit-html";
import { outputTexts } from "../messages/tools.js";
import type { Output, Ready } from "../state.js";

export function output(html: typeof Html, { name, type, content }: Output, { language }: Ready): unknown {
  const picture = content.startsWith("data:");
  return html`<div class="output">
    ${picture ? html`<img src=${content} alt=${name} />` : html`<textarea readonly rows="8" spellcheck="false" aria-label=${name} .value=${content}></textarea>`}
    <p><a href=${picture ? content : address(content, type)} download=${name}>${outputTexts(language).download(name)}</a></p>
  </div>`;
}

const addresses = new Map<string, string>();

/** One at a time: the one before is let go. */
function address(content: string, type: string): string {
  const known = addresses.get(content);
  if (known) return known;
  for (const before of addresses.values()) URL.revokeObjectURL(before);
  addresses.clear();
  const made = URL.createObjectURL(new Blob([content], { type }));
  addresses.set(content, made);
  return made;
}
