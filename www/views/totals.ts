// What the deliveries add up to: families of goods by status. Each sum opens on what was summed.

import { html, nothing, type TemplateResult } from "lit-html";
import type { Status, Total } from "../../pkg/depeche.js";
import type { Ready } from "../state.js";
import { mark, section } from "./parts.js";

const ORDER: Status[] = ["delivered", "pledged", "ordered", "requested", "refused"];

export function totals(context: Ready): TemplateResult | typeof nothing {
  const { summary, text } = context;
  if (summary.totals.length === 0) return nothing;
  const totals = summary.totals.filter(({ by }) => by === "category");
  const columns = ORDER.filter((status) => totals.some((total) => total.status === status));
  const families = [...new Set(totals.map(({ category }) => category))].sort((a, b) => weight(b, totals) - weight(a, totals));
  return section(
    "totals",
    text.totalsHeading,
    text.totalsCaption,
    html`<table role="table">
      <caption class="aside">
        ${text.totalsHeading}. ${text.totalsCaption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${text.goodsColumn}</th>
          ${columns.map((status) => html`<th role="columnheader" scope="col">${mark(status)}${text.status(status)}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${families.map(
          (category) => html`<tr role="row">
            <th role="rowheader" scope="row">${text.family(category)}</th>
            ${columns.map((status) => cell(category, status, context))}
          </tr>`,
        )}
      </tbody>
    </table>`,
  );
}

/** All sums of a family and status: one for each unit. */
function cell(category: string, status: Status, context: Ready): TemplateResult {
  const sums = context.summary.totals.flatMap((total, index) => (total.by === "category" && total.category === category && total.status === status ? [sum(total, index, context)] : []));
  if (sums.length === 0) return html`<td role="cell" class="none"></td>`;
  // The status's word stands in the cell where a narrow layout has no column heads.
  return html`<td role="cell"><span class="status" aria-hidden="true">${mark(status)}${context.text.status(status)}</span>${sums}</td>`;
}

function weight(category: string, totals: Total[]): number {
  return totals.reduce((sum, total) => sum + (total.category === category ? total.occasions.length : 0), 0);
}

function sum({ min, max, unit, uncounted, category, status }: Total, index: number, { text, format, act }: Ready): TemplateResult {
  const counted = min > 0 || (max ?? 0) > 0;
  const value = counted ? format.count(min, max) : text.uncounted;
  const full = `${text.familyWith(category, status)}, ${value}`;
  return html`<button type="button" aria-haspopup="dialog" aria-label=${unit ? `${full} ${unit}` : full} @click=${() => act.open({ of: "total", index })}>
    ${counted ? html`<b>${value}</b>` : value} ${unit && counted ? text.unit(unit, max ?? min) : nothing}
    ${counted && uncounted > 0 ? html`<small>${text.plusUncounted(uncounted)}</small>` : nothing}
  </button>`;
}
