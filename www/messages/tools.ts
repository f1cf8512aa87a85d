// Words of the parts of the page that are downloaded when they are asked for: export and corrections.

const fr = {
  exportHint: "Ce que montrent les filtres et la recherche, avec les phrases.",
  print: "Imprimer",
  download: (name: string) => `Enregistrer ${name}`,
  evidence: "Les phrases",
  networkOf: (nodes: number, links: number) => `Réseau de ${nodes} acteurs et ${links} liens. Le tableau qui suit donne les plus forts.`,
  together: "Ensemble",
  sentences: (n: number) => `${n} ${n < 2 ? "phrase" : "phrases"}`,

  date: "Date",
  count: "Nombre",
  countHint: "11, 10-12, 2-",
  category: "Bien",
  speaker: "Auteur",
  save: "Corriger",
  reject: "Écarter",
  split: "Séparer",
  join: "Réunir",
  joinOccasion: "C’est la même livraison que",
  sameAs: "C’est le même acteur que",
  notSameAs: "Ce n’est pas le même que",
  hint: "Les corrections s’ajoutent à l’analyse sans la remplacer. Elles restent sur cette page, sauf si vous les exportez ou les gardez.",
  undo: "Annuler la dernière",
  give: "Exporter",
  take: "Importer…",
  keep: "Garder dans ce navigateur",
  takeBack: "annuler",
  remove: (n: number) => `Retirer la correction ${n}`,
  changed: (field: string, machine: string, corrected: string) => `${field}\u00a0: machine ${machine} → corrigé ${corrected}`,
  field: (name: string) => fieldsFr[name] ?? name,
  patch: (name: string) => patchesFr[name] ?? name,
};

const fieldsFr: Record<string, string> = { status: "état", supplier: "fournisseur", recipient: "destinataire", date: "date", count: "nombre", category: "bien", designation: "modèle", unit: "unité", hedged: "réserve", speaker: "auteur" };
const patchesFr: Record<string, string> = { reject: "écarté", merge: "réuni", split: "séparé", add: "ajouté" };

const en: typeof fr = {
  exportHint: "What filters and search show, with the sentences.",
  print: "Print",
  download: (name) => `Save ${name}`,
  evidence: "The sentences",
  networkOf: (nodes, links) => `Network of ${nodes} actors and ${links} links. The table below gives the strongest.`,
  together: "Together",
  sentences: (n) => `${n} ${n === 1 ? "sentence" : "sentences"}`,

  date: "Date",
  count: "Number",
  countHint: "11, 10-12, 2-",
  category: "Goods",
  speaker: "Speaker",
  save: "Correct",
  reject: "Reject",
  split: "Separate",
  join: "Join",
  joinOccasion: "This is the same delivery as",
  sameAs: "This is the same actor as",
  notSameAs: "This is not the same as",
  hint: "Corrections are added to the analysis and never replace it. They stay on this page unless you export or keep them.",
  undo: "Undo the last one",
  give: "Export",
  take: "Import…",
  keep: "Keep in this browser",
  takeBack: "undo",
  remove: (n) => `Remove correction ${n}`,
  changed: (field, machine, corrected) => `${field}: machine ${machine} → corrected ${corrected}`,
  field: (name) => name,
  patch: (name) => patchesEn[name] ?? name,
};

const patchesEn: Record<string, string> = { reject: "rejected", merge: "joined", split: "separated", add: "added" };

/** By a key of `languages`; French where a language has none. */
export function toolTexts(language: string): typeof fr {
  return language === "en" ? en : fr;
}
