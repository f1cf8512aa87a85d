// The worker's side of the protocol: one request in, progress and one answer out.

import type { Reply, Request } from "./protocol.js";
import { Refusal, Service } from "./service.js";

const service = new Service();
const port = globalThis as unknown as { postMessage(reply: Reply): void };

addEventListener("message", async ({ data: request }: MessageEvent<Request>) => {
  const { id } = request;
  try {
    port.postMessage({ id, answer: await answer(request) });
  } catch (error) {
    const failure = error instanceof Refusal ? error.failure : ({ reason: "engine", detail: String(error) } as const);
    port.postMessage({ id, failure });
  }
});

async function answer(request: Request) {
  const tell = (progress: { done: number; total: number }) => port.postMessage({ id: request.id, progress });
  switch (request.call) {
    case "fetch":
      return service.fetch(request.corpus, request.url, tell);
    case "add":
      return service.add(request.corpus, request, tell);
    case "article":
      return service.article(request.corpus, request.index);
    case "close":
      return service.close(request.corpus);
  }
}
