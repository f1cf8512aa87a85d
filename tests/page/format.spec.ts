// Numbers, intervals, dates and names in words, and sentences cut from texts: no browser needed.

import { expect, test } from "@playwright/test";
import { Format } from "../../www/format.js";
import { language } from "../../www/messages.js";
import { en } from "../../www/messages/en.js";
import { fr } from "../../www/messages/fr.js";
import { pieces, sentence } from "../../www/passage.js";

const french = new Format(fr);
const english = new Format(en);

/** Intl separates thousands by narrow spaces; a row is easier to read with plain ones. */
const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, " ");

test("counts are intervals", () => {
  const rows: [number | null, number | null, string | undefined, string | undefined][] = [
    [4, 4, "4", "4"],
    [4, 6, "4 à 6", "4 to 6"],
    [4, null, "au moins 4", "at least 4"],
    [null, 30, "jusqu’à 30", "up to 30"],
    [25_000, 25_000, "25 000", "25,000"],
    [1_500_000_000, null, "au moins 1,5 milliard", "at least 1.5 billion"],
    [1_234_567, 1_234_567, "1 234 567", "1,234,567"],
    [null, null, undefined, undefined],
  ];
  for (const [min, max, fr, en] of rows) expect([plain(french.count(min, max)), english.count(min, max)]).toEqual([fr, en]);
});

test("dates are as precise as the text", () => {
  const rows = [
    ["2022", "2022", "2022"],
    ["2022-04", "avril 2022", "April 2022"],
    ["2022-04-01", "1er avril 2022", "1 April 2022"],
    ["2022-04-18", "18 avril 2022", "18 April 2022"],
    ["--04-18", "18 avril", "18 April"],
    ["--04", "avril", "April"],
  ] as const;
  for (const [iso, fr, en] of rows) expect([french.date(iso), english.date(iso)]).toEqual([fr, en]);
});

test("goods agree with their number", () => {
  const item = (category: string, min: number | null, max: number | null, designation: string | null = null, unit: string | null = null) =>
    ({ category, designation, min, max, unit });
  const rows = [
    [item("helicopter", 1, 1), "1 hélicoptère"],
    [item("helicopter", 4, 4, "Mi-171"), "4 hélicoptères Mi-171"],
    [item("radar", null, null), "radars"],
    [item("drone", 1, 2), "1 à 2 drones"],
    [item("food", 25_000, 25_000, null, "tonnes"), "25 000 tonnes de vivres"],
    [item("fertiliser", 60_000, 60_000, null, "tonnes"), "60 000 tonnes d’engrais"],
    [item("money", 5, null, null, "euros"), "au moins 5 euros"],
    [item("equipment", 3_800_000_000, 3_800_000_000, null, "dollars"), "3,8 milliards de dollars d’équipements"],
    [item("ammunition", 1_000_000, 1_000_000), "1 million de munitions"],
    [item("fuel", null, null, null, "tonnes"), "carburant"],
    [item("submarine", 2, 2), "2 submarine"],
  ] as const;
  for (const [line, words] of rows) expect(plain(french.item(line).filter(Boolean).join(" "))).toBe(words);
});

test("states are named in the reader's language, others as written", () => {
  expect(french.party({ code: "RU", name: "Russie" })).toBe("Russie");
  expect(english.party({ code: "RU", name: "Russie" })).toBe("Russia");
  expect(english.party({ code: null, name: "Croix-Rouge" })).toBe("Croix-Rouge");
  expect(english.party({ code: "Wagner", name: "Wagner" })).toBe("Wagner");
});

test("a language tag finds its messages, French where there are none", () => {
  for (const [tag, key] of [["fr-FR", "fr"], ["en-GB", "en"], ["EN", "en"], ["de", "fr"], ["", "fr"]] as const) expect(language(tag)).toBe(key);
});

test("the sentence around a finding", () => {
  const rows = [
    ["Il pleut. Quatre appareils sont arrivés. Il vente.", "appareils", "Quatre appareils sont arrivés."],
    ["Le ministre, M. Anselme, a reçu deux radars. Fin.", "radars", "Le ministre, M. Anselme, a reçu deux radars."],
    ["Un titre\nDeux drones livrés\nSuite", "drones", "Deux drones livrés"],
    ["Sans point final, trois camions", "camions", "Sans point final, trois camions"],
    ["« Nous y sommes. » Cinq chars.", "chars", "Cinq chars."],
  ] as const;
  for (const [text, found, expected] of rows) {
    const start = text.indexOf(found);
    const { start: from, end } = sentence(text, { start, end: start + found.length });
    expect(text.slice(from, end)).toBe(expected);
  }
});

test("a finding of several sentences keeps them all", () => {
  const text = "Un. Deux drones. Trois chars. Quatre.";
  const { start, end } = sentence(text, { start: text.indexOf("Deux"), end: text.indexOf(" Quatre") });
  expect(text.slice(start, end)).toBe("Deux drones. Trois chars.");
});

test("pieces follow each other without a gap, the detail over the current over the others", () => {
  const text = "Quatre hélicoptères Mi-171 livrés au Mali";
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const cut = pieces(text, { start: 0, end: text.length }, [
    { ...at("Mali"), weight: "other" },
    { ...at("Quatre hélicoptères Mi-171 livrés"), weight: "current" },
    { ...at("Quatre hélicoptères Mi-171"), weight: "detail" },
  ]);
  expect(cut.map(({ text }) => text).join("")).toBe(text);
  expect(cut.map(({ text, weight }) => [text, weight])).toEqual([
    ["Quatre hélicoptères Mi-171", "detail"],
    [" livrés", "current"],
    [" au ", undefined],
    ["Mali", "other"],
  ]);
});
