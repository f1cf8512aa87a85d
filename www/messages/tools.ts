// Words of the parts of the page that are downloaded when they are asked for, each part's apart: a part brings only its own. French
// where a language has none.

import type { Chart } from "../permalink.js";

const output = {
  fr: { download: (name: string) => `Enregistrer ${name}` },
  en: { download: (name: string) => `Save ${name}` },
};

const exporting = {
  fr: { hint: "Ce que montrent les filtres et la recherche, avec les phrases.", print: "Imprimer", evidence: "Les phrases", network: "Réseau", networkFile: "reseau", ledger: "livraisons", timeline: "frise" },
  en: { hint: "What filters and search show, with the sentences.", print: "Print", evidence: "The sentences", network: "Network", networkFile: "network", ledger: "deliveries", timeline: "timeline" },
};

const lanes = {
  fr: {
    lanesOf: (chart: Chart, n: number, span: string) => `Frise ${chart === "status" ? "par état" : "par bien"} : ${n.toLocaleString("fr")} ${chart === "status" ? "livraisons datées" : "lots datés"}, ${span}. Le tableau qui suit donne les mêmes faits.`,
    counted: (months: number) => `Une barre compte les livraisons ${{ 1: "d’un mois", 3: "d’un trimestre", 12: "d’une année" }[months] ?? "de dix ans"} ; pleine, elles sont arrivées, vide, elles ne le sont pas. Le chiffre est celui de la plus haute.`,
    whiskers: "Hauteur d’un point : nombre annoncé. Un trait vertical montre l’incertitude, une flèche «\u00a0au moins\u00a0», «\u00a0?\u00a0» un nombre inconnu.",
    month: "Mois",
    byMonth: (chart: Chart) => `Les livraisons datées, mois par mois, ${chart === "status" ? "par état" : "par bien"}`,
    moreGoods: (n: number) => `${n < 2 ? "Un autre bien" : `${n} autres biens`} : dans le tableau.`,
  },
  en: {
    lanesOf: (chart: Chart, n: number, span: string) => `Timeline ${chart === "status" ? "by status" : "by goods"}: ${n.toLocaleString("en")} ${chart === "status" ? "dated deliveries" : "dated lots"}, ${span}. The table that follows gives the same facts.`,
    counted: (months: number) => `A bar counts the deliveries of a ${{ 1: "month", 3: "quarter", 12: "year" }[months] ?? "decade"}; filled they have arrived, open they have not. The number is that of the highest.`,
    whiskers: "Height of a mark: the number reported. A vertical line shows doubt, an arrow “at least”, “?” an unknown number.",
    month: "Month",
    byMonth: (chart: Chart) => `The dated deliveries month by month, ${chart === "status" ? "by status" : "by goods"}`,
    moreGoods: (n: number) => `${n === 1 ? "One other kind" : `${n} other kinds`} of goods: in the table.`,
  },
};

const network = {
  fr: {
    networkOf: (nodes: number, links: number) => `Réseau de ${nodes} acteurs et ${links} liens. Le tableau qui suit donne les plus forts.`,
    together: "Ensemble",
    sentences: (n: number) => `${n} ${n < 2 ? "phrase" : "phrases"}`,
  },
  en: {
    networkOf: (nodes: number, links: number) => `Network of ${nodes} actors and ${links} links. The table below gives the strongest.`,
    together: "Together",
    sentences: (n: number) => `${n} ${n === 1 ? "sentence" : "sentences"}`,
  },
};

const fields: Record<string, string> = { status: "état", supplier: "fournisseur", recipient: "destinataire", date: "date", count: "nombre", category: "bien", designation: "modèle", unit: "unité", hedged: "réserve", speaker: "auteur" };
const patchesFr: Record<string, string> = { reject: "écarté", merge: "réuni", split: "séparé", add: "ajouté" };
const patchesEn: Record<string, string> = { reject: "rejected", merge: "joined", split: "separated", add: "added" };

const correctFr = {
  date: "Date",
  count: "Nombre",
  countHint: "11, 10-12, 2-",
  category: "Bien",
  designation: "Modèle",
  unit: "Unité",
  unitHint: "tonnes, dollars",
  hedged: "Annoncé avec réserve",
  speaker: "Auteur",
  save: "Corriger",
  reject: "Écarter",
  split: "Séparer",
  join: "Réunir",
  joinOccasion: "C’est la même livraison que",
  sameAs: "C’est le même acteur que",
  notSameAs: "Ce n’est pas le même que",
  oneMore: "Un bien de plus",

  addHint: "Sélectionnez le passage à la souris dans l’article, ou ici au clavier (Maj et les flèches).",
  passage: "Passage",
  noPassage: "Sélectionnez d’abord le passage.",
  kind: "C’est",
  kinds: { delivery: "une livraison", quote: "une citation", actor: "un acteur" },
  name: "Nom",
  actorKind: "Sorte",
  add: "Ajouter",

  hint: "Les corrections s’ajoutent à l’analyse sans la remplacer. Elles restent sur cette page, sauf si vous les exportez ou les gardez.",
  undo: "Annuler la dernière",
  give: "Exporter",
  take: "Importer…",
  keep: "Garder dans ce navigateur",
  takeBack: "annuler",
  added: "Ajouté à la main",
  unread: "cette ligne n’est pas une correction",
  yes: "oui",
  no: "non",
  remove: (n: number) => `Retirer la correction ${n}`,
  changed: (field: string, machine: string, corrected: string) => `${field}\u00a0: machine ${machine} → corrigé ${corrected}`,
  field: (name: string) => fields[name] ?? name,
  patch: (name: string) => patchesFr[name] ?? name,
};

const correctEn: typeof correctFr = {
  date: "Date",
  count: "Number",
  countHint: "11, 10-12, 2-",
  category: "Goods",
  designation: "Model",
  unit: "Unit",
  unitHint: "tonnes, dollars",
  hedged: "Told with reserve",
  speaker: "Speaker",
  save: "Correct",
  reject: "Reject",
  split: "Separate",
  join: "Join",
  joinOccasion: "This is the same delivery as",
  sameAs: "This is the same actor as",
  notSameAs: "This is not the same as",
  oneMore: "More goods",

  addHint: "Select the passage in the article with the mouse, or here with the keyboard (Shift and the arrows).",
  passage: "Passage",
  noPassage: "Select the passage first.",
  kind: "It is",
  kinds: { delivery: "a delivery", quote: "a quote", actor: "an actor" },
  name: "Name",
  actorKind: "Kind",
  add: "Add",

  hint: "Corrections are added to the analysis and never replace it. They stay on this page unless you export or keep them.",
  undo: "Undo the last one",
  give: "Export",
  take: "Import…",
  keep: "Keep in this browser",
  takeBack: "undo",
  added: "Added by hand",
  unread: "this line is no correction",
  yes: "yes",
  no: "no",
  remove: (n) => `Remove correction ${n}`,
  changed: (field, machine, corrected) => `${field}: machine ${machine} → corrected ${corrected}`,
  field: (name) => name,
  patch: (name) => patchesEn[name] ?? name,
};

const inEnglish = (language: string) => language === "en";

/** By a key of `languages`. */
export const outputTexts = (language: string) => (inEnglish(language) ? output.en : output.fr);
export const exportTexts = (language: string) => (inEnglish(language) ? exporting.en : exporting.fr);
export const laneTexts = (language: string) => (inEnglish(language) ? lanes.en : lanes.fr);
export const networkTexts = (language: string) => (inEnglish(language) ? network.en : network.fr);
export const correctTexts = (language: string) => (inEnglish(language) ? correctEn : correctFr);
