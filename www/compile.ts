// The wasm, fetched and compiled, and known to be of the script's own build.

import { Refusal } from "./protocol.js";

/** The custom section in which build.mjs names the build. */
const SECTION = "depeche";

export async function compile(url: string): Promise<WebAssembly.Module> {
  const module = await load(url);
  const [section] = WebAssembly.Module.customSections(module, SECTION);
  const build = section ? new TextDecoder().decode(section) : "without a name";
  if (build !== BUILD) throw mismatch(url, build);
  return module;
}

export function mismatch(file: string, build: string): Refusal {
  return new Refusal({ reason: "mismatch", detail: `${file}: expected build ${BUILD}, found ${build}` });
}

async function load(url: string): Promise<WebAssembly.Module> {
  const response = await fetch(url, { credentials: "same-origin" });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`.trim());
  // Some hosts do not know the media type of wasm, and only the right one streams.
  return response.headers.get("content-type")?.startsWith("application/wasm")
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}
