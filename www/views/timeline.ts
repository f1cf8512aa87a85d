// The timeline above the ledger: arrived above the line, not arrived below it; where that is too much for marks, or goods are asked for, a
// chart by lanes takes its place. The ledger, and a table by month, are its twins for keyboard and ear.

import { html, nothing, svg } from "lit-html";
import type { Occasion } from "../../pkg/depeche.js";
import { monthOf } from "../format.js";
import type { Ready } from "../state.js";
import { layout, type Mark } from "../timeline.js";
import { lazily, mark, paged, shape, statuses } from "./parts.js";

const tools = { html, svg, shape, mark, paged, statuses };

/** Width from which a label names two goods, in pixels. */
const ROOMY = 700;

export function timeline(context: Ready): unknown {
  const { summary, shown, state, text, format } = context;
  const rows = shown.occasions.map((index) => ({ occasion: summary.occasions[index]!, index }));
  const wanted = rows.filter(({ occasion }) => occasion.sum_of.length === 0);
  if (state.width <= 0 || wanted.every(({ occasion }) => monthOf(occasion.date) === undefined)) return nothing;
  const drawn = state.view.chart === "status" ? layout(wanted, (occasion) => label(occasion, context), state.width) : undefined;
  if (!drawn) return lazily(context, "lanes", (lanes) => lanes.draw(tools, context));
  const { width, height, band, marks, ticks, span, undated } = drawn;
  const [top, bottom] = band;
  const alternative = text.timelineOf(marks.length, text.from(format.date(span[0]), format.date(span[1])));
  return html`<figure class="timeline" part="timeline">
    <svg role="img" aria-label=${alternative} viewBox=${`0 0 ${width} ${height}`} width=${width} height=${height}>
      <rect class="band" x="0" y=${top} width=${width} height=${bottom - top}></rect>
      ${ticks.map(
        ({ x, year, name }) =>
          svg`<path class=${year ? "tick year" : "tick"} d=${`M${x} ${top}V${year ? bottom : top + 5}`}></path>
            ${name ? svg`<text class=${year ? "year" : "month"} x=${x + 5} y=${(top + bottom) / 2} dy="0.35em">${format.date(name, { short: true })}</text>` : nothing}`,
      )}
      ${marks.map((mark) => stem(mark, band))} ${marks.map((mark) => point(mark, context))}
    </svg>
    ${undated > 0 ? html`<figcaption>${text.offTimeline(undated)}</figcaption>` : nothing}
  </figure>`;
}

/** The chart's numbers month by month, once a reader asks. */
export function monthly(context: Ready): unknown {
  return context.state.view.table ? lazily(context, "lanes", (lanes) => lanes.table(tools, context)) : nothing;
}

function stem({ x, y }: Mark, [top, bottom]: [number, number]) {
  return svg`<path class="stem" d=${`M${x} ${y}V${y < top ? top : bottom}`}></path>`;
}

function point({ index, status, x, y, label, side }: Mark, { summary, act, format }: Ready) {
  const occasion = summary.occasions[index]!;
  const date = occasion.date ? format.date(occasion.date) : "";
  return svg`<g class="point" transform=${`translate(${x} ${y})`} @click=${() => act.open({ of: "occasion", key: occasion.id })}>
    <rect class="touch" x=${side === "start" ? -9 : -9 - label.length * 7} y="-11" width=${18 + label.length * 7} height="22"></rect>
    ${shape(status)}
    <title>${date} ${label}</title>
    ${label ? svg`<text x=${side === "start" ? 9 : -9} dy="0.35em" text-anchor=${side}>${label}</text>` : nothing}
  </g>`;
}

/** «4 Mi-171», «2 hélicoptères, 1 radar …»: as many goods as the width has room for. */
function label({ items }: Occasion, { state, format }: Ready): string {
  const few = state.width < ROOMY ? 1 : 2;
  const short = items.slice(0, few).map((line) => {
    const [count, goods] = format.item(line);
    const model = !line.unit && line.designation ? line.designation : goods;
    return count ? `${count} ${model}` : model;
  });
  return short.join(", ") + (items.length > few ? " …" : "");
}
