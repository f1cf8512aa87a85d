// Where a host demands trusted types, a worker's address and the markup that is parsed are such; the one policy has the element's name.

interface Policy {
  createScriptURL(url: string): string;
  /** Of markup that is parsed into a document of its own, where no script runs, and only read. */
  createHTML(markup: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

const plain: Policy = { createScriptURL: (url) => url, createHTML: (markup) => markup };

let policy: Policy | undefined;

export function trusted(): Policy {
  return (policy ??= (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy("depeche", plain) ?? plain);
}
