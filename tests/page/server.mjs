// A static host for the page's tests: the repository under /depeche/, as a project page on GitHub has it, open to other
// origins as GitHub's pages are; and under /strict/, where every answer carries the strictest Content-Security-Policy
// under which the element works.
//
//   node tests/page/server.mjs PORT

import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const types = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".jsonl": "application/jsonl",
  ".wasm": "application/wasm",
};

/** The policy as www/package/CSP.md gives it, in its first block of code. */
const policy = readFileSync(join(root, "www/package/CSP.md"), "utf8").split("```")[1].trim().replace(/^\w*\n/, "").replace(/\s*\n\s*/g, " ");
const prefixes = { "/depeche/": { "access-control-allow-origin": "*" }, "/strict/": { "content-security-policy": policy } };

createServer(({ url = "/" }, response) => {
  const path = decodeURIComponent(new URL(url, "http://host").pathname);
  const prefix = Object.keys(prefixes).find((prefix) => path.startsWith(prefix));
  const inside = normalize(path.slice(prefix?.length) || "index.html");
  const file = join(root, inside);
  if (!prefix || inside.startsWith("..") || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    return;
  }
  const type = types[extname(file)] ?? "application/octet-stream";
  response.writeHead(200, { "content-type": type, "cache-control": "no-store", ...prefixes[prefix] });
  createReadStream(file).pipe(response);
}).listen(Number(process.argv[2] ?? 8123), "127.0.0.1");
