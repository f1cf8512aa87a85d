// Corrections that a reader has chosen to keep in this browser, by the address of their corpus. A sandboxed frame has no storage.

const name = (corpus: string) => `depeche ${corpus}`;

/** Keeps the lines; without lines forgets them. Whether the browser does. */
export function keep(corpus: string, lines: readonly string[] | undefined): boolean {
  try {
    if (lines) localStorage.setItem(name(corpus), lines.join("\n"));
    else localStorage.removeItem(name(corpus));
    return lines !== undefined;
  } catch {
    return false;
  }
}

/** The lines kept; absent where none were. */
export function kept(corpus: string): string[] | undefined {
  try {
    return localStorage.getItem(name(corpus))?.split("\n").filter(Boolean);
  } catch {
    return undefined;
  }
}
