// The deliveries: what to show, when it was, and the ledger.

import { html, type TemplateResult } from "lit-html";
import type { Status } from "../../pkg/depeche.js";
import { charts } from "../permalink.js";
import type { Ready } from "../state.js";
import { toggled } from "./facets.js";
import { ledger } from "./ledger.js";
import { mark, section, statuses } from "./parts.js";
import { monthly, timeline } from "./timeline.js";

export function deliveries(context: Ready): TemplateResult {
  const { summary, shown, text } = context;
  if (summary.occasions.length === 0) return section("deliveries", text.deliveriesHeading, undefined, html`<p>${text.noDeliveries}</p>`);
  return section(
    "deliveries",
    text.deliveriesHeading,
    text.deliveriesCaption,
    shown.occasions.length === 0
      ? html`${legend(context)}<p class="none">${text.noneLeft}</p>`
      : html`${legend(context)} ${timeline(context)} ${switches(context)} ${monthly(context)} ${ledger(context)}`,
  );
}

/** What the marks mean, and how many there are; choosing one leaves its deliveries. */
function legend(context: Ready): TemplateResult {
  const { shown, state, text, act } = context;
  const counts = new Map(shown.values("status").map(({ value, count }) => [value, count]));
  const chosen = (status: Status) => state.view.filters.some(({ facet, value, not }) => facet === "status" && value === status && !not);
  const choice = (status: Status) =>
    html`<button type="button" aria-pressed=${chosen(status)} @click=${() => act.view({ filters: toggled(state.view.filters, { facet: "status", value: status, not: false }) })}>
      ${mark(status)}${text.status(status)} <span class="n">${text.number(counts.get(status) ?? 0)}</span>
    </button>`;
  return html`<div class="filter" role="group" aria-label=${text.filter}>
    ${statuses.filter((status) => counts.has(status) || chosen(status)).map(choice)}
  </div>`;
}

/** Which chart is drawn, and its numbers. */
function switches({ state, text, act }: Ready): TemplateResult {
  return html`<div class="switch" role="group" aria-label=${text.chart}>
    <span aria-hidden="true">${text.chart}</span>
    ${charts.map(
      (chart) => html`<button type="button" aria-pressed=${state.view.chart === chart} @click=${() => act.view({ chart })}>${text.chartBy(chart)}</button>`,
    )}
    <button class="link" type="button" aria-expanded=${state.view.table} @click=${() => act.view({ table: !state.view.table })}>${text.monthly}</button>
  </div>`;
}
