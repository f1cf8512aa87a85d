/** The build this script belongs to; script, worker and wasm of one package agree on it. */
export const build: string;

/** Answers the element's requests on `port`. A worker does so for its page when it starts. */
export function serve(port: MessagePort, where: "worker" | "page"): void;
