// What the deliveries add up to: goods by year, state or party. Each sum opens on what was summed.

import { html, nothing, type TemplateResult } from "lit-html";
import type { Status } from "../../pkg/depeche.js";
import { columns as ways, type By } from "../permalink.js";
import type { Ready } from "../state.js";
import { type Sum, sumKey, sums } from "../total.js";
import { partyName } from "./facets.js";
import { mark, section, statuses } from "./parts.js";

/** Most columns beside each other; what remains stands in the ledger. */
const MOST = 6;

export function totals(context: Ready): TemplateResult | typeof nothing {
  const { summary, shown, state, text, act } = context;
  const { by } = state.view;
  const all = sums(summary, shown.occasions, by);
  if (all.length === 0) return nothing;
  const heads = columnsOf(by, all);
  const families = [...new Set(all.map(({ category }) => category))].sort((a, b) => weight(b, all) - weight(a, all));
  return section(
    "totals",
    text.totalsHeading,
    text.totalsCaption,
    html`<div class="switch" role="group" aria-label=${text.columns}>
        <span aria-hidden="true">${text.columns}</span>
        ${ways.map((way) => html`<button type="button" aria-pressed=${way === by} @click=${() => act.view({ by: way })}>${text.by(way)}</button>`)}
      </div>
      <table class="sums" role="table">
        <caption class="aside">
          ${text.totalsHeading}, ${text.by(by)}. ${text.totalsCaption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">${text.goodsColumn}</th>
            ${heads.map((head) => html`<th role="columnheader" scope="col">${headOf(by, head, context)}</th>`)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${families.map(
            (category) => html`<tr role="row">
              <th role="rowheader" scope="row">${text.family(category)}</th>
              ${heads.map((head) => cell(by, head, all.filter((sum) => sum.category === category && sum.column === head), context))}
            </tr>`,
          )}
        </tbody>
      </table>`,
  );
}

/** The columns: years in order, states from delivered to refused, parties by how much they have. What is not told comes last. */
function columnsOf(by: By, all: Sum[]): string[] {
  const heads = [...new Set(all.map(({ column }) => column))];
  const last = (head: string) => Number(head === "");
  if (by === "status") return statuses.filter((status) => heads.includes(status));
  if (by === "year") return heads.sort((a, b) => last(a) - last(b) || a.localeCompare(b)).slice(-MOST);
  const size = (head: string) => all.reduce((n, { column, occasions }) => n + (column === head ? occasions.length : 0), 0);
  return heads.sort((a, b) => last(a) - last(b) || size(b) - size(a)).slice(0, MOST);
}

function headOf(by: By, head: string, context: Ready): unknown {
  const { text, summary } = context;
  if (by === "status") return html`${mark(head as Status)}${text.status(head as Status)}`;
  if (head === "") return by === "year" ? text.undated : text.unknownParty;
  return by === "year" ? head : partyName(head, summary, context);
}

/** All sums of a cell: one for each state and unit. */
function cell(by: By, head: string, sums: Sum[], context: Ready): TemplateResult {
  if (sums.length === 0) return html`<td role="cell" class="none"></td>`;
  const rank = ({ status }: Sum) => statuses.indexOf(status);
  // The column's name stands in the cell where a narrow layout has no column heads.
  return html`<td role="cell">
    <span class="head" aria-hidden="true">${headOf(by, head, context)}</span>
    <div>${[...sums].sort((a, b) => rank(a) - rank(b)).map((sum) => button(by, sum, context))}</div>
  </td>`;
}

function weight(category: string, all: Sum[]): number {
  return all.reduce((sum, total) => sum + (total.category === category ? total.occasions.length : 0), 0);
}

function button(by: By, sum: Sum, { text, format, act }: Ready): TemplateResult {
  const { min, max, unit, uncounted, category, status } = sum;
  const counted = min > 0 || (max ?? 0) > 0;
  const value = counted ? format.count(min, max) : text.uncounted;
  return html`<button type="button" aria-haspopup="dialog" @click=${() => act.open({ of: "total", key: sumKey(by, sum) })}>
    ${by === "status" ? nothing : mark(status)}<span class="aside">${text.familyWith(category, status)}, </span>${counted ? html`<b>${value}</b>` : value} ${unit && counted ? text.unit(unit, max ?? min) : nothing}
    ${counted && uncounted > 0 ? html`<small>${text.plusUncounted(uncounted)}</small>` : nothing}
  </button>`;
}
