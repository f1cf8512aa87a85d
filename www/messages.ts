// The languages of the page. A further one is one more file in messages/, one more in lazy/, and one more row here: French comes with the
// script, every other language when a page or a reader asks for it.

import { fr, type Messages } from "./messages/fr.js";

export type { Messages };

export const french = fr;

/** Every language with its own name for itself, the first being the default. */
export const languages: Record<string, { label: string; load(): Promise<Messages> }> = {
  fr: { label: "Français", load: async () => fr },
  en: { label: "English", load: async () => (await import("./lazy/en.js")).en },
};

const loaded = new Map<string, Messages | undefined>([["fr", fr]]);

/** The messages of a language; absent while they are on their way, when `arrived` will be called. French where they cannot be had. */
export function messages(key: string, arrived: (error?: unknown) => void): Messages | undefined {
  if (loaded.has(key)) return loaded.get(key);
  loaded.set(key, undefined);
  const lost = (error: unknown) => {
    loaded.set(key, fr);
    arrived(error);
  };
  void languages[key]?.load().then((messages) => {
    loaded.set(key, messages);
    arrived();
  }, lost);
  return undefined;
}

/** The language a tag such as `en-GB` asks for, as a key of `languages`. */
export function language(tag: string): string {
  const key = tag.toLowerCase().split("-")[0] ?? "";
  return key in languages ? key : "fr";
}
