// What a newsroom pastes into its page.

/** What is to be embedded: addresses are absolute. */
export interface Embedded {
  /** The page that frames show. */
  page: string;
  /** The page that is seen now, without fragment, and what the element is called in its address. */
  link: string;
  name: string;
  /** The element's script. */
  script: string;
  title: string;
  /** Attributes of the element, those not set left out. */
  attributes: Partial<Record<"src" | "lang" | "view" | "theme", string>>;
  /** What the element is to show at first, as it stands in an address; empty for all. */
  state: string;
}

/** Pixels: a screen of a telephone, with room to scroll in. */
export const HEIGHT = 640;
const WIDTH = 800;

/** The page that is seen now, as it is seen. */
export function link({ link, name, state }: Embedded): string {
  return state ? `${link}#${name}?${state}` : link;
}

/** The address that a frame shows. */
function address({ page, attributes, state }: Embedded): string {
  const url = new URL(page);
  for (const [name, value] of Object.entries(attributes)) url.searchParams.set(name, value);
  url.hash = state && `depeche?${state}`;
  return url.href;
}

export function frame(embedded: Embedded, resized: boolean): string {
  const attributes = { src: address(embedded), title: embedded.title, width: "100%", height: String(HEIGHT), loading: "lazy", frameborder: "0" };
  const line = `<iframe ${list(attributes)}${resized ? " data-depeche" : ""}></iframe>`;
  return resized ? `${line}\n<script async src="${quoted(new URL("resize.js", embedded.page).href)}"></script>` : line;
}

export function element({ script, attributes, state }: Embedded): string {
  return `<script type="module" src="${quoted(script)}"></script>\n<depeche-corpus ${list({ ...attributes, ...(state && { state }) })}></depeche-corpus>`;
}

/** A static answer in the form of oEmbed 1.0, and the line by which a page names it. */
export function oembed(embedded: Embedded): string {
  const answer = {
    version: "1.0",
    type: "rich",
    provider_name: "Dépêche",
    title: embedded.title,
    width: WIDTH,
    height: HEIGHT,
    html: frame(embedded, false),
  };
  return JSON.stringify(answer, undefined, 2);
}

function list(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${quoted(value)}"`)
    .join(" ");
}

function quoted(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
