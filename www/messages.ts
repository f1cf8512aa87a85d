// The languages of the page. A further one is one more file in messages/ and one more row here.

import { en } from "./messages/en.js";
import { fr, type Messages } from "./messages/fr.js";

export type { Messages };

/** Every language with its own name for itself, the first being the default. */
export const languages: Record<string, { label: string; messages: Messages }> = {
  fr: { label: "Français", messages: fr },
  en: { label: "English", messages: en },
};

/** The messages of a language, French where it has none. */
export function messages(key: string): Messages {
  return languages[key]?.messages ?? fr;
}

/** The language a tag such as `en-GB` asks for, as a key of `languages`. */
export function language(tag: string): string {
  const key = tag.toLowerCase().split("-")[0] ?? "";
  return key in languages ? key : "fr";
}
