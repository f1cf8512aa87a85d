// The page in a frame: its address gives the element's attributes, and it tells the page around it how high it is.

export {};

/** Attributes that an address may set: none that names a script. */
const ATTRIBUTES = ["src", "lang", "view", "theme"];

const query = new URLSearchParams(location.search);
const corpus = document.querySelector("depeche-corpus");
for (const name of ATTRIBUTES) {
  const value = query.get(name);
  if (value !== null) corpus?.setAttribute(name, value);
}
document.documentElement.lang = query.get("lang") ?? "fr";

let told = 0;

/** Tells a new height in each of the dialects that pages around a frame understand. */
function tell(): void {
  const phase = corpus?.getAttribute("phase");
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  // A corpus on its way holds a window's height free, which is not the content's own.
  if (parent === self || !phase || phase === "loading" || height === told) return;
  told = height;
  const messages = [
    { type: "depeche-height", height },
    { sentinel: "amp", type: "embed-size", height },
    JSON.stringify({ type: "set-height", value: height }),
    // pym names a frame by the parameter it adds to its address.
    ...(query.has("childId") ? [["pym", query.get("childId"), "height", height].join("xPYMx")] : []),
  ];
  for (const message of messages) parent.postMessage(message, "*");
}

new ResizeObserver(tell).observe(document.body);
corpus?.addEventListener("depeche-change", tell);
