// The worker's side of the protocol: one request in, news and one answer out. Where there can be no worker, the page
// imports this same script and has it serve a MessageChannel.

import { type Calls, type Call, type Port, Refusal, type Reply, type Request } from "./protocol.js";
import { Service } from "./service.js";

export const build = BUILD;

/** How long the service works before it lets others through, in milliseconds: in a page the reader comes first. */
const SLICE = { worker: 100, page: 8 };

export function serve(port: Port<Reply, Request>, where: keyof typeof SLICE): void {
  const service = new Service(SLICE[where]);
  port.onmessage = async ({ data: request }) => {
    const { id } = request;
    try {
      port.postMessage({ id, answer: await answer(service, request, port) });
    } catch (error) {
      const failure = error instanceof Refusal ? error.failure : ({ reason: "engine", detail: String(error) } as const);
      port.postMessage({ id, failure });
    }
  };
}

async function answer(service: Service, request: Request, port: Port<Reply, Request>): Promise<Calls[Call]["answer"]> {
  const { id, corpus } = request;
  switch (request.call) {
    case "start":
      return service.start(request);
    case "read":
      return service.read(corpus, request, (news) => port.postMessage({ id, ...news }));
    case "open":
      return service.open(corpus, request.source, (news) => port.postMessage({ id, ...news }));
    case "cancel":
      return service.cancel(corpus);
    case "article":
      return service.article(corpus, request.index);
    case "correct":
      return service.correct(corpus, request.lines, (news) => port.postMessage({ id, ...news }));
    case "search":
      return service.search(corpus, request.words);
    case "close":
      return service.close(corpus);
  }
}

const scope = globalThis as unknown as Port<Reply, Request>;
if ("WorkerGlobalScope" in globalThis) {
  serve(scope, "worker");
  scope.postMessage({ ready: build });
}
