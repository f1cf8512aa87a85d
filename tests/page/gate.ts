// A worker that reads no faster than a test wants it to, on any machine: between two messages from the page it goes one step, an article.

import type { Page } from "@playwright/test";

/** Corpora of fewer articles are read as ever. */
const LARGE = 1000;

/**
 * Has workers stop once some articles of a large corpus are read, until the page sends something: a reader who cancels always comes in
 * time. To them a second passes whenever they look at the clock.
 */
export async function gate(page: Page): Promise<void> {
  await page.context().route("**/worker-*.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `(${held})(${LARGE});\n${await response.text()}` });
  });
}

/** Stands before the worker's own code, as text. */
function held(large: number): void {
  const scope = globalThis as unknown as {
    performance: { now(): number };
    setTimeout(go: () => void): void;
    postMessage(reply: { progress?: { done: number; total: number } }): void;
    addEventListener(type: "message", listener: () => void): void;
  };
  const wait = scope.setTimeout.bind(scope);
  const tell = scope.postMessage.bind(scope);
  let [clock, shut]: [number, boolean] = [0, false];
  let waiting: (() => void)[] = [];
  scope.performance.now = () => (clock += 1000);
  scope.setTimeout = (go) => void (shut ? waiting.push(go) : wait(go));
  scope.postMessage = (reply) => {
    if (reply.progress && reply.progress.total >= large && reply.progress.done > 1) shut = true;
    tell(reply);
  };
  scope.addEventListener("message", () => {
    shut = false;
    waiting.forEach((go) => wait(go));
    waiting = [];
  });
}
