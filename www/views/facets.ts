// The bar over all views: a search, seven facets with their values, and what is chosen.

import { html, nothing, type TemplateResult } from "lit-html";
import type { Status } from "../../pkg/depeche.js";
import { type Facet, type Filter, facets, partyKey } from "../facet.js";
import type { Summary } from "../packed.js";
import type { Panel } from "../permalink.js";
import type { Context, Ready } from "../state.js";
import type { Value } from "../shown.js";
import { lazily, mark, paged } from "./parts.js";

const FEW = 12;

export function narrow(context: Ready): TemplateResult {
  const { state, text, act } = context;
  const { view } = state;
  const { panel } = view;
  const opener = (name: Panel, words: string, n: number) => html`<li>
    <button type="button" aria-expanded=${panel === name} aria-controls="facet" @click=${() => act.view({ panel: panel === name ? undefined : name })}>
      ${words} ${n > 0 ? html`<span class="chosen">${text.number(n)}</span>` : nothing}
    </button>
  </li>`;
  const typed = ({ currentTarget }: Event) => act.view({ search: (currentTarget as HTMLInputElement).value.trim() });
  return html`<section class="narrow" part="facets" aria-labelledby="narrow-heading">
    <h2 class="aside" id="narrow-heading">${text.narrow}</h2>
    <search>
      <label for="search" class="aside">${text.search}</label>
      <input id="search" type="search" autocomplete="off" spellcheck="false" placeholder=${text.search} .value=${view.search} @input=${typed} />
    </search>
    <ul class="facets" aria-label=${text.facets}>
      ${facets.map((facet) => opener(facet, text.facet(facet), view.filters.filter((filter) => filter.facet === facet).length))}
      ${opener("export", text.export, 0)} ${opener("corrections", text.corrections, state.patches.length)}
    </ul>
    <div id="facet" ?hidden=${!panel}>${panel ? opened(panel, context) : nothing}</div>
    ${crumbs(context)}
  </section>`;
}

function opened(panel: Panel, context: Ready): unknown {
  if (panel === "export") return lazily(context, "export", (chunk) => chunk.panel(html, context));
  if (panel === "corrections") return lazily(context, "correct", (chunk) => chunk.panel(html, context));
  return values(panel, context);
}

/** The values of the facet opened: each may be wanted or unwanted. */
function values(facet: Facet, context: Ready): TemplateResult {
  const { shown, text } = context;
  const all = shown.values(facet);
  const most = all.reduce((most, { count }) => Math.max(most, count), 1);
  const [few, turn] = paged(`facet ${facet}`, all, FEW, context);
  return html`<ul aria-label=${text.facet(facet)}>
      ${few.map((value) => row(facet, value, most, context))}
    </ul>
    ${turn}`;
}

function row(facet: Facet, { value, count }: Value, most: number, context: Ready): TemplateResult {
  const { state, text, act } = context;
  const name = valueName(facet, value, context);
  const has = (not: boolean) => state.view.filters.some((one) => one.facet === facet && one.value === value && one.not === not);
  const toggle = (not: boolean) => () => act.view({ filters: toggled(state.view.filters, { facet, value, not }) });
  return html`<li>
    <button class="want" type="button" aria-pressed=${has(false)} @click=${toggle(false)}>
      <span class="name">${facet === "status" ? mark(value as Status) : nothing}${name}</span> <span class="n">${text.number(count)}</span>
      <svg class="bar" width="100%" height="3" aria-hidden="true"><rect width=${`${(count / most) * 100}%`} height="3"></rect></svg>
    </button>
    <button class="unwant" type="button" aria-pressed=${has(true)} aria-label=${text.exclude(name)} title=${text.exclude(name)} @click=${toggle(true)}>−</button>
  </li>`;
}

/** What is chosen, each thing with a way to let it go; and how much it leaves. */
function crumbs(context: Ready): TemplateResult | typeof nothing {
  const { shown, state, text, act } = context;
  const { filters, search } = state.view;
  if (filters.length === 0 && !search) return nothing;
  const crumb = (name: unknown, label: string, drop: () => void) =>
    html`<li><button type="button" aria-label=${text.drop(label)} @click=${drop}>${name} <span aria-hidden="true">×</span></button></li>`;
  return html`<div class="crumbs">
    <p>${text.leaves(shown.occasions.length, context.summary.occasions.length)}</p>
    <ul aria-label=${text.chosen}>
      ${search ? crumb(text.quoted(search), text.quoted(search), () => act.view({ search: "" })) : nothing}
      ${filters.map((filter) => {
        const label = `${text.facet(filter.facet)}${text.colon} ${filter.not ? `${text.except} ` : ""}${valueName(filter.facet, filter.value, context)}`;
        return crumb(label, label, () => act.view({ filters: filters.filter((other) => other !== filter) }));
      })}
    </ul>
    <button class="link" type="button" @click=${() => act.view({ filters: [], search: "" })}>${text.clear}</button>
  </div>`;
}

/** The filters with one more, or without it if it was there. A value is not wanted and unwanted at once. */
export function toggled(filters: Filter[], filter: Filter): Filter[] {
  const others = filters.filter(({ facet, value }) => facet !== filter.facet || value !== filter.value);
  const there = filters.some(({ facet, value, not }) => facet === filter.facet && value === filter.value && not === filter.not);
  return there ? others : [...others, filter];
}

export function valueName(facet: Facet, value: string, context: Ready): string {
  const { summary, text } = context;
  if (value === "") return text.untold(facet);
  switch (facet) {
    case "supplier":
    case "recipient":
      return partyName(value, summary, context);
    case "category":
      return text.family(value);
    case "status":
      return text.status(value as Status);
    case "actor":
      return partyName(value, summary, context);
    case "period":
    case "source":
      return value;
  }
}

/** What a state's code or a name stands for, in the reader's language. */
export function partyName(key: string, summary: Summary, { format }: Context): string {
  let names = parties.get(summary);
  if (!names) {
    names = new Map();
    for (const { supplier, recipient } of summary.occasions) for (const party of [supplier, recipient]) if (party) names.set(partyKey(party), party);
    for (const { name, code } of summary.actors) names.set(name, { name, code });
    parties.set(summary, names);
  }
  return format.party(names.get(key) ?? { name: key, code: key });
}

const parties = new WeakMap<Summary, Map<string, { name: string; code: string | null }>>();
