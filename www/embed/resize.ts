// For a page that embeds a frame: <iframe data-depeche …> gets the height that its content tells. Understands the
// dialects in use, and nothing from any other frame.
//
//   own       { type: "depeche-height", height }
//   AMP       { sentinel: "amp", type: "embed-size", height }
//   Guardian  '{ "type": "set-height", "value": … }'
//   pym       "pymxPYMx" id "xPYMxheightxPYMx" height

export {};

addEventListener("message", ({ source, data }: MessageEvent<unknown>) => {
  for (const frame of document.querySelectorAll<HTMLIFrameElement>("iframe[data-depeche]")) {
    const height = frame.contentWindow === source ? told(data) : 0;
    if (height > 0) frame.style.height = `${Math.min(Math.ceil(height), 20_000)}px`;
  }
});

function told(data: unknown): number {
  if (typeof data !== "string") return fromObject(data);
  const pym = /^pymxPYMx.*xPYMxheightxPYMx(\d+(?:\.\d+)?)$/.exec(data);
  if (pym) return Number(pym[1]);
  try {
    return fromObject(JSON.parse(data));
  } catch {
    return 0;
  }
}

function fromObject(data: unknown): number {
  const { type, height, value } = (data ?? {}) as Record<string, unknown>;
  return Number({ "depeche-height": height, "embed-size": height, "set-height": value }[String(type)]);
}
