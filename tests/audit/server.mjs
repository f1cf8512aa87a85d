// The page's server, on a port that is free.

import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

/** Runs `use` with the server's address while it serves. */
export async function served(use) {
  const port = await free();
  const server = spawn(process.execPath, [fileURLToPath(new URL("../page/server.mjs", import.meta.url)), String(port)], { stdio: "inherit" });
  const address = `http://127.0.0.1:${port}/`;
  try {
    while (!(await fetch(`${address}depeche/index.html`).catch(() => undefined))?.ok) await new Promise((resolve) => setTimeout(resolve, 50));
    await use(address);
  } finally {
    server.kill();
  }
}

function free() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
