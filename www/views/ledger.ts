// The ledger: one row an occasion, by year; under it the versions of reports that disagree, side by side.

import { html, nothing, type TemplateResult } from "lit-html";
import type { Conflict, Occasion, Report } from "../../pkg/depeche.js";
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
        <p>${text.disagree(occasion.conflicts)}</p>
        ${occasion.conflicts.map(
          (field) => html`<ul>
            ${sides(occasion.reports, field, context).map(
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

/** The reports by what they say of a field; those that say nothing, or only less precisely, take no side. */
function sides(reports: Report[], field: Conflict, { text, format }: Context): Side[] {
  const dates = reports.flatMap(({ date }) => date ?? []);
  // «2022-03» beside «2022-03-30», «--03-30» beside «2022-03-30».
  const vague = (date: string) => dates.some((other) => other.startsWith(`${date}-`) || (date.startsWith("--") && /^\d/.test(other) && other.endsWith(date.slice(1))));
  const says = ({ date, status, items }: Report): string | undefined => {
    if (field === "status") return text.status(status);
    if (field === "date") return date && !vague(date) ? format.date(date) : undefined;
    const counted = items.map((line) => format.item(line)).filter(([count]) => count);
    return counted.length > 0 ? counted.map(([count, goods]) => `${count} ${goods}`).join(", ") : undefined;
  };
  const found = new Map<string, Side>();
  reports.forEach((report, at) => {
    const said = says(report);
    if (said === undefined) return;
    const side = found.get(said);
    if (side) side.reports.push(report);
    else found.set(said, { says: said, reports: [report], at });
  });
  return [...found.values()].sort((a, b) => b.reports.length - a.reports.length);
}
