// A chart of the page as a file of its own: its styles become attributes, so that it looks the same anywhere.

const KEPT = ["fill", "stroke", "stroke-width", "stroke-linejoin", "font-family", "font-size", "font-weight", "text-anchor", "opacity", "paint-order"];

/** Dots of a picture for each CSS pixel. */
const DENSITY = 2;

/** Room around the chart, in CSS pixels. */
const MARGIN = 16;

/** The chart as SVG. */
export function vector(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [originals, copies] = [svg, copy].map((root) => [root, ...root.querySelectorAll<SVGElement>("*")]) as [SVGElement[], SVGElement[]];
  originals.forEach((original, at) => {
    const style = getComputedStyle(original);
    for (const name of KEPT) copies[at]?.setAttribute(name, style.getPropertyValue(name));
    copies[at]?.removeAttribute("class");
  });
  for (const touch of [...copy.querySelectorAll("rect")].filter((rect) => rect.getAttribute("fill") === "rgba(0, 0, 0, 0)")) touch.remove();
  const { width, height } = size(svg);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("viewBox", `${-MARGIN} ${-MARGIN} ${width} ${height}`);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  const paper = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  const place = { x: -MARGIN, y: -MARGIN, width, height, fill: getComputedStyle((svg.getRootNode() as ShadowRoot).host).backgroundColor };
  for (const [name, value] of Object.entries(place)) paper.setAttribute(name, String(value));
  copy.prepend(paper);
  // The comments that templates leave in a page.
  const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) (comment as Comment).remove();
  return new XMLSerializer().serializeToString(copy);
}

/** The chart as a `data:` address of a PNG. */
export async function picture(svg: SVGSVGElement): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(vector(svg))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  const { width, height } = size(svg);
  [canvas.width, canvas.height] = [width * DENSITY, height * DENSITY];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/png");
}

function size(svg: SVGSVGElement): { width: number; height: number } {
  return { width: svg.viewBox.baseVal.width + 2 * MARGIN, height: svg.viewBox.baseVal.height + 2 * MARGIN };
}
