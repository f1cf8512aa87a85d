// What filters and search leave, as a file: tables, text, charts, references; and the page for paper. A chunk of its own: what the
// element has already is handed to it.

import type { html as Html } from "lit-html";
import type { Finding } from "../finding.js";
import { exportTexts } from "../messages/tools.js";
import { output } from "../export/output.js";
import { sentences } from "../sentences.js";
import type { Ready } from "../state.js";
import { bibtex, csl } from "../export/reference.js";
import { csv, json, markdown } from "../export/tables.js";
import { picture, vector } from "../export/picture.js";

const TIMELINE = "figure:not(.network) > svg[role=img]";
const NETWORK = "figure.network > svg[role=img]";

/** How often a chart on its way is looked for, in frames: its part of the script may have to be downloaded. */
const FRAMES = 300;

async function drawn(root: ShadowRoot, figure: string): Promise<SVGSVGElement | null> {
  let svg = root.querySelector<SVGSVGElement>(figure);
  for (let frame = 0; !svg && frame < FRAMES; frame++) {
    await new Promise(requestAnimationFrame);
    svg = root.querySelector(figure);
  }
  return svg;
}

/** The panel: one button a format, and what the last one gave, to be copied or kept. */
export function panel(html: typeof Html, context: Ready): unknown {
  const { state, text, act } = context;
  const tool = exportTexts(context.language);
  const give = (name: string, type: string, content: string) => act.set({ output: { name, type, content } });
  const button = (label: string, make: (event: Event) => unknown) =>
    html`<li><button class="plain" type="button" @click=${make}>${label}</button></li>`;
  /** Two buttons for a chart; the network is first drawn where nobody has asked for it yet. */
  const chart = (label: string, name: string, figure: string) => {
    const each = (kind: string, type: string, make: (svg: SVGSVGElement) => Promise<string> | string) =>
      button(`${label} ${kind.toUpperCase()}`, async ({ currentTarget }) => {
        const root = (currentTarget as HTMLElement).getRootNode() as ShadowRoot;
        if (figure === NETWORK && !state.view.network) act.view({ network: true });
        const svg = await drawn(root, figure);
        if (svg) give(`${name}.${kind}`, type, await make(svg));
      });
    return html`${each("svg", "image/svg+xml", vector)} ${each("png", "image/png", picture)}`;
  };
  return html`<p class="hint">${tool.hint}</p>
    <ul class="formats">
      ${button("CSV", async () => give(`${tool.ledger}.csv`, "text/csv", csv(context, await sentences(context))))}
      ${button("JSON", () => give("depeche.json", "application/json", json(context)))}
      ${button("Markdown", async () => give(`${tool.ledger}.md`, "text/markdown", markdown(context, await sentences(context))))}
      ${context.shows("deliveries") ? chart(text.chart, tool.timeline, TIMELINE) : ""}
      ${context.shows("actors") && context.summary.network.links.length > 0 ? chart(tool.network, tool.networkFile, NETWORK) : ""}
      ${button(tool.print, () => print(context))}
    </ul>
    ${state.output ? output(html, state.output, context) : ""}`;
}

/** BibTeX and CSL of a finding, to be copied or kept. */
export function reference(html: typeof Html, finding: Finding, words: string, context: Ready): unknown {
  const { summary, state, act } = context;
  const article = summary.articles[finding.evidence.article];
  if (!article) return "";
  const give = (name: string, type: string, content: string) => act.set({ output: { name, type, content } });
  return html`<p class="formats">
      <button class="plain" type="button" @click=${() => give("reference.bib", "application/x-bibtex", bibtex(article, words))}>BibTeX</button>
      <button class="plain" type="button" @click=${() => give("reference.json", "application/vnd.citationstyles.csl+json", csl(article, words))}>CSL</button>
    </p>
    ${state.output ? output(html, state.output, context) : ""}`;
}

async function print(context: Ready): Promise<void> {
  context.act.set({ sentences: await sentences(context) });
  context.act.view({ panel: undefined });
  // After the rendering that this asks for.
  setTimeout(() => window.print());
}
