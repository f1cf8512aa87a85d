// Who is named: states, organisations, persons, each with a bar of mentions.

import { html, nothing, svg, type TemplateResult } from "lit-html";
import type { Kind } from "../../pkg/depeche.js";
import type { Ready } from "../state.js";
import { lazily, paged, section } from "./parts.js";

const KINDS: Kind[] = ["country", "organisation", "person"];
const FEW = 8;

export function actors(context: Ready): TemplateResult {
  const { shown, text } = context;
  if (shown.actors.length === 0) return section("actors", text.actorsHeading, undefined, html`<p>${text.noActors}</p>`);
  const most = shown.actors.reduce((most, { mentions }) => Math.max(most, mentions), 1);
  return section(
    "actors",
    text.actorsHeading,
    text.actorsCaption,
    html`<div class="columns">${KINDS.map((kind) => column(kind, most, context))}</div>
      ${network(context)}`,
  );
}

/** Who is named with whom, once a reader asks. */
function network(context: Ready): TemplateResult | typeof nothing {
  const { summary, state, text, act } = context;
  if (summary.network.links.length === 0) return nothing;
  return html`<button class="more" type="button" aria-expanded=${state.view.network} @click=${() => act.view({ network: !state.view.network })}>${text.network}</button>
    ${state.view.network ? lazily(context, "network", ({ draw }) => draw(html, svg, context)) : nothing}`;
}

function column(kind: Kind, most: number, context: Ready): TemplateResult | typeof nothing {
  const { summary, shown, text } = context;
  const all = shown.actors.filter(({ index }) => summary.actors[index]?.kind === kind);
  if (all.length === 0) return nothing;
  const [few, turn] = paged(`actors ${kind}`, all, FEW, context);
  return html`<div>
    <h3>${text.kind(kind)} <span class="n">${text.number(all.length)}</span></h3>
    <ol>
      ${few.map(({ index, mentions }) => line(index, mentions, most, context))}
    </ol>
    ${turn}
  </div>`;
}

function line(index: number, mentions: number, most: number, { summary, text, format, act }: Ready): TemplateResult {
  const actor = summary.actors[index]!;
  const share = (mentions / most) * 100;
  const role = actor.roles[0]?.role;
  return html`<li>
    <button type="button" aria-haspopup="dialog" @click=${() => act.open({ of: "actor", key: actor.name })}>
      <span class="name">${format.party(actor)}</span>
      <span class="n" aria-hidden="true">${text.number(mentions)}</span><span class="aside">${text.mentions(mentions)}</span>
      ${role ? html`<span class="role" lang="fr">${role}</span>` : nothing}
      <svg class="bar" width="100%" height="3" aria-hidden="true"><rect width=${`${share}%`} height="3"></rect></svg>
    </button>
  </li>`;
}
