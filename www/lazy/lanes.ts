// The charts by lanes: a lane for each kind of goods or each status; a mark for each delivery as high as its number, with a whisker where
// the number is uncertain, or bars that count where marks would cover each other. Their twin in numbers is a table by month, that of
// their marks the ledger. A chunk of its own.

import type { html as Html, svg as Svg, SVGTemplateResult, TemplateResult } from "lit-html";
import type { Status } from "../../pkg/depeche.js";
import { monthsKey } from "../finding.js";
import { type Bar, type Lane, lanes as layout, type Mark, months } from "../lanes.js";
import { laneTexts } from "../messages/tools.js";
import type { Chart } from "../permalink.js";
import type { Ready } from "../state.js";
import type { paged } from "../views/parts.js";
import css from "./styles/lanes.css";

export const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

/** Months on a page of the table. */
const FEW = 24;

/** What the element has already. */
interface Tools {
  html: typeof Html;
  svg: typeof Svg;
  shape(status: Status): SVGTemplateResult;
  mark(status: Status): TemplateResult;
  paged: typeof paged;
  statuses: Status[];
}

export function draw(tools: Tools, context: Ready): unknown {
  const { html, svg, statuses } = tools;
  const { state, text, format } = context;
  const { chart } = state.view;
  const drawn = layout(rowsOf(context), chart, state.width, statuses);
  if (!drawn) return "";
  const words = laneTexts(context.language);
  const { width, height, lanes, ticks, span, left, bin, undated } = drawn;
  const total = lanes.reduce((n, lane) => n + lane.total, 0);
  const foot = height - 24;
  const marked = lanes.some(({ marks }) => marks.length > 0);
  const notes = [bin !== undefined && words.counted(bin), marked && words.whiskers, left > 0 && words.moreGoods(left), undated > 0 && text.offTimeline(undated)];
  return html`<figure class="timeline strips" part="timeline">
    <svg role="img" aria-label=${words.lanesOf(chart, total, text.from(format.date(span[0]), format.date(span[1])))} viewBox=${`0 0 ${width} ${height}`} width=${width} height=${height}>
      ${ticks.map(
        ({ x, year, name }) =>
          svg`${year ? svg`<path class="tick" d=${`M${x} 0V${foot}`}></path>` : ""}
            ${name ? svg`<text class=${year ? "year" : "month"} x=${x + 3} y=${foot + 16}>${format.date(name, { short: true })}</text>` : ""}`,
      )}
      ${lanes.map((one, place) => lane(one, place, width, tools, context))}
    </svg>
    <figcaption>${notes.filter(Boolean).join(" ")}</figcaption>
  </figure>`;
}

/** The same month by month: every number opens on what it counts. */
export function table(tools: Tools, context: Ready): unknown {
  const { html, mark, paged, statuses } = tools;
  const { state, text, format, act } = context;
  const { chart } = state.view;
  const { lanes, months: all } = months(rowsOf(context), chart, statuses);
  if (all.length === 0) return "";
  const words = laneTexts(context.language);
  const [few, turn] = paged("months", all, FEW, context);
  const title = ({ name, unit }: (typeof lanes)[number]) => (chart === "status" ? text.status(name as Status) : text.family(name) + (unit ? ` (${text.unit(unit, 2)})` : ""));
  const number = (count: number, month: string, { name, unit }: (typeof lanes)[number], arrived: boolean) => {
    if (count === 0) return "";
    const wanted = wantedOf(tools, chart, name, arrived);
    const open = () => act.open({ of: "months", key: monthsKey({ span: [month, month], statuses: wanted, category: chart === "category" ? name : undefined, unit }) });
    return html`<button type="button" aria-haspopup="dialog" @click=${open}>${mark(wanted[0]!)}<b>${text.number(count)}</b><span class="aside"> ${arrived ? text.arrived : text.notArrived}</span></button>`;
  };
  return html`<table class="sums" role="table">
      <caption class="aside">
        ${words.byMonth(chart)}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${words.month}</th>
          ${lanes.map((lane) => html`<th role="columnheader" scope="col">${title(lane)}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${few.map(
          ({ month, cells }) => html`<tr role="row">
            <th role="rowheader" scope="row">${format.date(month)}</th>
            ${cells.map((cell, at) =>
              cell
                ? html`<td role="cell">
                    <span class="head" aria-hidden="true">${title(lanes[at]!)}</span>
                    <div>${number(cell.arrived, month, lanes[at]!, true)}${number(cell.awaited, month, lanes[at]!, false)}</div>
                  </td>`
                : html`<td role="cell" class="none"></td>`,
            )}
          </tr>`,
        )}
      </tbody>
    </table>
    ${turn}`;
}

/** All that is shown but sums of others. */
function rowsOf({ summary, shown }: Ready) {
  return shown.occasions.map((index) => ({ occasion: summary.occasions[index]!, index })).filter(({ occasion }) => occasion.sum_of.length === 0);
}

/** The statuses that a number of a lane counts. */
function wantedOf({ statuses }: Tools, chart: Chart, lane: string, arrived: boolean): Status[] {
  return chart === "category" ? statuses.filter((status) => (status === "delivered") === arrived) : [lane as Status];
}

function lane({ name, unit, y, top, marks, bars, peak, total }: Lane, hue: number, width: number, tools: Tools, context: Ready): SVGTemplateResult {
  const { svg } = tools;
  const { text, state } = context;
  const byStatus = state.view.chart === "status";
  const title = byStatus ? text.status(name as Status) : text.family(name);
  const aside = bars.length > 0 ? ` ${text.number(total)}` : unit ? ` (${text.unit(unit, 2)})` : "";
  return svg`<g class=${`strip ${byStatus ? name : `hue${hue}`}`}>
    <path class="line" d=${`M0 ${y}H${width}`}></path>
    <text class="goods" x="0" y=${top - 10}>${title.charAt(0).toUpperCase()}${title.slice(1)}<tspan class="unit">${aside}</tspan></text>
    ${bars.map((one) => bar(one, name, unit, tools, context))}
    ${peak ? svg`<text class="count" x=${peak.x} y=${peak.y - 4} text-anchor="middle">${text.number(peak.count)}</text>` : ""}
    ${marks.map((one) => point(one, y, tools, context))}
  </g>`;
}

/** Opens on all that it counts. */
function bar({ count, arrived, x, y, width, height, span }: Bar, lane: string, unit: string | null, tools: Tools, { state, act, text, format }: Ready): SVGTemplateResult {
  const { svg } = tools;
  const { chart } = state.view;
  const wanted = wantedOf(tools, chart, lane, arrived);
  const open = () => act.open({ of: "months", key: monthsKey({ span, statuses: wanted, category: chart === "category" ? lane : undefined, unit }) });
  const [from, to] = span.map((month) => format.date(month));
  const gap = width > 3 ? 1 : 0;
  return svg`<g class="point" @click=${open}>
    <title>${from === to ? from : `${from} – ${to}`}${text.colon} ${text.deliveries(count)}, ${wanted.map((status) => text.status(status).toLowerCase()).join(", ")}</title>
    <rect class=${arrived ? "counted" : "counted open"} x=${x + gap / 2} y=${y} width=${width - gap} height=${height}></rect>
    <rect class="touch" x=${x} y=${y - 6} width=${width} height=${height + 6}></rect>
  </g>`;
}

function point(mark: Mark, line: number, { svg, shape }: Tools, { summary, act, text, format }: Ready): SVGTemplateResult {
  const { index, status, x, y, low, high, unknown, min, max } = mark;
  const occasion = summary.occasions[index]!;
  const words = occasion.items.map((item) => format.item(item).filter(Boolean).join(" ")).join(", ");
  const exact = min !== null && min === max;
  // A whisker with both ends, or with an arrow where nobody tells how many at most.
  const top = high ?? Math.min(y - 12, low - 12);
  const end = high === undefined ? top + 4 : top;
  return svg`<g class="point" @click=${() => act.open({ of: "occasion", key: occasion.id })}>
    <title>${occasion.date ? format.date(occasion.date) : ""} ${words}, ${text.status(status)}</title>
    <rect class="touch" x=${x - 12} y=${Math.min(y, top) - 12} width="24" height=${line - Math.min(y, top) + 16}></rect>
    <path class="stem" d=${`M${x} ${line}V${y}`}></path>
    ${unknown || exact ? "" : svg`<path class="whisker" d=${`M${x} ${low}V${top}M${x - 4} ${end}L${x} ${top}L${x + 4} ${end}M${x - 4} ${low}h8`}></path>`}
    <g transform=${`translate(${x} ${y})`}>${shape(status)}</g>
    ${unknown ? svg`<text class="count" x=${x + 8} y=${line - 4}>?</text>` : svg`<text class="count" x=${x + 8} y=${y} dy="0.35em">${short(min, max, text.number)}</text>`}
  </g>`;
}

function short(min: number | null, max: number | null, number: (n: number) => string): string {
  if (min === null) return `≤ ${number(max ?? 0)}`;
  if (max === null) return `≥ ${number(min)}`;
  return min === max ? number(min) : `${number(min)}–${number(max)}`;
}
