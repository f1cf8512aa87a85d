// Who is named with whom: a drawing from places that the core computes, and the table that says the same. A chunk of its own.

import type { html as Html, svg as Svg } from "lit-html";
import { pairKey } from "../finding.js";
import { networkTexts } from "../messages/tools.js";
import { count } from "../packed.js";
import type { Ready } from "../state.js";
import css from "./styles/network.css";

export const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

/** The layout's own unit: places are 0 to 1000. */
const SIDE = 1000;
const HEIGHT = 620;
/** Where there is little width, names need rows. */
const TALL = 480;
const FEW = 12;

export function draw(html: typeof Html, svg: typeof Svg, context: Ready): unknown {
  const { summary, state, text, format, act } = context;
  const { nodes, links } = summary.network;
  const tool = networkTexts(context.language);
  const width = Math.min(state.width, 900);
  const height = Math.min(HEIGHT, Math.max(width, TALL));
  const place = new Map(nodes.map(({ actor, x, y }) => [actor, { x: 40 + (x / SIDE) * (width - 80), y: 16 + (y / SIDE) * (height - 32) }]));
  const most = links.reduce((most, { places }) => Math.max(most, count(places)), 1);
  const labels = labelled(nodes.map(({ actor }) => ({ ...place.get(actor)!, letters: format.party(summary.actors[actor]!).length })), width);
  const name = (actor: number) => format.party(summary.actors[actor]!);
  const drawn = links.filter(({ a, b }) => place.has(a) && place.has(b));
  const open = (a: number, b: number) => act.open({ of: "pair", key: pairKey(summary.actors[a]!.name, summary.actors[b]!.name) });
  return html`<figure class="network timeline">
      <svg role="img" aria-label=${tool.networkOf(nodes.length, drawn.length)} viewBox=${`0 0 ${width} ${height}`} width=${width} height=${height}>
        ${drawn.map(({ a, b, places }) => {
          const [from, to] = [place.get(a)!, place.get(b)!];
          return svg`<path class="edge" stroke-width=${1 + (5 * count(places)) / most} d=${`M${from.x} ${from.y}L${to.x} ${to.y}`}></path>`;
        })}
        ${nodes.map(({ actor }, at) => {
          const { x, y } = place.get(actor)!;
          const side = x > width / 2 ? "end" : "start";
          return svg`<g class=${`point ${summary.actors[actor]!.kind}`} @click=${() => act.open({ of: "actor", key: summary.actors[actor]!.name })}>
            <rect class="touch" x=${x - 12} y=${y - 12} width="24" height="24"></rect>
            <circle cx=${x} cy=${y} r="5"></circle>
            <title>${name(actor)}</title>
            ${labels[at] ? svg`<text x=${side === "start" ? x + 9 : x - 9} y=${y} dy="0.35em" text-anchor=${side}>${name(actor)}</text>` : ""}
          </g>`;
        })}
      </svg>
    </figure>
    <table class="pairs">
      <caption class="aside">
        ${text.network}
      </caption>
      <thead>
        <tr><th scope="col">${text.facet("actor")}</th><th scope="col">${text.facet("actor")}</th><th scope="col">${tool.together}</th></tr>
      </thead>
      <tbody>
        ${drawn.slice(0, FEW).map(
          ({ a, b, places }) => html`<tr>
            <th scope="row">${name(a)}</th>
            <td>${name(b)}</td>
            <td><button class="link" type="button" aria-haspopup="dialog" @click=${() => open(a, b)}>${tool.sentences(count(places))}</button></td>
          </tr>`,
        )}
      </tbody>
    </table>`;
}

/** Whether each node has room for its name, beside other names and nodes: those first in the list take it first. Width of a letter and height of a line in pixels at 13 px. */
function labelled(nodes: { x: number; y: number; letters: number }[], width: number): boolean[] {
  const taken: [left: number, right: number, y: number][] = [];
  return nodes.map(({ x, y, letters }, place) => {
    const long = letters * 7 + 12;
    const [left, right] = x > width / 2 ? [x - long, x + 6] : [x - 6, x + long];
    const names = taken.every(([from, to, other]) => right < from || left > to || Math.abs(y - other) > 15);
    const free = left >= 0 && right <= width && names && nodes.every((node, other) => other === place || node.x < left || node.x > right || Math.abs(node.y - y) > 10);
    if (free) taken.push([left, right, y]);
    return free;
  });
}
