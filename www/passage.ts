// Cuts an article's text for reading: the sentence around a finding, and pieces with and without marks.

/** UTF-16 code units, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** How strongly a stretch is marked: the finding looked at, what belongs to it, what the reader searches, anything else found. */
export type Weight = "current" | "detail" | "hit" | "other";

export interface Marked extends Span {
  weight: Weight;
}

export interface Piece {
  text: string;
  /** The strongest mark over this piece, if any. */
  weight: Weight | undefined;
}

/** Longest stretch looked at on either side of a finding for the ends of its sentence. */
const REACH = 1500;

/** «M. Anselme», «le gén. Sidibé»: a point after these ends no sentence. */
const ABBREVIATION = /(?:^|[\s(«’'])(?:M|MM|Mme|Mmes|Mlle|Dr|Pr|Me|St|Ste|gén|col|lt|cdt|art|av|env|cf|p|n|[A-Z])\.\s*$/;

/** A mark that closes a quotation belongs to the sentence before it: «Nous y sommes. » */
const CLOSING = /^\s*[»”]\s*/;

/** The sentence (or sentences) that hold the span, within its paragraph. */
export function sentence(text: string, { start, end }: Span): Span {
  const from = Math.max(text.lastIndexOf("\n", start - 1) + 1, start - REACH, 0);
  const line = text.indexOf("\n", end);
  const to = Math.min(line < 0 ? text.length : line, end + REACH);
  const window = text.slice(from, to);
  let first = from;
  for (const { index, segment } of new Intl.Segmenter("fr", { granularity: "sentence" }).segment(window)) {
    const after = index + segment.length;
    const next = from + after + (CLOSING.exec(window.slice(after))?.[0].length ?? 0);
    if (ABBREVIATION.test(segment)) continue;
    if (next >= end) return trim(text, { start: first, end: next });
    if (next <= start) first = next;
  }
  return trim(text, { start: first, end: to });
}

/** The span without white space at its ends. */
export function trim(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start] ?? "")) start++;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end--;
  return { start, end };
}

/** Cuts `within` where marks begin and end; pieces follow each other without a gap. */
export function pieces(text: string, within: Span, marks: Marked[]): Piece[] {
  const near = marks.filter(({ start, end }) => start < within.end && end > within.start && start < end);
  const cuts = new Set([within.start, within.end]);
  for (const { start, end } of near) {
    cuts.add(Math.max(start, within.start));
    cuts.add(Math.min(end, within.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, i) => {
    const end = places[i + 1] ?? within.end;
    const over = near.filter((mark) => mark.start < end && mark.end > start).map(({ weight }) => weight);
    const weight = (["detail", "current", "hit", "other"] as const).find((weight) => over.includes(weight));
    return { text: text.slice(start, end), weight };
  });
}

/** The lines of `within` that are not empty. */
export function paragraphs(text: string, within: Span): Span[] {
  const found: Span[] = [];
  for (const { index, 0: line } of text.slice(within.start, within.end).matchAll(/[^\r\n]+/g)) {
    const start = within.start + index;
    if (line.trim()) found.push({ start, end: start + line.length });
  }
  return found;
}

/** Words of a passage that stand at either end of a text fragment. */
const ENDS = 6;

/** The address of a page with a text fragment, so that a browser scrolls to these words: `#:~:text=first words,last words`. */
export function textFragment(url: string, quoted: string): string {
  const words = quoted.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return url;
  const encoded = (words: string[]) => encodeURIComponent(words.join(" ")).replaceAll("-", "%2D");
  const ends = words.length > 2 * ENDS ? [words.slice(0, ENDS), words.slice(-ENDS)] : [words];
  return `${url}${url.includes("#") ? "" : "#"}:~:text=${ends.map(encoded).join(",")}`;
}
