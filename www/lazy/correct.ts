// Corrections in place: a form under a finding, and the list of what has been corrected. A chunk of its own: what the element has
// already is handed to it.

import type { html as Html } from "lit-html";
import type { Change, Occasion, Status } from "../../pkg/depeche.js";
import { countNotation, type Patch, partyValue, person } from "../correct/patch.js";
import type { Finding } from "../finding.js";
import { toolTexts } from "../messages/tools.js";
import { output } from "../export/output.js";
import type { Ready } from "../state.js";

const STATUSES: Status[] = ["delivered", "pledged", "ordered", "requested", "refused"];
const CATEGORIES = [
  "helicopter", "aircraft", "drone", "tank", "armoured_vehicle", "artillery", "missile", "air_defence", "radar", "ship", "small_arms", "ammunition",
  "vehicle", "equipment", "personnel", "food", "fuel", "fertiliser", "medical", "money", "other",
];

/** The fields of a finding, to be changed, and what else can be done with it. */
export function form(html: typeof Html, finding: Finding, context: Ready): unknown {
  switch (finding.kind) {
    case "report":
      return delivery(html, finding, context);
    case "quote":
      return quote(html, finding, context);
    case "mention":
      return actor(html, finding, context);
    default:
      return "";
  }
}

function delivery(html: typeof Html, { report, occasion, evidence }: Finding & { kind: "report" }, context: Ready): unknown {
  const { summary, text, format } = context;
  const tool = toolTexts(context.language);
  const finding = { finding: "delivery", id: report.id } as const;
  const about = person(summary, evidence);
  const save = (data: FormData): Patch[] => {
    const set = (field: string, machine: string | null, value: string | null, item?: number): Patch[] =>
      value === machine ? [] : [{ patch: "set", ...finding, field, ...(item === undefined ? {} : { item }), value, machine, ...about }];
    const told = (name: string) => String(data.get(name) ?? "").trim();
    const party = (name: "supplier" | "recipient") => {
      const before = report[name];
      return told(name) === (before ? format.party(before) : "") ? [] : set(name, before ? (before.code ?? before.name) : null, partyValue(told(name), summary, format));
    };
    return [
      ...set("status", report.status, told("status")),
      ...party("supplier"),
      ...party("recipient"),
      ...set("date", report.date, told("date") || null),
      ...report.items.flatMap((line, item) => [...set("count", countNotation(line), told(`count${item}`), item), ...set("category", line.category, told(`category${item}`), item)]),
    ];
  };
  const field = (name: string, label: string, value: string, more: { pattern?: string; list?: string; hint?: string } = {}) =>
    html`<label>${label} <input name=${name} .value=${value} pattern=${more.pattern ?? ".*"} list=${more.list ?? ""} placeholder=${more.hint ?? ""} autocomplete="off" /></label>`;
  const choice = (name: string, label: string, value: string, all: string[], words: (one: string) => string) =>
    html`<label>${label} <select name=${name}>
      ${all.map((one) => html`<option value=${one} ?selected=${one === value}>${words(one)}</option>`)}
    </select></label>`;
  const others = summary.occasions.filter((other) => other !== occasion);
  const alone = occasion.reports.length < 2;
  return html`<form class="correct" @submit=${submit(save, context)}>
      ${choice("status", text.column("state"), report.status, STATUSES, (status) => text.status(status as Status))}
      ${field("supplier", text.facet("supplier"), report.supplier ? format.party(report.supplier) : "", { list: "parties" })}
      ${field("recipient", text.facet("recipient"), report.recipient ? format.party(report.recipient) : "", { list: "parties" })}
      ${field("date", tool.date, report.date ?? "", { pattern: "(\\d{4}|-)(-\\d\\d){0,2}", hint: "2022-04-18" })}
      ${report.items.map((line, item) => [
        field(`count${item}`, tool.count, countNotation(line), { pattern: "\\d*(-\\d*)?", hint: tool.countHint }),
        choice(`category${item}`, tool.category, line.category, CATEGORIES, (category) => text.family(category)),
      ])}
      <datalist id="parties">${parties(summary.occasions, context).map((name) => html`<option value=${name}></option>`)}</datalist>
      <p class="formats">
        <button class="plain" type="submit">${tool.save}</button>
        <button class="plain" type="button" @click=${() => add(context, [{ patch: "reject", ...finding, ...about }])}>${tool.reject}</button>
        ${alone
          ? ""
          : html`<button class="plain" type="button" @click=${() => add(context, split(report.id, occasion, about))}>${tool.split}</button>`}
      </p>
    </form>
    <form class="correct" @submit=${submit((data) => (data.get("with") ? [{ patch: "merge", ...finding, with: String(data.get("with")), ...about }] : []), context)}>
      <label>${tool.joinOccasion} <select name="with">
        <option value="">–</option>
        ${others.slice(0, 500).map((other) => html`<option value=${other.reports[0]?.id}>${named(other, context)}</option>`)}
      </select></label>
      <button class="plain" type="submit">${tool.join}</button>
    </form>`;
}

/** The report is none of the others'. */
function split(id: string, { reports }: Occasion, about: object): Patch[] {
  return reports.filter((other) => other.id !== id).map((other) => ({ patch: "split", finding: "delivery", id, with: other.id, ...about }));
}

function quote(html: typeof Html, { quote, evidence }: Finding & { kind: "quote" }, context: Ready): unknown {
  const { summary, text } = context;
  const tool = toolTexts(context.language);
  const source = quote.sources.find((one) => one.evidence.article === evidence.article && one.evidence.start === evidence.start) ?? quote.sources[0];
  if (!source) return "";
  const about = person(summary, evidence);
  const speaker = quote.speaker ?? (quote.actor === null ? "" : (summary.actors[quote.actor]?.name ?? ""));
  const save = (data: FormData): Patch[] => {
    const value = String(data.get("speaker") ?? "").trim();
    return value === speaker ? [] : [{ patch: "set", finding: "quote", id: source.id, field: "speaker", value: value || null, machine: speaker || null, ...about }];
  };
  return html`<form class="correct" @submit=${submit(save, context)}>
    <label>${tool.speaker} <input name="speaker" .value=${speaker} list="speakers" placeholder=${text.nobody} autocomplete="off" /></label>
    <datalist id="speakers">${summary.actors.slice(0, 300).map(({ name }) => html`<option value=${name}></option>`)}</datalist>
    <p class="formats">
      <button class="plain" type="submit">${tool.save}</button>
      <button class="plain" type="button" @click=${() => add(context, [{ patch: "reject", finding: "quote", id: source.id, ...about }])}>${tool.reject}</button>
    </p>
  </form>`;
}

function actor(html: typeof Html, { actor }: Finding & { kind: "mention" }, context: Ready): unknown {
  const { summary } = context;
  const tool = toolTexts(context.language);
  const names = actor.joined.map(({ name }) => name).filter((name) => name !== actor.name);
  const pair = (patch: "merge" | "split") => (data: FormData): Patch[] => (data.get("with") ? [{ patch, finding: "actor", name: actor.name, with: String(data.get("with")) }] : []);
  const choose = (patch: "merge" | "split", label: string, action: string, all: string[]) =>
    html`<form class="correct" @submit=${submit(pair(patch), context)}>
      <label>${label} <select name="with"><option value="">–</option>${all.map((name) => html`<option value=${name}>${name}</option>`)}</select></label>
      <button class="plain" type="submit">${action}</button>
    </form>`;
  return html`${choose("merge", tool.sameAs, tool.join, summary.actors.map(({ name }) => name).filter((name) => name !== actor.name).slice(0, 500))}
    ${names.length > 0 ? choose("split", tool.notSameAs, tool.split, names) : ""}
    <p class="formats"><button class="plain" type="button" @click=${() => add(context, [{ patch: "reject", finding: "actor", name: actor.name }])}>${tool.reject}</button></p>`;
}

/** All that has been corrected: take back, keep, give, take in. */
export function panel(html: typeof Html, context: Ready): unknown {
  const { summary, state, act } = context;
  const { patches } = state;
  const tool = toolTexts(context.language);
  const button = (label: string, go: () => void, off = false) => html`<li><button class="plain" type="button" aria-disabled=${off} @click=${() => off || go()}>${label}</button></li>`;
  const read = async ({ currentTarget }: Event) => {
    const input = currentTarget as HTMLInputElement;
    const texts = await Promise.all([...(input.files ?? [])].map((file) => file.text()));
    input.value = "";
    act.correct([...patches, ...texts.flatMap((text) => text.split(/\r?\n/).filter((line) => line.trim()))]);
  };
  const problem = (line: number) => summary.patches.find((patch) => patch.line === line)?.problem;
  return html`<p class="hint">${tool.hint}</p>
    ${patches.length > 0
      ? html`<ol class="patches">
          ${patches.map((line, at) => {
            const why = problem(at + 1);
            return html`<li>
              <span>${described(line, context)}${why ? html` <b>${reason(why, context)}</b>` : ""}</span>
              <button class="unwant" type="button" aria-label=${tool.remove(at + 1)} title=${tool.remove(at + 1)} @click=${() => act.correct(patches.filter((_, other) => other !== at))}>×</button>
            </li>`;
          })}
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

/** «machine 12 → corrigé 11», each with a way back. */
export function changes(html: typeof Html, all: Change[], { state, act, language }: Ready): unknown {
  const tool = toolTexts(language);
  return all.map(
    ({ field, machine, corrected, line }) => html`<p class="changed">
      ${tool.changed(tool.field(field), machine ?? "–", corrected ?? "–")}
      <button class="link" type="button" @click=${() => act.correct(state.patches.filter((_, at) => at !== line - 1))}>${tool.takeBack}</button>
    </p>`,
  );
}

function submit(make: (data: FormData) => Patch[], context: Ready) {
  return (event: SubmitEvent) => {
    event.preventDefault();
    add(context, make(new FormData(event.currentTarget as HTMLFormElement)));
  };
}

function add({ state, act }: Ready, patches: Patch[]): void {
  if (patches.length > 0) act.correct([...state.patches, ...patches.map((patch) => JSON.stringify(patch))]);
}

function parties(occasions: Occasion[], { format }: Ready): string[] {
  return [...new Set(occasions.flatMap(({ supplier, recipient }) => [supplier, recipient].flatMap((party) => (party ? [format.party(party)] : []))))].sort();
}

/** An occasion in a line. */
function named({ date, items, supplier, recipient }: Occasion, { format }: Ready): string {
  const goods = items.map((item) => format.item(item).filter(Boolean).join(" ")).join(", ");
  return [date ? format.date(date, { short: true }) : "–", goods, [supplier, recipient].map((party) => (party ? format.party(party) : "?")).join(" → ")].join(", ");
}

/** A line of the file for people. */
function described(line: string, { language }: Ready): string {
  const tool = toolTexts(language);
  try {
    const { patch, field, machine, value, words, name, with: other, article } = JSON.parse(line) as Record<string, unknown>;
    const what = String(words ?? name ?? article ?? "");
    const change = patch === "set" ? tool.changed(tool.field(String(field)), String(machine ?? "–"), String(value ?? "–")) : tool.patch(String(patch));
    return [change, what, name && other ? String(other) : ""].filter(Boolean).join(" · ");
  } catch {
    return line;
  }
}

function reason(code: string, { summary, language }: Ready): string {
  const words = summary.reasons.find((one) => one.code === code);
  return (language === "fr" ? words?.fr : words?.en) ?? code;
}
