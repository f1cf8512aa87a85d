/** The core, ready when imported: no `init` is needed. */
export * from "./depeche.js";
