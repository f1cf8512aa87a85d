// The chart by goods: a strip for each kind, a mark for each delivery as high as its number, a whisker where the number is
// uncertain. The ledger is its twin for keyboard and ear.

import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit-html";
import type { Ready } from "../state.js";
import { type Bar, type Strip, strips as layout } from "../strips.js";
import { shape } from "./parts.js";

export function strips(context: Ready): TemplateResult | typeof nothing {
  const { summary, shown, state, text, format } = context;
  const rows = shown.occasions.map((index) => ({ occasion: summary.occasions[index]!, index })).filter(({ occasion }) => occasion.sum_of.length === 0);
  const drawn = layout(rows, state.width);
  if (!drawn) return nothing;
  const { width, height, ticks, span, left } = drawn;
  const bars = drawn.strips.reduce((n, { bars }) => n + bars.length, 0);
  const foot = height - 24;
  return html`<figure class="timeline strips" part="timeline">
    <svg role="img" aria-label=${text.stripsOf(bars, text.from(format.date(span[0]), format.date(span[1])))} viewBox=${`0 0 ${width} ${height}`} width=${width} height=${height}>
      ${ticks.map(
        ({ x, year, name }) =>
          svg`${year ? svg`<path class="tick" d=${`M${x} 0V${foot}`}></path>` : nothing}
            ${name ? svg`<text class=${year ? "year" : "month"} x=${x + 3} y=${foot + 16}>${format.date(name, { short: true })}</text>` : nothing}`,
      )}
      ${drawn.strips.map((strip, place) => row(strip, place, width, context))}
    </svg>
    <figcaption>${text.whiskers}${left > 0 ? ` ${text.moreGoods(left)}` : ""}</figcaption>
  </figure>`;
}

function row({ category, unit, y, bars, crowded }: Strip, hue: number, width: number, context: Ready): SVGTemplateResult {
  const { text } = context;
  return svg`<g class=${`strip hue${hue}`}>
    <path class="line" d=${`M0 ${y}H${width}`}></path>
    <text class="goods" x="0" y=${y - 54}>${text.family(category)}${unit ? svg`<tspan class="unit"> (${text.unit(unit, 2)})</tspan>` : nothing}</text>
    ${bars.map((bar) => (crowded ? svg`<g transform=${`translate(${bar.x} ${bar.y})`}>${shape(bar.status)}</g>` : point(bar, y, context)))}
  </g>`;
}

function point(bar: Bar, line: number, { summary, act, text, format }: Ready): SVGTemplateResult {
  const { index, status, x, y, low, high, unknown, min, max } = bar;
  const occasion = summary.occasions[index]!;
  const words = occasion.items.map((item) => format.item(item).filter(Boolean).join(" ")).join(", ");
  const exact = min !== null && min === max;
  // A whisker with both ends, or with an arrow where nobody tells how many at most.
  const top = high ?? Math.min(y - 12, low - 12);
  const whisker = unknown || exact ? nothing : svg`<path class="whisker" d=${`M${x} ${low}V${top}M${x - 4} ${high === undefined ? top + 4 : top}L${x} ${top}L${x + 4} ${high === undefined ? top + 4 : top}M${x - 4} ${low}h8`}></path>`;
  return svg`<g class="point" @click=${() => act.open({ of: "occasion", key: occasion.id })}>
    <title>${occasion.date ? format.date(occasion.date) : ""} ${words}, ${text.status(status)}</title>
    <rect class="touch" x=${x - 12} y=${Math.min(y, top) - 12} width="24" height=${line - Math.min(y, top) + 16}></rect>
    <path class="stem" d=${`M${x} ${line}V${y}`}></path>
    ${whisker}
    <g transform=${`translate(${x} ${y})`}>${shape(status)}</g>
    ${unknown ? svg`<text class="count" x=${x + 8} y=${line - 4}>?</text>` : svg`<text class="count" x=${x + 8} y=${y} dy="0.35em">${short(min, max, text.number)}</text>`}
  </g>`;
}

function short(min: number | null, max: number | null, number: (n: number) => string): string {
  if (min === null) return `≤ ${number(max ?? 0)}`;
  if (max === null) return `≥ ${number(min)}`;
  return min === max ? number(min) : `${number(min)}–${number(max)}`;
}
