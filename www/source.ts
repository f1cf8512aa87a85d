// The corpus that `src` names, fetched by the page while the engine starts; a pack is only named, for it is opened in parts.

import { PACK } from "./pieces.js";
import { Refusal } from "./protocol.js";

export async function fetched(src: string, base: string, signal: AbortSignal): Promise<File | string> {
  const refuse = (why: string) => new Refusal({ reason: "corpus", detail: why });
  if (!URL.canParse(src, base)) throw refuse(src);
  const url = new URL(src, base);
  if (PACK.test(url.pathname)) return url.href;
  try {
    const response = await fetch(url, { credentials: "same-origin", signal });
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
    const name = decodeURIComponent(url.pathname.split("/").pop() ?? "") || url.href;
    return new File([await response.arrayBuffer()], name);
  } catch (error) {
    throw refuse(`${url.href}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
