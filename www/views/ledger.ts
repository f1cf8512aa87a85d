// The ledger: one row an occasion, by year; under it the versions of reports that disagree, side by side.

import { html, nothing, type TemplateResult } from "lit-html";
import type { Conflict, Occasion, Report, Status } from "../../pkg/depeche.js";
import { articlesOf, placeName } from "../finding.js";
import { parts } from "../format.js";
import { type Sort, sorts } from "../permalink.js";
import type { Context, Ready } from "../state.js";
import { items, mark, paged, parties, statuses } from "./parts.js";

const FEW = 30;

export function ledger(context: Ready): TemplateResult {
  const { summary, shown, state, text, act } = context;
  const { sort, down } = state.view;
  const rows = sorted(shown.occasions.map((index) => ({ occasion: summary.occasions[index]!, index })), context);
  const [few, turn] = paged("ledger", rows, FEW, context);
  const head = (name: Sort) => {
    const current = sort === name;
    return html`<th role="columnheader" scope="col" aria-sort=${current ? (down ? "descending" : "ascending") : nothing}>
      <button type="button" @click=${() => act.view({ sort: name, down: current && !down })}>
        ${text.column(name)}<span class="sign" aria-hidden="true">${current ? (down ? "↓" : "↑") : ""}</span>
      </button>
    </th>`;
  };
  // Explicit roles: narrow layouts give table elements another `display`, which may take their meaning away.
  return html`<table class="ledger" role="table">
      <caption class="aside">
        ${text.deliveriesHeading}. ${text.deliveriesCaption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${sorts.map(head)}
        </tr>
      </thead>
      ${sort === "when"
        ? years(few).map(
            ([year, rows]) => html`<tbody role="rowgroup">
              <tr class="year" role="row">
                <th role="rowheader" scope="rowgroup" colspan=${sorts.length}>${year ?? text.undated}</th>
              </tr>
              ${rows.map(({ occasion }) => row(occasion, context))}
            </tbody>`,
          )
        : html`<tbody role="rowgroup">
            ${few.map(({ occasion }) => row(occasion, context))}
          </tbody>`}
    </table>
    ${turn}`;
}

/** By the column chosen; rows that are equal there stay in the order of the ledger, and what is not told comes last. */
function sorted(rows: Row[], { state, format, text }: Ready): Row[] {
  const { sort, down } = state.view;
  const key = ({ occasion }: Row): string | number => {
    const { items, supplier, recipient, status, reports } = occasion;
    switch (sort) {
      case "when":
        return 0;
      case "what":
        return items[0] ? text.family(items[0].category) : "";
      case "who":
        return [supplier, recipient].map((party) => (party ? format.party(party) : "\u{10ffff}")).join(" ");
      case "state":
        return statuses.indexOf(status);
      case "reports":
        return -articlesOf([{ reports }]);
    }
  };
  const collator = new Intl.Collator(text.locale);
  const keyed = rows.map((row, place) => ({ row, place, key: key(row) }));
  const order = (a: string | number, b: string | number) => (typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b)));
  const sign = down ? -1 : 1;
  return keyed.sort((a, b) => sign * (order(a.key, b.key) || a.place - b.place)).map(({ row }) => row);
}

type Row = { occasion: Occasion; index: number };

/** By year, in order of the rows. */
function years(rows: Row[]): [number | undefined, Row[]][] {
  const groups = new Map<number | undefined, Row[]>();
  for (const row of rows) {
    const { year } = parts(row.occasion.date ?? "");
    const group = groups.get(year);
    if (group) group.push(row);
    else groups.set(year, [row]);
  }
  return [...groups];
}

function row(occasion: Occasion, context: Ready): TemplateResult {
  const { summary, text, act } = context;
  const open = (report = occasion.reports[0]) => act.open({ of: "occasion", key: occasion.id }, report && placeName(report.evidence, summary));
  const tells = articlesOf([occasion]);
  return html`<tr class=${occasion.conflicts.length > 0 ? "disputed" : ""} role="row" @click=${() => open()}>
      <td class="when" role="cell">${when(occasion.date, context)} ${occasion.inferred ? html`<small>${text.inferred}</small>` : nothing}</td>
      <th class="what" role="rowheader" scope="row">
        <button type="button" aria-haspopup="dialog" @click=${(event: Event) => (event.stopPropagation(), open())}>
          ${items(occasion.items, context)}
        </button>
        ${occasion.reports.some(({ changes }) => changes.length > 0) ? html`<small>${text.corrected}</small>` : nothing}
        ${occasion.reports.some(({ added }) => added !== null) ? html`<small>${text.added}</small>` : nothing}
        ${occasion.sum_of.length > 0 ? html`<small>${text.sumOf(occasion.sum_of.length)}</small>` : nothing}
      </th>
      <td class="who" role="cell">${parties(occasion, context)}</td>
      <td class="state" role="cell">
        ${mark(occasion.status)}${text.status(occasion.status)} ${occasion.hedged ? html`<small>${text.hedged}</small>` : nothing}
      </td>
      <td class="reports" role="cell">${text.articles(tells)}</td>
    </tr>
    ${occasion.conflicts.length > 0 ? versions(occasion, open, context) : nothing} ${context.state.printing ? evidence(occasion, context) : nothing}`;
}

/** On paper nothing opens: the sentences stand under their row. */
function evidence({ reports }: Occasion, { summary, state, format }: Ready): TemplateResult {
  return html`<tr class="versions" role="row">
    <td role="cell" colspan=${sorts.length}>
      <ul>
        ${reports.map(({ evidence }) => {
          const { source, title, date, url } = summary.articles[evidence.article] ?? {};
          const words = state.sentences.get(placeName(evidence, summary));
          return html`<li>${words ? html`<q lang="fr">${words}</q>` : nothing} <small>${[source ?? title, date && format.date(date), url].filter(Boolean).join(", ")}</small></li>`;
        })}
      </ul>
    </td>
  </tr>`;
}

/** The day within its year's group. */
function when(date: string | null | undefined, { text, format }: Context): TemplateResult | string {
  if (!date) return "–";
  const { year, month } = parts(date);
  if (month === undefined) return text.duringYear;
  return html`${format.date(date, { yearless: true })} ${year === undefined ? html`<small>${text.yearUnknown}</small>` : nothing}`;
}

/** What each side says of the disputed fields, each opening the first report that says so. */
function versions(occasion: Occasion, open: (report: Report | undefined) => void, context: Context): TemplateResult {
  const { text } = context;
  return html`<tr class="versions" role="row">
    <td role="cell" colspan=${sorts.length}>
      <div class="dispute">
        <p>${text.disagree([...new Set(occasion.conflicts.map(({ field }) => field))])}</p>
        ${occasion.conflicts.map(
          (conflict) => html`<ul>
            ${sides(occasion, conflict, context).map(
              ({ says, reports }) => html`<li>
                <button type="button" aria-haspopup="dialog" @click=${() => open(reports[0])}>
                  <b>${says}</b> <small>${text.articles(articlesOf([{ reports }]))}</small>
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
}

/** Who says what of a field, what most sources say first. */
function sides({ reports, items }: Occasion, { field, item, sides }: Conflict, { text, format }: Context): Side[] {
  const says = (value: string): string => {
    if (field === "status") return text.status(value as Status);
    if (field === "date") return format.date(value);
    const [min, max] = value.includes("-") ? value.split("-") : [value, value];
    const line = item === null ? undefined : items[item];
    const number = (bound: string | undefined) => (bound ? Number(bound) : null);
    return line ? format.item({ ...line, min: number(min), max: number(max) }).join(" ") : value;
  };
  return sides.map(({ value, reports: places }) => ({ says: says(value), reports: places.flatMap((place) => reports[place] ?? []) }));
}
