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

/** The panel: one button a format, and what the last one gave, to be copied or kept. */
export function panel(html: typeof Html, context: Ready): unknown {
  const { state, text, act } = context;
  const tool = exportTexts(context.language);
  const give = (name: string, type: string, content: string) => act.set({ output: { name, type, content } });
  const button = (label: string, make: (event: Event) => unknown) =>
    html`<li><button class="plain" type="button" @click=${make}>${label}</button></li>`;
  const charts = ({ currentTarget }: Event) => [...((currentTarget as HTMLElement).getRootNode() as ShadowRoot).querySelectorAll<SVGSVGElement>("figure svg[role=img]")];
  const each = (make: (svg: SVGSVGElement) => Promise<string> | string, name: string, type: string) => async (event: Event) => {
    const [svg] = charts(event);
    if (svg) give(name, type, await make(svg));
  };
  return html`<p class="hint">${tool.hint}</p>
    <ul class="formats">
      ${button("CSV", async () => give("livraisons.csv", "text/csv", csv(context, await sentences(context))))}
      ${button("JSON", () => give("depeche.json", "application/json", json(context)))}
      ${button("Markdown", async () => give("livraisons.md", "text/markdown", markdown(context, await sentences(context))))}
      ${button(`${text.chart} SVG`, each(vector, "frise.svg", "image/svg+xml"))} ${button(`${text.chart} PNG`, each(picture, "frise.png", "image/png"))}
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
  context.act.set({ sentences: await sentences(context), panel: undefined });
  // After the rendering that this asks for.
  setTimeout(() => window.print());
}
