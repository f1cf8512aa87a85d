// The deliveries: what to show, when it was, and the ledger.

import { html, type TemplateResult } from "lit-html";
import type { Status } from "../../pkg/depeche.js";
import type { Ready } from "../state.js";
import { ledger } from "./ledger.js";
import { mark, section } from "./parts.js";
import { timeline } from "./timeline.js";

const ORDER: Status[] = ["delivered", "pledged", "ordered", "requested", "refused"];

export function deliveries(context: Ready): TemplateResult {
  const { summary, text } = context;
  if (summary.occasions.length === 0) return section("deliveries", text.deliveriesHeading, undefined, html`<p>${text.noDeliveries}</p>`);
  return section(
    "deliveries",
    text.deliveriesHeading,
    text.deliveriesCaption,
    html`${filter(context)} ${timeline(context)} ${ledger(context)}`,
  );
}

/** Chooses a status; doubles as the legend of the marks. */
function filter({ summary, state, text, act }: Ready): TemplateResult {
  const choice = (status: Status | undefined, label: unknown, n: number) =>
    html`<button type="button" aria-pressed=${state.status === status} @click=${() => act.filter(status)}>
      ${label} <span class="n">${text.number(n)}</span>
    </button>`;
  const count = (wanted: Status) => summary.occasions.filter(({ status }) => status === wanted).length;
  return html`<div class="filter" role="group" aria-label=${text.filter}>
    ${choice(undefined, text.all, summary.occasions.length)}
    ${ORDER.filter(count).map((status) => choice(status, html`${mark(status)}${text.status(status)}`, count(status)))}
  </div>`;
}
