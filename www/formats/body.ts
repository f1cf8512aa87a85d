// The article's text on a page: which blocks belong to it, as cli/src/formats/html/body.rs draws it.
//
//   the heaviest `article` that has at least half of the page's weight, else the `articleBody` that has,
//   else the smallest element that has four fifths

import { isFurniture } from "./furniture.js";

/** Elements that stand on lines of their own. */
const BLOCKS = (
  "address article blockquote body center dd details div dl dt fieldset h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td th " +
  "tr ul"
).split(" ");

/** Left-out elements that part what stands before and after them. */
const GAPS = ["figure", "nav", "aside", "footer", "form", "h1", "header", "figcaption"];

/** A stretch of text on lines of its own. */
interface Block {
  text: string;
  /** How many of its letters are links. */
  linked: number;
  heading: boolean;
}

/** An element and the blocks in it. */
interface Part {
  kind: "article" | "body" | "other";
  start: number;
  end: number;
}

/** The text of the article, paragraphs with a blank line between them; empty where there is none. */
export function article(page: Document): string {
  const { blocks, parts } = new Walk(page.documentElement);
  const sums = [0];
  for (const block of blocks) sums.push(sums.at(-1)! + weight(block));
  const weights = parts.map(({ start, end }) => sums[end]! - sums[start]!);
  const total = weights[0] ?? 0;
  const heaviest = (kind: Part["kind"]) => {
    let best = -1;
    parts.forEach((part, at) => {
      if (part.kind === kind && (best < 0 || weights[at]! > weights[best]!)) best = at;
    });
    return best >= 0 && weights[best]! * 2 >= total ? parts[best] : undefined;
  };
  const best = heaviest("article") ?? heaviest("body") ?? parts.findLast((_, at) => weights[at]! * 5 >= total * 4);
  return best && total > 0 ? joined(blocks.slice(best.start, best.end)) : "";
}

/** All text of a piece of HTML that is no furniture. */
export function all(fragment: Document): string {
  return joined(new Walk(fragment.documentElement).blocks);
}

function joined(blocks: Block[]): string {
  return blocks.filter((block) => !isLink(block)).map(({ text }) => text).join("\n\n");
}

function letters(text: string): number {
  return text.replace(/\s/g, "").length;
}

/** Whether more than two thirds are links: «Lire aussi : …». */
function isLink({ text, linked, heading }: Block): boolean {
  return linked > 0 && (heading || linked * 3 > letters(text) * 2);
}

function weight(block: Block): number {
  return block.heading || isLink(block) ? 0 : letters(block.text);
}

/** A way through a page that collects its blocks and which elements hold them. */
class Walk {
  readonly blocks: Block[] = [];
  /** In order of the page. */
  readonly parts: Part[] = [];
  #block: Block = { text: "", linked: 0, heading: false };
  /** How many links, headings, preformatted blocks and articles stand open. */
  #open = { links: 0, headings: 0, preformatted: 0, articles: 0 };

  constructor(root: Element) {
    const open: Part[] = [];
    for (let node: Node | null = root; node; ) {
      let inside = false;
      if (node instanceof Text) this.#text(node.data);
      else if (node instanceof Element) {
        inside = !isFurniture(node, this.#open.articles > 0);
        if (inside) open.push(this.#enter(node));
        else this.#gap(node);
      }
      if (inside && node.firstChild) {
        node = node.firstChild;
        continue;
      }
      if (inside) this.#leave(node as Element, open.pop()!);
      while (node && node !== root && !node.nextSibling) {
        node = node.parentNode;
        if (node) this.#leave(node as Element, open.pop()!);
      }
      node = node === root ? null : (node?.nextSibling ?? null);
    }
    this.#flush();
  }

  #enter(element: Element): Part {
    this.#edge(element, 1);
    if (element.localName === "br") this.#block.text += "\n";
    const part: Part = { kind: kind(element), start: this.blocks.length, end: 0 };
    this.parts.push(part);
    return part;
  }

  #leave(element: Element, part: Part): void {
    this.#edge(element, -1);
    part.end = this.blocks.length;
  }

  #edge({ localName: name }: Element, by: number): void {
    if (BLOCKS.includes(name)) this.#flush();
    if (name === "a") this.#open.links += by;
    else if (/^h[2-6]$/.test(name)) this.#open.headings += by;
    else if (name === "pre") this.#open.preformatted += by;
    else if (name === "article" || name === "main") this.#open.articles += by;
    this.#block.heading = this.#open.headings > 0;
  }

  /** A word before a left-out element and the word after it stay two. */
  #gap({ localName: name }: Element): void {
    if (GAPS.includes(name)) this.#flush();
    else this.#text(" ");
  }

  #text(text: string): void {
    for (const [run] of text.matchAll(/[\t\n\f\r ]|[^\t\n\f\r ]+/g)) {
      if (run === "\n" && this.#open.preformatted > 0) this.#block.text += run;
      else if (!/^[\t\n\f\r ]/.test(run)) {
        this.#block.text += run;
        if (this.#open.links > 0) this.#block.linked += letters(run);
      } else if (this.#block.text && !/[\n ]$/.test(this.#block.text)) this.#block.text += " ";
    }
  }

  #flush(): void {
    const { text, linked, heading } = this.#block;
    this.#block = { text: "", linked: 0, heading };
    const lines = text.split("\n").map((line) => line.trimEnd());
    const trimmed = lines.join("\n").trim();
    if (trimmed) this.blocks.push({ text: trimmed, linked, heading });
  }
}

function kind(element: Element): Part["kind"] {
  if (element.localName === "article" || element.getAttribute("role") === "article") return "article";
  return element.getAttribute("itemprop")?.split(/\s+/).includes("articleBody") ? "body" : "other";
}
