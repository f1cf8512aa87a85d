// The form under a finding: its fields, to be changed, and what else can be done with it.

import type { html as Html } from "lit-html";
import type { Evidence, Occasion, Report } from "../../pkg/depeche.js";
import type { Finding } from "../finding.js";
import { correctTexts } from "../messages/tools.js";
import type { Ready } from "../state.js";
import { delivery as deliveryFields, deliveryOf, field, goods, goodsOf, moreGoods, submit, told } from "./fields.js";
import { apply, countNotation, type Patch, person, today } from "./patch.js";

/** Occasions and actors that a list offers at most. */
const OFFERED = 500;

export function form(html: typeof Html, finding: Finding, context: Ready): unknown {
  switch (finding.kind) {
    case "report":
      return delivery(html, finding, context);
    case "quote":
      return quote(html, finding, context);
    case "mention":
      return actor(html, finding, context);
    default:
      return "";
  }
}

function delivery(html: typeof Html, { report, occasion, evidence }: Finding & { kind: "report" }, context: Ready): unknown {
  const { summary, format, language } = context;
  const tool = correctTexts(language);
  const finding = { finding: "delivery", id: report.id } as const;
  const about = person(summary, evidence);
  const [supplier, recipient] = [report.supplier, report.recipient].map((party) => (party ? format.party(party) : ""));
  const others = summary.occasions.filter((other) => other !== occasion);
  return html`<form class="correct" @submit=${submit((data) => deliveryPatches(data, report, evidence, context), context)}>
      ${deliveryFields(html, { status: report.status, supplier: supplier ?? "", recipient: recipient ?? "", date: report.date ?? "" }, context)}
      <label class="check"><input type="checkbox" name="hedged" .checked=${report.hedged} /> ${tool.hedged}</label>
      ${report.items.map((line, item) => goods(html, line, item, context))} ${moreGoods(html, context)}
      <p class="formats">
        <button class="plain" type="submit">${tool.save}</button>
        <button class="plain" type="button" @click=${() => apply(context, [{ patch: "reject", ...finding, ...about }])}>${tool.reject}</button>
        ${occasion.reports.length < 2
          ? ""
          : html`<button class="plain" type="button" @click=${() => apply(context, split(report.id, occasion, about))}>${tool.split}</button>`}
      </p>
    </form>
    <form class="correct" @submit=${submit((data) => (data.get("with") ? [{ patch: "merge", ...finding, with: told(data, "with"), ...about }] : []), context)}>
      <label>${tool.joinOccasion} <select name="with">
        <option value="">–</option>
        ${others.slice(0, OFFERED).map((other) => html`<option value=${other.reports[0]?.id}>${named(other, context)}</option>`)}
      </select></label>
      <button class="plain" type="submit">${tool.join}</button>
    </form>`;
}

/** One patch for each field that is otherwise than in the report, and one for all goods that are new. */
function deliveryPatches(data: FormData, report: Report, { article, start, end }: Evidence, context: Ready): Patch[] {
  const { summary, format } = context;
  const about = person(summary, { article, start, end });
  const set = (field: string, machine: string | null, value: string | null, item?: number): Patch[] =>
    value === machine ? [] : [{ patch: "set", finding: "delivery", id: report.id, field, ...(item === undefined ? {} : { item }), value, machine, ...about }];
  const now = deliveryOf(data, context);
  const party = (name: "supplier" | "recipient") => {
    const before = report[name];
    return told(data, name) === (before ? format.party(before) : "") ? [] : set(name, before ? (before.code ?? before.name) : null, now[name]);
  };
  const added = goodsOf(data).map((line): Patch => ({ patch: "add", finding: "delivery", article: summary.articles[article]!.key, start, end, ...now, ...line, on: today() }));
  return [
    ...set("status", report.status, now.status),
    ...party("supplier"),
    ...party("recipient"),
    ...set("date", report.date, now.date),
    ...set("hedged", String(report.hedged), String(data.has("hedged"))),
    ...report.items.flatMap((line, item) => [
      ...set("count", countNotation(line), told(data, `count${item}`), item),
      ...set("category", line.category, told(data, `category${item}`), item),
      ...set("designation", line.designation, told(data, `designation${item}`) || null, item),
      ...set("unit", line.unit, told(data, `unit${item}`) || null, item),
    ]),
    ...added,
  ];
}

/** The report is none of the others'. */
function split(id: string, { reports }: Occasion, about: object): Patch[] {
  return reports.filter((other) => other.id !== id).map((other) => ({ patch: "split", finding: "delivery", id, with: other.id, ...about }));
}

/** An occasion in a line. */
function named({ date, items, supplier, recipient }: Occasion, { format }: Ready): string {
  const goods = items.map((item) => format.item(item).filter(Boolean).join(" ")).join(", ");
  return [date ? format.date(date, { short: true }) : "–", goods, [supplier, recipient].map((party) => (party ? format.party(party) : "?")).join(" → ")].join(", ");
}

function quote(html: typeof Html, { quote, evidence }: Finding & { kind: "quote" }, context: Ready): unknown {
  const { summary, text } = context;
  const tool = correctTexts(context.language);
  const source = quote.sources.find((one) => one.evidence.article === evidence.article && one.evidence.start === evidence.start) ?? quote.sources[0];
  if (!source) return "";
  const about = person(summary, evidence);
  const speaker = quote.speaker ?? (quote.actor === null ? "" : (summary.actors[quote.actor]?.name ?? ""));
  const save = (data: FormData): Patch[] => {
    const value = told(data, "speaker");
    return value === speaker ? [] : [{ patch: "set", finding: "quote", id: source.id, field: "speaker", value: value || null, machine: speaker || null, ...about }];
  };
  return html`<form class="correct" @submit=${submit(save, context)}>
    ${field(html, "speaker", tool.speaker, speaker, { list: "speakers", hint: text.nobody })} ${speakers(html, context)}
    <p class="formats">
      <button class="plain" type="submit">${tool.save}</button>
      <button class="plain" type="button" @click=${() => apply(context, [{ patch: "reject", finding: "quote", id: source.id, ...about }])}>${tool.reject}</button>
    </p>
  </form>`;
}

/** The names that a speaker's field offers. */
export function speakers(html: typeof Html, { summary }: Ready): unknown {
  return html`<datalist id="speakers">${summary.actors.slice(0, OFFERED).map(({ name }) => html`<option value=${name}></option>`)}</datalist>`;
}

function actor(html: typeof Html, { actor }: Finding & { kind: "mention" }, context: Ready): unknown {
  const { summary } = context;
  const tool = correctTexts(context.language);
  const names = actor.joined.map(({ name }) => name).filter((name) => name !== actor.name);
  const pair = (patch: "merge" | "split") => (data: FormData): Patch[] => (data.get("with") ? [{ patch, finding: "actor", name: actor.name, with: told(data, "with") }] : []);
  const choose = (patch: "merge" | "split", label: string, action: string, all: string[]) =>
    html`<form class="correct" @submit=${submit(pair(patch), context)}>
      <label>${label} <select name="with"><option value="">–</option>${all.map((name) => html`<option value=${name}>${name}</option>`)}</select></label>
      <button class="plain" type="submit">${action}</button>
    </form>`;
  return html`${choose("merge", tool.sameAs, tool.join, summary.actors.map(({ name }) => name).filter((name) => name !== actor.name).slice(0, OFFERED))}
    ${names.length > 0 ? choose("split", tool.notSameAs, tool.split, names) : ""}
    <p class="formats"><button class="plain" type="button" @click=${() => apply(context, [{ patch: "reject", finding: "actor", name: actor.name }])}>${tool.reject}</button></p>`;
}
