// The form for what the machine has not seen: a stretch of the article, and what it tells.
//
// The stretch is the selection of a field that holds the whole text, where keys can make it; a selection made in the article itself, with
// the mouse or a finger, is taken over. A field writes «\r\n» as «\n»: `inField` and `inText` count the difference.

import type { html as Html } from "lit-html";
import type { Evidence, Kind } from "../../pkg/depeche.js";
import { placeName, type Selection } from "../finding.js";
import { correctTexts } from "../messages/tools.js";
import type { Summary } from "../packed.js";
import { type Span, trim } from "../passage.js";
import type { Ready } from "../state.js";
import { choice, delivery, deliveryOf, field, goods, goodsOf, moreGoods, told } from "./fields.js";
import { speakers } from "./forms.js";
import { apply, type Patch, partyValue, today } from "./patch.js";

const KINDS = ["delivery", "quote", "actor"] as const;
const ACTORS: Kind[] = ["country", "organisation", "person"];

/** The field, with the text that it holds as the article has it. */
type Area = HTMLTextAreaElement & { whole: string };

export function adding(html: typeof Html, { article, start }: Evidence, whole: string, context: Ready): unknown {
  const { text, language } = context;
  const tool = correctTexts(language);
  const at = inField(whole, start);
  const seen = ({ currentTarget }: Event) => show(currentTarget as Area);
  const unchanged = ({ currentTarget }: Event) => ((currentTarget as Area).value = whole);
  const kind = ({ currentTarget }: Event) => {
    const select = currentTarget as HTMLSelectElement;
    for (const part of select.form?.querySelectorAll<HTMLFieldSetElement>("[data-kind]") ?? []) part.hidden = part.disabled = part.dataset["kind"] !== select.value;
  };
  const part = (of: (typeof KINDS)[number], fields: unknown) => html`<fieldset data-kind=${of} ?hidden=${of !== KINDS[0]} ?disabled=${of !== KINDS[0]}>${fields}</fieldset>`;
  return html`<form class="correct" @submit=${(event: SubmitEvent) => save(event, article, context)}>
    <label class="wide">${tool.passage}
      <textarea rows="5" spellcheck="false" aria-readonly="true" aria-describedby="passage-hint" inputmode="none" lang="fr"
        .whole=${whole} .value=${whole} .selectionStart=${at} .selectionEnd=${at}
        @beforeinput=${(event: Event) => event.preventDefault()} @input=${unchanged} @select=${seen} @keyup=${seen} @mouseup=${seen}></textarea>
    </label>
    <p class="hint" id="passage-hint">${tool.addHint}</p>
    <p><q lang="fr"></q></p>
    <label>${tool.kind} <select name="kind" @change=${kind}>
      ${KINDS.map((one) => html`<option value=${one}>${tool.kinds[one]}</option>`)}
    </select></label>
    ${part("delivery", html`${delivery(html, { status: "delivered", supplier: "", recipient: "", date: "" }, context)}
      ${goods(html, undefined, "", context)} ${moreGoods(html, context)}`)}
    ${part("quote", html`${field(html, "speaker", tool.speaker, "", { list: "speakers", hint: text.nobody })} ${speakers(html, context)}`)}
    ${part("actor", html`${field(html, "name", tool.name, "")} ${choice(html, "sort", tool.actorKind, "person", ACTORS, (kind) => text.kind(kind as Kind))}`)}
    <p><button class="plain" type="submit">${tool.add}</button></p>
  </form>`;
}

/** Takes over what is selected in the article, and brings the field into view with the keyboard in it. */
export function begin(article: HTMLElement): void {
  const area = areaIn(article);
  if (!area) return;
  take(article);
  area.focus();
  area.scrollTop = (area.scrollHeight * area.selectionStart) / area.value.length - area.clientHeight / 3;
}

/** Takes over what is selected in the article, if anything is. */
export function take(article: HTMLElement): void {
  const area = areaIn(article);
  const span = area && selected(article);
  if (!span) return;
  area.setSelectionRange(inField(area.whole, span.start), inField(area.whole, span.end));
  show(area);
}

function areaIn(article: HTMLElement): Area | null {
  return article.querySelector<Area>(".correct textarea");
}

/** The words chosen, beside the field: where the keyboard is elsewhere, some browsers show no selection. */
function show(area: Area): void {
  const { start, end } = chosen(area);
  area.setCustomValidity("");
  const words = area.form?.querySelector("q");
  if (words) words.textContent = area.whole.slice(start, end);
}

function chosen(area: Area): Span {
  const { whole, selectionStart, selectionEnd } = area;
  return trim(whole, { start: inText(whole, selectionStart), end: inText(whole, selectionEnd) });
}

/** A place of the text in a field. */
function inField(whole: string, at: number): number {
  return at - [...whole.slice(0, at).matchAll(/\r\n/g)].length;
}

/** A place of a field in the text. */
function inText(whole: string, at: number): number {
  let pairs = 0;
  for (const { index } of whole.matchAll(/\r\n/g)) {
    if (index - pairs >= at) break;
    pairs++;
  }
  return at + pairs;
}

/** The stretch of the text that is selected in the article; absent where nothing is. */
function selected(article: HTMLElement): Span | undefined {
  const range = selectedRange(article.getRootNode() as ShadowRoot);
  const lines = range ? [...article.querySelectorAll<HTMLElement>("[data-start]")].filter((line) => range.intersectsNode(line)) : [];
  const [first, last] = [lines[0], lines.at(-1)];
  if (!range || !first || !last || range.collapsed) return undefined;
  const place = (line: HTMLElement, node: Node, offset: number, otherwise: number) => {
    const before = new Range();
    before.setStart(line, 0);
    if (line.contains(node)) before.setEnd(node, offset);
    return Number(line.dataset["start"]) + (line.contains(node) ? before.toString().length : otherwise);
  };
  return {
    start: place(first, range.startContainer, range.startOffset, 0),
    end: place(last, range.endContainer, range.endOffset, last.textContent?.length ?? 0),
  };
}

/** What is selected in a shadow root: each browser has its own way to tell. */
function selectedRange(root: ShadowRoot & { getSelection?(): globalThis.Selection | null }): Range | undefined {
  const selection = getSelection();
  const composed = selection?.getComposedRanges?.({ shadowRoots: [root] })[0];
  const range = new Range();
  const within = root.getSelection?.() ?? selection;
  const { startContainer, startOffset, endContainer, endOffset } = composed ?? (within?.rangeCount ? within.getRangeAt(0) : range);
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return root.contains(range.startContainer) ? range : undefined;
}

async function save(event: SubmitEvent, article: number, context: Ready): Promise<void> {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const area = areaIn(form.parentElement!)!;
  const span = chosen(area);
  if (span.start >= span.end) {
    area.setCustomValidity(correctTexts(context.language).noPassage);
    area.reportValidity();
    return;
  }
  const made = patches(new FormData(form), span, article, area.whole, context);
  const root = form.getRootNode() as ShadowRoot;
  const summary = await apply(context, made);
  const selection = summary && added(made[0]!, summary, context.state.patches.length + 1);
  if (!selection) return;
  context.act.set({ tool: undefined });
  context.act.open(selection, placeName({ article, start: Number(made[0]!["start"]) }, summary));
  // After the rendering that this asks for: the form that had the focus is gone then.
  setTimeout(() => root.querySelector<HTMLElement>("#evidence-title")?.focus());
}

function patches(data: FormData, span: Span, article: number, whole: string, context: Ready): Patch[] {
  const { summary, format } = context;
  const finding = told(data, "kind") as (typeof KINDS)[number];
  const { start, end } = finding === "quote" ? inside(whole, span) : span;
  const words = whole.slice(start, end);
  const base = { patch: "add", finding, article: summary.articles[article]!.key, start, end } as const;
  const about = { words, on: today() };
  switch (finding) {
    case "delivery":
      return goodsOf(data).map((line): Patch => ({ ...base, ...deliveryOf(data, context), ...line, ...about }));
    case "quote":
      return [{ ...base, text: words, speaker: told(data, "speaker") || null, on: today() }];
    case "actor": {
      const name = told(data, "name") || words;
      const code = partyValue(name, summary, format);
      return [{ ...base, name, kind: told(data, "sort"), code: code === name ? null : code, ...about }];
    }
  }
}

/** What stands between quotation marks, where the stretch holds them too. */
function inside(whole: string, { start, end }: Span): Span {
  const [before = "", after = ""] = [/^[«»“”"\s]+/, /[«»“”"\s]+$/].map((marks) => marks.exec(whole.slice(start, end))?.[0]);
  return start + before.length < end - after.length ? { start: start + before.length, end: end - after.length } : { start, end };
}

/** What opens on the finding that a line has added; absent where the line could not be applied. */
function added({ finding, name }: Patch, summary: Summary, line: number): Selection | undefined {
  const patch = summary.patches.find((patch) => patch.line === line);
  if (!patch || patch.problem) return undefined;
  if (finding === "quote") return { of: "quotes", key: "" };
  if (finding === "actor") return { of: "actor", key: summary.actors.find(({ forms }) => forms.includes(String(name)))?.name ?? "" };
  const occasion = patch.occasion === null ? undefined : summary.occasions[patch.occasion];
  return occasion && { of: "occasion", key: occasion.id };
}
