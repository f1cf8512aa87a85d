// The fields of the correction forms.

import type { html as Html } from "lit-html";
import type { ItemLine, Status } from "../../pkg/depeche.js";
import { correctTexts } from "../messages/tools.js";
import type { Ready } from "../state.js";
import { apply, countNotation, type Patch, partyValue } from "./patch.js";

export const STATUSES: Status[] = ["delivered", "pledged", "ordered", "requested", "refused"];
const CATEGORIES = [
  "helicopter", "aircraft", "drone", "tank", "armoured_vehicle", "artillery", "missile", "air_defence", "radar", "ship", "small_arms", "ammunition",
  "vehicle", "equipment", "personnel", "food", "fuel", "fertiliser", "medical", "money", "other",
];

/** One report's fields in a form, empty where there is none yet. */
export interface Told {
  status: Status;
  supplier: string;
  recipient: string;
  date: string;
}

/** What a field of a form holds, without white space around it. */
export function told(data: FormData, name: string): string {
  return String(data.get(name) ?? "").trim();
}

export function field(html: typeof Html, name: string, label: string, value: string, more: { pattern?: string; list?: string; hint?: string } = {}): unknown {
  return html`<label>${label} <input name=${name} .value=${value} pattern=${more.pattern ?? ".*"} list=${more.list ?? ""} placeholder=${more.hint ?? ""} autocomplete="off" /></label>`;
}

/** One of several; an empty value among them is none, and asks for another. */
export function choice(html: typeof Html, name: string, label: string, value: string, all: readonly string[], words: (one: string) => string): unknown {
  return html`<label>${label} <select name=${name} ?required=${all.includes("")}>
    ${all.map((one) => html`<option value=${one} ?selected=${one === value}>${one && words(one)}</option>`)}
  </select></label>`;
}

/** What is told of a delivery as a whole. */
export function delivery(html: typeof Html, { status, supplier, recipient, date }: Told, context: Ready): unknown {
  const { text } = context;
  return html`${choice(html, "status", text.column("state"), status, STATUSES, (status) => text.status(status as Status))}
    ${field(html, "supplier", text.facet("supplier"), supplier, { list: "parties" })} ${field(html, "recipient", text.facet("recipient"), recipient, { list: "parties" })}
    ${field(html, "date", correctTexts(context.language).date, date, { pattern: "(\\d{4}|-)(-\\d\\d){0,2}", hint: "2022-04-18" })}
    <datalist id="parties">${parties(context).map((name) => html`<option value=${name}></option>`)}</datalist>`;
}

/** The fields of some goods together, each name with `suffix`; those of goods that are not there yet are empty. */
export function goods(html: typeof Html, line: ItemLine | undefined, suffix: number | string, { text, format, language }: Ready): unknown {
  const tool = correctTexts(language);
  return html`<fieldset aria-label=${line ? format.item(line).filter(Boolean).join(" ") : tool.category}>
    ${field(html, `count${suffix}`, tool.count, line ? countNotation(line) : "", { pattern: "\\d*(-\\d*)?", hint: tool.countHint })}
    ${choice(html, `category${suffix}`, tool.category, line?.category ?? "", line ? CATEGORIES : ["", ...CATEGORIES], (category) => text.family(category))}
    ${field(html, `designation${suffix}`, tool.designation, line?.designation ?? "")} ${field(html, `unit${suffix}`, tool.unit, line?.unit ?? "", { hint: tool.unitHint })}
  </fieldset>`;
}

/** A button that makes room for goods that are not there yet: each time a copy of the goods before it, empty. */
export function moreGoods(html: typeof Html, { language }: Ready): unknown {
  const more = ({ currentTarget }: Event) => {
    const place = (currentTarget as HTMLElement).parentElement;
    const row = place?.previousElementSibling?.cloneNode(true) as HTMLFieldSetElement;
    row.className = "more";
    for (const input of row.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select")) {
      input.name = input.name.replace(/\d+$/, "");
      // A row that was not needed after all may stay empty.
      input.required = false;
      if (input instanceof HTMLSelectElement && input.options[0]?.value) input.prepend(new Option());
      input.value = "";
    }
    place?.before(row);
    row.querySelector("input")?.focus();
  };
  return html`<p><button class="link" type="button" @click=${more}>${correctTexts(language).oneMore}</button></p>`;
}

/** The goods of `moreGoods` that have a category. */
export function goodsOf(data: FormData): Record<"category" | "count" | "designation" | "unit", string | null>[] {
  const column = (name: string) => data.getAll(name).map((value) => String(value).trim() || null);
  const [counts, designations, units] = [column("count"), column("designation"), column("unit")];
  return column("category").flatMap((category, at) => (category ? [{ category, count: counts[at] ?? null, designation: designations[at] ?? null, unit: units[at] ?? null }] : []));
}

/** Status, parties and date as a file names them. */
export function deliveryOf(data: FormData, { summary, format }: Ready): Record<"status" | "supplier" | "recipient" | "date", string | null> {
  const party = (name: string) => partyValue(told(data, name), summary, format);
  return { status: told(data, "status"), supplier: party("supplier"), recipient: party("recipient"), date: told(data, "date") || null };
}

export function submit(make: (data: FormData) => Patch[], context: Ready) {
  return (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    void apply(context, make(new FormData(form)));
    for (const row of form.querySelectorAll(".more")) row.remove();
  };
}

function parties({ summary, format }: Ready): string[] {
  return [...new Set(summary.occasions.flatMap(({ supplier, recipient }) => [supplier, recipient].flatMap((party) => (party ? [format.party(party)] : []))))].sort();
}
