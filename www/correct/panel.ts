// All that has been corrected, and what of it a finding shows.

import type { html as Html } from "lit-html";
import type { Change, Status } from "../../pkg/depeche.js";
import { output } from "../export/output.js";
import { correctTexts } from "../messages/tools.js";
import type { Ready } from "../state.js";

/** All that has been corrected: take back, keep, give, take in. */
export function panel(html: typeof Html, context: Ready): unknown {
  const { summary, state, act } = context;
  const { patches } = state;
  const tool = correctTexts(context.language);
  const button = (label: string, go: () => void, off = false) => html`<li><button class="plain" type="button" aria-disabled=${off} @click=${() => off || go()}>${label}</button></li>`;
  const read = async ({ currentTarget }: Event) => {
    const input = currentTarget as HTMLInputElement;
    const texts = await Promise.all([...(input.files ?? [])].map((file) => file.text()));
    input.value = "";
    act.correct([...patches, ...texts.flatMap((text) => text.split(/\r?\n/).filter((line) => line.trim()))]);
  };
  const problem = (line: number) => {
    const code = summary.patches.find((patch) => patch.line === line)?.problem;
    return code ? html`<b>${reason(code, context)}</b>` : "";
  };
  const words = (line: string, at: number) => {
    const wrong = state.unread.find((wrong) => wrong.startsWith(`corrections.jsonl:${at}:`));
    if (!wrong) return html`${described(line, context)} ${problem(at)}`;
    return html`<code>${line}</code> <b>${tool.unread}</b> <code>${wrong.replace(/^[^ ]* /, "")}</code>`;
  };
  return html`<p class="hint">${tool.hint}</p>
    ${patches.length > 0
      ? html`<ol class="patches">
          ${patches.map(
            (line, at) => html`<li>
              <span>${words(line, at + 1)}</span>
              <button class="unwant" type="button" aria-label=${tool.remove(at + 1)} title=${tool.remove(at + 1)} @click=${() => act.correct(patches.filter((_, other) => other !== at))}>×</button>
            </li>`,
          )}
        </ol>`
      : ""}
    <ul class="formats">
      ${button(tool.undo, () => act.correct(patches.slice(0, -1)), patches.length === 0)}
      ${button(tool.give, () => act.set({ output: { name: "corrections.jsonl", type: "application/jsonl", content: `${patches.join("\n")}\n` } }), patches.length === 0)}
      <li><label class="choose"><input type="file" multiple accept=".jsonl" @change=${read} /><span>${tool.take}</span></label></li>
      ${state.home ? html`<li><label class="keep"><input type="checkbox" .checked=${state.kept} @change=${({ currentTarget }: Event) => act.keep((currentTarget as HTMLInputElement).checked)} /> ${tool.keep}</label></li>` : ""}
    </ul>
    ${state.output ? output(html, state.output, context) : ""}`;
}

/** What a reader has added or changed of a finding: «machine 12 → corrigé 11», each with a way back. */
export function changes(html: typeof Html, { changes, added }: { changes: Change[]; added: number | null }, context: Ready): unknown {
  const { state, act } = context;
  const tool = correctTexts(context.language);
  const line = (words: string, line: number) => html`<p class="changed">
    ${words} <button class="link" type="button" @click=${() => act.correct(state.patches.filter((_, at) => at !== line - 1))}>${tool.takeBack}</button>
  </p>`;
  return [
    ...(added === null ? [] : [line(tool.added, added)]),
    ...changes.map(({ field, machine, corrected, line: at }) => line(changed(field, machine, corrected, context), at)),
  ];
}

/** A field's two values in the reader's words. */
function changed(field: string, machine: unknown, corrected: unknown, { text, format, language }: Ready): string {
  const tool = correctTexts(language);
  const words = (value: unknown): string => {
    const told = String(value ?? "");
    if (!told) return "–";
    switch (field) {
      case "status":
        return text.status(told as Status);
      case "category":
        return text.family(told);
      case "supplier":
      case "recipient":
        return format.party({ code: told, name: told });
      case "date":
        return format.date(told);
      case "hedged":
        return told === "true" ? tool.yes : tool.no;
      default:
        return told;
    }
  };
  return tool.changed(tool.field(field), words(machine), words(corrected));
}

/** A line of the file for people. */
function described(line: string, context: Ready): string {
  const tool = correctTexts(context.language);
  try {
    const { patch, field, machine, value, words, name, with: other, article } = JSON.parse(line) as Record<string, unknown>;
    const what = String(words ?? name ?? article ?? "");
    const change = patch === "set" ? changed(String(field), machine, value, context) : tool.patch(String(patch));
    return [change, what, what !== name && name ? String(name) : "", name && other ? String(other) : ""].filter(Boolean).join(" · ");
  } catch {
    return line;
  }
}

function reason(code: string, { summary, language }: Ready): string {
  const words = summary.reasons.find((one) => one.code === code);
  return (language === "fr" ? words?.fr : words?.en) ?? code;
}
