// The page's French. Every other language has the same keys, by type.

import type { Field, Kind, Note, Status } from "../../pkg/depeche.js";
import type { Facet } from "../facet.js";
import { isRound } from "../format.js";
import type { By, Chart, Sort } from "../permalink.js";
import type { Failure, Problem } from "../protocol.js";
import type { Tool } from "../state.js";

const digits = new Intl.NumberFormat("fr");
const millions = new Intl.NumberFormat("fr", { notation: "compact", compactDisplay: "long", maximumFractionDigits: 2 });

/** «25 000», «1,5 milliard». */
const number = (n: number) => (isRound(n) ? millions : digits).format(n);

/** «3 millions de dollars», but «3 000 dollars». */
const after = (n: number, words: string) => (isRound(n) ? of(words) : words);
const of = (words: string) => `${/^[aeéhiouè]/.test(words) ? "d’" : "de "}${words}`;

/** French counts 0 and 1 as one. */
const plural = (n: number, one: string, many = `${one}s`) => (n < 2 ? one : many);
const counted = (n: number, one: string, many?: string) => `${number(n)} ${plural(n, one, many)}`;

/** One, many, and the name of the family where it is not the plural. */
interface Goods {
  one: string;
  many: string;
  family?: string;
  feminine?: true;
}

const goods: Record<string, Goods> = {
  helicopter: { one: "hélicoptère", many: "hélicoptères" },
  aircraft: { one: "avion", many: "avions" },
  drone: { one: "drone", many: "drones" },
  tank: { one: "char", many: "chars" },
  armoured_vehicle: { one: "véhicule blindé", many: "véhicules blindés", family: "blindés" },
  artillery: { one: "pièce d’artillerie", many: "pièces d’artillerie", family: "artillerie", feminine: true },
  missile: { one: "missile", many: "missiles" },
  air_defence: { one: "système antiaérien", many: "systèmes antiaériens", family: "défense antiaérienne" },
  radar: { one: "radar", many: "radars" },
  ship: { one: "navire", many: "navires" },
  small_arms: { one: "arme légère", many: "armes légères", feminine: true },
  ammunition: { one: "munition", many: "munitions", feminine: true },
  vehicle: { one: "véhicule", many: "véhicules" },
  equipment: { one: "équipement", many: "équipements" },
  personnel: { one: "personne", many: "personnes", family: "personnel", feminine: true },
  food: { one: "lot de vivres", many: "lots de vivres", family: "vivres" },
  fuel: { one: "lot de carburant", many: "lots de carburant", family: "carburant" },
  fertiliser: { one: "lot d’engrais", many: "lots d’engrais", family: "engrais" },
  medical: { one: "lot de matériel médical", many: "lots de matériel médical", family: "matériel médical" },
  money: { one: "somme d’argent", many: "sommes d’argent", family: "argent", feminine: true },
  other: { one: "autre bien", many: "autres biens" },
};

const named = (category: string): Goods => goods[category] ?? { one: category, many: category };

/** One, many; then the same of a feminine noun. */
const participles: Record<Status, [string, string, string, string]> = {
  delivered: ["livré", "livrés", "livrée", "livrées"],
  pledged: ["promis", "promis", "promise", "promises"],
  ordered: ["commandé", "commandés", "commandée", "commandées"],
  requested: ["demandé", "demandés", "demandée", "demandées"],
  refused: ["refusé", "refusés", "refusée", "refusées"],
};

const statuses: Record<Status, string> = {
  delivered: "Livré",
  pledged: "Promis",
  ordered: "Commandé",
  requested: "Demandé",
  refused: "Refusé",
};

const headings: Record<Sort, string> = { when: "Quand", what: "Quoi, combien", who: "De qui à qui", state: "État", reports: "Selon" };

const facets: Record<Facet, string> = {
  supplier: "Fournisseur",
  recipient: "Destinataire",
  category: "Biens",
  status: "État",
  period: "Année",
  source: "Source",
  actor: "Acteur",
};

const ways: Record<By, string> = { year: "par année", status: "par état", supplier: "par fournisseur", recipient: "par destinataire" };

const kinds: Record<Kind, string> = { country: "États", organisation: "Organisations", person: "Personnes" };

const conflicts: Record<Field, string> = { date: "la date", count: "le nombre", status: "l’état" };

const notes: Record<Note, string> = {
  "other-language": "ne semble pas écrit en français : ce qui y est trouvé est peu sûr.",
  empty: "ne contient aucun texte.",
  "replaced-bytes": "contenait des octets illisibles, remplacés par «\u00a0�\u00a0».",
};

const problems: Record<Problem["kind"], string> = {
  format: "ce format n’est pas lu. Enregistrez le texte en .txt, ou les articles en .json ou .jsonl.",
  packed: "ce fichier compressé n’a pas pu être ouvert, ou pas en entier. Décompressez-le vous-même, puis donnez ce qu’il contient.",
  unreadable: "le navigateur n’a pas pu ouvrir ce fichier. Vérifiez qu’il existe encore et que vous avez le droit de le lire.",
  content:
    "un endroit de ce fichier n’est pas un article. Un article JSON est un objet avec un champ «\u00a0text\u00a0» ; un fichier .jsonl en porte un par ligne.",
};

const failures: Record<Failure["reason"], { what: string; todo: string }> = {
  engine: {
    what: "Le moteur d’analyse n’a pas pu démarrer",
    todo: "Votre navigateur doit permettre WebAssembly et les «\u00a0workers\u00a0». Mettez-le à jour, puis réessayez.",
  },
  mismatch: {
    what: "Les fichiers de cette page ne vont pas ensemble",
    todo: "Rechargez la page. Si cela ne suffit pas, son auteur doit remettre en place tous les fichiers d’une même version.",
  },
  pack: {
    what: "Ce fichier n’est pas un corpus préparé que cette page sait lire",
    todo: "Il est abîmé, ou d’une autre version. Il faut le refaire avec «\u00a0depeche pack\u00a0», ou donner les articles eux-mêmes.",
  },
  link: {
    what: "Ce lien mène à un passage qui n’est pas dans ce corpus",
    todo: "Le corpus a pu changer depuis. Tout ce qu’il dit aujourd’hui est affiché.",
  },
  part: {
    what: "Cette partie de la page n’a pas pu être chargée",
    todo: "Vérifiez la connexion, puis réessayez.",
  },
  corpus: {
    what: "Le corpus est introuvable",
    todo: "Vérifiez la connexion et l’adresse du corpus, puis réessayez. Vous pouvez aussi lire vos propres articles ci-dessous.",
  },
};

const tools: Record<Tool, string> = { correct: "Corriger", cite: "Citer", add: "Ajouter ce qui manque" };

export const fr = {
  locale: "fr",

  number,
  between: (min: number, max: number) => `${number(min)} à ${number(max)}`,
  atLeast: (n: number) => `au moins ${number(n)}`,
  atMost: (n: number) => `jusqu’à ${number(n)}`,
  uncounted: "nombre inconnu",
  unit: (unit: string, n: number) => after(n, unit),
  /** After a unit: «tonnes de vivres»; a sum of money says it all by its currency. */
  measured: (category: string) => (category === "money" ? "" : of(named(category).family ?? named(category).many)),
  goods: (category: string, n: number) => after(n, plural(n, named(category).one, named(category).many)),
  family: (category: string) => named(category).family ?? named(category).many,
  goodsWith: (category: string, status: Status, n: number) => {
    const { one, many, feminine } = named(category);
    const [single, several, singleF, severalF] = participles[status];
    return n < 2 ? `${one} ${feminine ? singleF : single}` : after(n, `${many} ${feminine ? severalF : several}`);
  },
  familyWith: (category: string, status: Status) => `${named(category).family ?? named(category).many} : ${statuses[status].toLowerCase()}`,
  status: (status: Status) => statuses[status],

  /** «1 avril» as French writes it. */
  ordinal: (date: string) => date.replace(/^1 /, "1er "),
  yearUnknown: "année inconnue",
  duringYear: "dans l’année",
  undated: "Sans date",
  from: (from: string, to: string) => `de ${from} à ${to}`,
  quoted: (words: string) => `«\u00a0${words}\u00a0»`,

  colon: "\u00a0:",
  articles: (n: number) => counted(n, "article"),
  quotes: (n: number) => counted(n, "citation"),
  deliveries: (n: number) => counted(n, "livraison"),
  actors: (n: number) => counted(n, "acteur"),
  mentions: (n: number) => counted(n, "mention"),

  headline: "Ce que disent les articles",
  hint: "Chaque chiffre s’ouvre sur les phrases qui l’établissent.",
  received: (n: number) => plural(n, "livraison reçue", "livraisons reçues"),
  awaited: (n: number) => plural(n, "livraison attendue", "livraisons attendues"),
  awaitedMeans: "promises, commandées ou demandées",
  turnedDown: (n: number) => plural(n, "refus", "refus"),
  actorsNamed: (n: number) => plural(n, "acteur nommé", "acteurs nommés"),
  wordsReported: (n: number) => plural(n, "citation"),
  plusUncounted: (n: number) => `et ${number(n)} fois sans nombre`,
  inArticles: (n: number) => `dans ${counted(n, "article")}`,

  deliveriesHeading: "Le registre des livraisons",
  deliveriesCaption: "Une ligne par livraison, telle que les articles ensemble la racontent.",
  timelineOf: (n: number, span: string) => `Frise de ${counted(n, "livraison datée", "livraisons datées")}, ${span}. Le tableau qui suit donne les mêmes faits.`,
  arrived: "arrivé",
  notArrived: "pas arrivé",
  offTimeline: (n: number) => `${counted(n, "ligne")} sans date précise ${plural(n, "n’est", "ne sont")} que dans le tableau.`,
  filter: "Montrer",
  column: (sort: Sort) => headings[sort],
  unknownParty: "non précisé",
  to: "à",
  hedged: "avec réserve",
  disagree: (fields: Field[]) =>
    `Les articles divergent sur ${new Intl.ListFormat("fr").format(fields.map((field) => conflicts[field]))}`,
  noDeliveries: "Aucune livraison n’a été trouvée dans ces articles.",

  sumOf: (n: number) => `Additionne ${counted(n, "autre ligne", "autres lignes")} : n’est compté dans aucun total.`,

  totalsHeading: "Les totaux",
  totalsCaption: "Rien de promis n’est compté comme livré. Chaque somme s’ouvre sur ce qu’elle additionne.",
  columns: "Colonnes",
  by: (way: By) => ways[way],
  goodsColumn: "Biens",

  actorsHeading: "Qui est nommé",
  actorsCaption: "Nombre de mentions dans tous les articles.",
  kind: (kind: Kind) => kinds[kind],
  noActors: "Aucun acteur n’a été trouvé.",
  quotesHeading: "Qui a dit quoi",
  noQuotes: "Aucune citation n’a été trouvée.",
  nobody: "Sans auteur nommé",
  articlesHeading: "Les articles",
  pages: "Pages de la liste",
  pageBefore: "Page précédente",
  pageAfter: "Page suivante",
  pageOf: (from: number, to: number, all: number) => `${number(from)} à ${number(to)} sur ${number(all)}`,

  narrow: "Chercher et filtrer",
  search: "Chercher un mot, un nom, un bien…",
  facets: "Filtres",
  facet: (facet: Facet) => facets[facet],
  exclude: (name: string) => `Exclure : ${name}`,
  except: "sauf",
  drop: (name: string) => `Retirer le filtre ${name}`,
  chosen: "Filtres choisis",
  clear: "Tout effacer",
  leaves: (n: number, all: number) => `${number(n)} sur ${counted(all, "livraison")}`,
  noneLeft: "Aucune livraison ne répond à ces filtres.",
  untold: (facet: Facet): string => (facet === "period" ? "sans année" : facet === "source" ? "sans source" : "non précisé"),
  untoldShort: "–",
  hitsHeading: "Dans les textes",
  hits: (n: number, shown: number) => `${counted(n, "passage")}${shown < n ? `, dont les ${number(shown)} premiers` : ""}.`,

  export: "Exporter",
  tool: (tool: Tool) => tools[tool],
  corrections: "Corrections",
  corrected: "corrigé",
  added: "ajouté",
  inferred: "date déduite",
  doubtful: "incertain",
  life: "Étapes",
  network: "Qui est nommé avec qui",
  chunkComing: "Un instant…",
  chunkLost: "Cette partie n’a pas pu être chargée. Vérifiez la connexion, puis réessayez.",
  printed: (address: string, date: string) => `Imprimé le ${date} : ${address}`,

  chart: "Frise",
  monthly: "mois par mois",
  chartBy: (chart: Chart): string => (chart === "status" ? "par état" : "par bien"),

  compared: "Ce que dit chaque article de cette livraison",
  alike: (n: number) => `${number(n)} passages la racontent`,

  close: "Fermer",
  previous: "Extrait précédent",
  next: "Extrait suivant",
  place: (at: number, of: number) => `Extrait ${number(at)} sur ${number(of)}`,
  placeOfArticle: (at: number, of: number) => `Article ${number(at)} sur ${number(of)}`,
  fullText: "L’article entier",
  alsoNamed: (forms: string[]) => `aussi nommé ${new Intl.ListFormat("fr").format(forms)}`,
  fetching: "Ouverture de l’article…",
  lost: "L’article n’a pas pu être ouvert.",
  source: "Lire à la source",
  rule: "Règle",
  cut: "Texte très long : seul le voisinage de l’extrait est montré.",

  files: "Lire vos propres articles",
  filesHint: "Déposez des fichiers n’importe où sur cette page : .txt, .md, .html, .json, .jsonl, .csv, .rss, .zip… Ils sont lus dans votre navigateur : rien n’est envoyé.",
  choose: "Choisir des fichiers…",
  mode: "Le corpus affiché",
  replace: "est remplacé",
  join: "est complété",
  dropReplace: "Remplacer le corpus",
  dropJoin: "Compléter le corpus",
  home: "Revenir au corpus de départ",

  loading: "Lecture des articles…",
  progress: (done: number, total: number) => `${number(done)} sur ${counted(total, "article")}, reste ${number(total - done)}`,
  cancel: "Arrêter la lecture",
  left: (n: number) => `Lecture arrêtée : ${counted(n, "article n’a pas été lu", "articles n’ont pas été lus")}`,
  ready: (n: number) => counted(n, "article analysé", "articles analysés"),
  empty: "Aucun article pour l’instant",
  emptyHint: "Donnez à lire des articles de presse en français : livraisons, acteurs et citations s’afficheront ici.",
  failure: (reason: Failure["reason"]) => failures[reason],
  detail: "Détail technique",
  retry: "Réessayer",
  problems: (n: number) => (n < 2 ? "Un fichier n’a pas été lu en entier" : `${number(n)} fichiers n’ont pas été lus en entier`),
  problemsRest: "Tout le reste est affiché.",
  problem: (kind: Problem["kind"]) => problems[kind],
  dismiss: "Fermer ce message",
  note: (note: Note) => notes[note],
  embed: "Intégrer",
  language: "Langue de la page",
  foot: "Analyse automatique, par des règles et des poids. Elle peut se tromper ; elle montre toujours la phrase qui l’a convaincue.",
};

export type Messages = typeof fr;
