// A finding as an entry of a bibliography: its article, with the words found as a note.

import type { ArticleLine } from "../../pkg/depeche.js";

export function bibtex({ id, title, source, date, url }: ArticleLine, words: string): string {
  const field = (name: string, value: string | null | undefined) => (value ? [`  ${name} = {${escaped(value)}}`] : []);
  const fields = [...field("title", title), ...field("journal", source), ...field("date", date), ...(url ? [`  url = {${url}}`] : []), ...field("note", quoted(words))];
  return `@article{${id.replace(/[^\w:-]+/g, "-")},\n${fields.join(",\n")}\n}\n`;
}

/** Characters that BibTeX would take for its own. */
function escaped(text: string): string {
  return text.replace(/[\\{}]/g, "").replace(/[&%$#_]/g, "\\$&");
}

/** A list with one item, as citation programs read it. */
export function csl({ id, title, source, date, url }: ArticleLine, words: string): string {
  const item = {
    id,
    type: "article-newspaper",
    title,
    ...(source ? { "container-title": source } : {}),
    ...(date ? { issued: { "date-parts": [date.split("-").map(Number)] } } : {}),
    ...(url ? { URL: url } : {}),
    ...(words ? { note: quoted(words) } : {}),
  };
  return JSON.stringify([item], null, 2);
}

function quoted(words: string): string {
  return words && `«\u00a0${words.replace(/\s+/g, " ")}\u00a0»`;
}
