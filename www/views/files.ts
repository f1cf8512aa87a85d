// The reader's own files: a button, a place to drop, and what becomes of the corpus that is shown.

import { html, nothing, type TemplateResult } from "lit-html";
import type { Mode } from "../protocol.js";
import type { Context } from "../state.js";

const modes: Mode[] = ["replace", "join"];

export function files({ state, text, act, hasHome }: Context): TemplateResult {
  const chosen = ({ currentTarget }: Event) => {
    const input = currentTarget as HTMLInputElement;
    act.read([...(input.files ?? [])], state.mode);
    input.value = "";
  };
  return html`<section class="files" part="files" aria-labelledby="files-heading">
    <h2 id="files-heading">${text.files}</h2>
    <p class="caption">${text.filesHint}</p>
    <div class="controls">
      <label class="choose">
        <input type="file" multiple accept=".txt,.md,.html,.htm,.json,.jsonl,.ndjson,.csv,.tsv,.rss,.atom,.xml,.gz,.zip,.depeche" @change=${chosen} />
        <span>${text.choose}</span>
      </label>
      <fieldset ?hidden=${!state.summary}>
        <legend>${text.mode}</legend>
        ${modes.map(
          (mode) => html`<label>
            <input type="radio" name="mode" value=${mode} .checked=${state.mode === mode} @change=${() => act.set({ mode })} />
            ${text[mode]}
          </label>`,
        )}
      </fieldset>
      ${hasHome && !state.home ? html`<button class="plain" type="button" @click=${act.home}>${text.home}</button>` : nothing}
    </div>
  </section>`;
}

/** Shown while files are held over the element. */
export function dropZones({ state, text }: Context): TemplateResult | typeof nothing {
  if (!state.dragging) return nothing;
  const zone = (mode: Mode, label: string) => html`<div class="zone" data-mode=${mode}><p>${label}</p></div>`;
  return html`<div class="zones" aria-hidden="true">
    ${state.summary ? [zone("replace", text.dropReplace), zone("join", text.dropJoin)] : zone("replace", text.choose)}
  </div>`;
}
