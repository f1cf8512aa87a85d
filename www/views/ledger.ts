// The ledger: one row an occasion, by year; under it the versions of reports that disagree, side by side.

import { html, nothing, type TemplateResult } from "lit-html";
import type { Conflict, Occasion, Report, Status } from "../../pkg/depeche.js";
import { articlesOf } from "../finding.js";
import { parts } from "../format.js";
import type { Context, Ready } from "../state.js";
import { items, mark, parties, shortened } from "./parts.js";

const COLUMNS = 5;
const FEW = 40;

export function ledger(context: Ready): TemplateResult {
  const { summary, state, text } = context;
  const rows = summary.occasions.map((occasion, index) => ({ occasion, index }));
  const wanted = rows.filter(({ occasion }) => !state.status || occasion.status === state.status);
  const [shown, more] = shortened("ledger", wanted, FEW, context);
  // Explicit roles: narrow layouts give table elements another `display`, which may take their meaning away.
  return html`<table class="ledger" role="table">
      <caption class="aside">
        ${text.deliveriesHeading}. ${text.deliveriesCaption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${[text.when, text.what, text.who, text.state, text.reportedBy].map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}
        </tr>
      </thead>
      ${years(shown).map(
        ([year, rows]) => html`<tbody role="rowgroup">
          <tr class="year" role="row">
            <th role="rowheader" scope="rowgroup" colspan=${COLUMNS}>${year ?? text.undated}</th>
          </tr>
          ${rows.map(({ occasion, index }) => row(occasion, index, context))}
        </tbody>`,
      )}
    </table>
    ${more}`;
}

type Row = { occasion: Occasion; index: number };

/** By year, in order of the rows; those of no known year last. */
function years(rows: Row[]): [number | undefined, Row[]][] {
  const groups = new Map<number | undefined, Row[]>();
  for (const row of rows) {
    const { year } = parts(row.occasion.date ?? "");
    const group = groups.get(year);
    if (group) group.push(row);
    else groups.set(year, [row]);
  }
  return [...groups].sort(([a], [b]) => Number(a === undefined) - Number(b === undefined));
}

function row(occasion: Occasion, index: number, context: Ready): TemplateResult {
  const { text, act } = context;
  const open = (at = 0) => act.open({ of: "occasion", index }, at);
  const tells = articlesOf(occasion.reports.map(({ evidence }) => evidence));
  return html`<tr class=${occasion.conflicts.length > 0 ? "disputed" : ""} role="row" @click=${() => open()}>
      <td class="when" role="cell">${when(occasion.date, context)}</td>
      <th class="what" role="rowheader" scope="row">
        <button type="button" aria-haspopup="dialog" @click=${(event: Event) => (event.stopPropagation(), open())}>
          ${items(occasion.items, context)}
        </button>
        ${occasion.sum_of.length > 0 ? html`<small>${text.sumOf(occasion.sum_of.length)}</small>` : nothing}
      </th>
      <td class="who" role="cell">${parties(occasion, context)}</td>
      <td class="state" role="cell">
        ${mark(occasion.status)}${text.status(occasion.status)} ${occasion.hedged ? html`<small>${text.hedged}</small>` : nothing}
      </td>
      <td class="reports" role="cell">${text.articles(tells)}</td>
    </tr>
    ${occasion.conflicts.length > 0 ? versions(occasion, open, context) : nothing}`;
}

/** The day within its year's group. */
function when(date: string | null | undefined, { text, format }: Context): TemplateResult | string {
  if (!date) return "–";
  const { year, month } = parts(date);
  if (month === undefined) return text.duringYear;
  return html`${format.date(date, { yearless: true })} ${year === undefined ? html`<small>${text.yearUnknown}</small>` : nothing}`;
}

/** What each side says of the disputed fields, each opening the first report that says so. */
function versions(occasion: Occasion, open: (at: number) => void, context: Context): TemplateResult {
  const { text } = context;
  return html`<tr class="versions" role="row">
    <td role="cell" colspan=${COLUMNS}>
      <div class="dispute">
        <p>${text.disagree(occasion.conflicts.map(({ field }) => field))}</p>
        ${occasion.conflicts.map(
          (conflict) => html`<ul>
            ${sides(occasion, conflict, context).map(
              ({ says, reports, at }) => html`<li>
                <button type="button" aria-haspopup="dialog" @click=${() => open(at)}>
                  <b>${says}</b> <small>${text.articles(articlesOf(reports.map(({ evidence }) => evidence)))}</small>
                </button>
              </li>`,
            )}
          </ul>`,
        )}
      </div>
    </td>
  </tr>`;
}

interface Side {
  says: string;
  reports: Report[];
  /** Place of the first of them among the occasion's reports. */
  at: number;
}

/** Who says what of a field, what most sources say first. */
function sides({ reports, items }: Occasion, { field, item, sides }: Conflict, { text, format }: Context): Side[] {
  const says = (value: string): string => {
    if (field === "status") return text.status(value as Status);
    if (field === "date") return format.date(value);
    const [min, max] = value.includes("-") ? value.split("-") : [value, value];
    const line = item == null ? undefined : items[item];
    const number = (bound: string | undefined) => (bound ? Number(bound) : null);
    return line ? format.item({ ...line, min: number(min), max: number(max) }).join(" ") : value;
  };
  return sides.map(({ value, reports: places }) => ({
    says: says(value),
    reports: places.flatMap((place) => reports[place] ?? []),
    at: places[0] ?? 0,
  }));
}
