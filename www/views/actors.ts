// Who is named: states, organisations, persons, each with a bar of mentions.

import { html, nothing, type TemplateResult } from "lit-html";
import type { Kind } from "../../pkg/depeche.js";
import { type ActorLine, count } from "../packed.js";
import type { Ready } from "../state.js";
import { section, shortened } from "./parts.js";

const KINDS: Kind[] = ["country", "organisation", "person"];
const FEW = 8;

export function actors(context: Ready): TemplateResult {
  const { summary, text } = context;
  if (summary.actors.length === 0) return section("actors", text.actorsHeading, undefined, html`<p>${text.noActors}</p>`);
  const most = summary.actors.reduce((most, { mentions }) => Math.max(most, count(mentions)), 1);
  return section(
    "actors",
    text.actorsHeading,
    text.actorsCaption,
    html`<div class="columns">${KINDS.map((kind) => column(kind, most, context))}</div>`,
  );
}

function column(kind: Kind, most: number, context: Ready): TemplateResult | typeof nothing {
  const { summary, text } = context;
  const all = summary.actors.map((actor, index) => ({ actor, index })).filter(({ actor }) => actor.kind === kind);
  if (all.length === 0) return nothing;
  const [shown, more] = shortened(`actors ${kind}`, all, FEW, context);
  return html`<div>
    <h3>${text.kind(kind)} <span class="n">${text.number(all.length)}</span></h3>
    <ol>
      ${shown.map(({ actor, index }) => line(actor, index, most, context))}
    </ol>
    ${more}
  </div>`;
}

function line(actor: ActorLine, index: number, most: number, { text, format, act }: Ready): TemplateResult {
  const { roles } = actor;
  const mentions = count(actor.mentions);
  const share = (mentions / most) * 100;
  return html`<li>
    <button type="button" aria-haspopup="dialog" @click=${() => act.open({ of: "actor", index })}>
      <span class="name">${format.party(actor)}</span>
      <span class="n" aria-hidden="true">${text.number(mentions)}</span><span class="aside">${text.mentions(mentions)}</span>
      ${roles[0] ? html`<span class="role" lang="fr">${roles[0].role}</span>` : nothing}
      <svg class="bar" width="100%" height="3" aria-hidden="true"><rect width=${`${share}%`} height="3"></rect></svg>
    </button>
  </li>`;
}
