declare module "*.css" {
  /** The minified style sheet. */
  const text: string;
  export default text;
}

// Written into the scripts by build.mjs.

/** What script, worker and wasm of one build have in common: a hash of their content. */
declare const BUILD: string;
/** The worker's file beside the script. */
declare const WORKER_FILE: string;
/** The wasm's file beside the script. */
declare const WASM_FILE: string;
/** The reader of packs beside the script. */
declare const PACK_FILE: string;
