// A static host for the page's tests: the repository under /depeche/, as a project page on GitHub has it.
//
//   node tests/page/server.mjs PORT

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const prefix = "/depeche/";
const types = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".jsonl": "application/jsonl",
  ".wasm": "application/wasm",
};

createServer(({ url = "/" }, response) => {
  const path = decodeURIComponent(new URL(url, "http://host").pathname);
  const inside = normalize(path.slice(prefix.length) || "index.html");
  const file = join(root, inside);
  if (!path.startsWith(prefix) || inside.startsWith("..") || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    return;
  }
  response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream", "cache-control": "no-store" });
  createReadStream(file).pipe(response);
}).listen(Number(process.argv[2] ?? 8123), "127.0.0.1");
