// The fragment of the page's address: what each element of a page shows, so that every view is a link.
//
//   #depeche?status=delivered            an element without an id
//   #ledger?q=radar;words?open=quote:…   two elements, by their ids
//
// An anchor of the page itself gives way once a reader changes something; the address of a router, which begins with a slash or
// an exclamation mark, is left alone.

/** What the fragment says of the element `name`; absent where it says nothing. */
export function read(name: string): string | undefined {
  return parts()?.get(name);
}

/** Has the fragment say it, in place of what it said; an empty `content` is left out. No entry is added to the history. */
export function write(name: string, content: string): void {
  const all = parts();
  if (!all || (all.get(name) ?? "") === content) return;
  if (content) all.set(name, content);
  else all.delete(name);
  const fragment = [...all].map(([name, content]) => `${name}?${content}`).join(";");
  try {
    history.replaceState(history.state, "", fragment ? `#${fragment}` : location.pathname + location.search);
  } catch {
    // A document without an address of its own, or a browser that finds these too many: the view is no link then.
  }
}

function parts(): Map<string, string> | undefined {
  const fragment = location.hash.slice(1);
  if (/^[/!]/.test(fragment)) return undefined;
  const named = fragment.split(";").map((part) => /^([^?]+)\?(.*)$/.exec(part));
  return new Map(named.flatMap((part) => (part ? [[part[1] ?? "", part[2] ?? ""] as const] : [])));
}
