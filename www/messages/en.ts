// The page's English.

import type { Field, Kind, Note, Status } from "../../pkg/depeche.js";
import type { Facet } from "../facet.js";
import { isRound } from "../format.js";
import type { By, Sort } from "../permalink.js";
import type { Failure, Problem } from "../protocol.js";
import type { Tool } from "../state.js";
import type { Messages } from "./fr.js";

const digits = new Intl.NumberFormat("en");
const millions = new Intl.NumberFormat("en", { notation: "compact", compactDisplay: "long", maximumFractionDigits: 2 });
const number = (n: number) => (isRound(n) ? millions : digits).format(n);
const plural = (n: number, one: string, many = `${one}s`) => (n === 1 ? one : many);
const counted = (n: number, one: string, many?: string) => `${number(n)} ${plural(n, one, many)}`;

const goods: Record<string, [one: string, many: string, family?: string]> = {
  helicopter: ["helicopter", "helicopters"],
  aircraft: ["aircraft", "aircraft"],
  drone: ["drone", "drones"],
  tank: ["tank", "tanks"],
  armoured_vehicle: ["armoured vehicle", "armoured vehicles"],
  artillery: ["artillery piece", "artillery pieces", "artillery"],
  missile: ["missile", "missiles"],
  air_defence: ["air-defence system", "air-defence systems", "air defence"],
  radar: ["radar", "radars"],
  ship: ["ship", "ships"],
  small_arms: ["small arm", "small arms"],
  ammunition: ["round of ammunition", "rounds of ammunition", "ammunition"],
  vehicle: ["vehicle", "vehicles"],
  equipment: ["piece of equipment", "pieces of equipment", "equipment"],
  personnel: ["person", "people", "personnel"],
  food: ["load of food", "loads of food", "food"],
  fuel: ["load of fuel", "loads of fuel", "fuel"],
  fertiliser: ["load of fertiliser", "loads of fertiliser", "fertiliser"],
  medical: ["load of medical supplies", "loads of medical supplies", "medical supplies"],
  money: ["sum of money", "sums of money", "money"],
  other: ["other item", "other items"],
};

const named = (category: string) => goods[category] ?? ([category, category] as const);
const family = (category: string) => named(category)[2] ?? named(category)[1];

const statuses: Record<Status, string> = {
  delivered: "Delivered",
  pledged: "Pledged",
  ordered: "Ordered",
  requested: "Requested",
  refused: "Refused",
};

const headings: Record<Sort, string> = { when: "When", what: "What, how many", who: "From whom to whom", state: "Status", reports: "According to" };

const facets: Record<Facet, string> = {
  supplier: "Supplier",
  recipient: "Recipient",
  category: "Goods",
  status: "Status",
  period: "Year",
  source: "Source",
  actor: "Actor",
};

const ways: Record<By, string> = { year: "by year", status: "by status", supplier: "by supplier", recipient: "by recipient" };

const kinds: Record<Kind, string> = { country: "States", organisation: "Organisations", person: "People" };

const conflicts: Record<Field, string> = { date: "the date", count: "the number", status: "the status" };

const notes: Record<Note, string> = {
  "other-language": "does not look French: what was found in it is uncertain.",
  empty: "holds no text.",
  "replaced-bytes": "held unreadable bytes, replaced by “�”.",
};

const problems: Record<Problem["kind"], string> = {
  format: "this kind of file is not read. Save the text as .txt, or the articles as .json or .jsonl.",
  packed: "this compressed file could not be opened, or only in part. Unpack it yourself, then give what it holds.",
  unreadable: "the browser could not open this file. Check that it still exists and that you may read it.",
  content: "a place in this file is no article. A JSON article is an object with a “text” field; a .jsonl file holds one a line.",
};

const failures: Record<Failure["reason"], { what: string; todo: string }> = {
  engine: {
    what: "The analysis could not start",
    todo: "Your browser must allow WebAssembly and workers. Update it, then try again.",
  },
  mismatch: {
    what: "The files of this page do not belong together",
    todo: "Reload the page. If that is not enough, its author has to put back all files of one version.",
  },
  pack: {
    what: "This file is no prepared corpus that this page can read",
    todo: "It is damaged, or of another version. Make it anew with “depeche pack”, or give the articles themselves.",
  },
  link: {
    what: "This link leads to a passage that is not in this corpus",
    todo: "The corpus may have changed since. All that it says today is shown.",
  },
  part: {
    what: "This part of the page could not be loaded",
    todo: "Check the connection, then try again.",
  },
  corpus: {
    what: "The corpus was not found",
    todo: "Check the connection and the corpus’s address, then try again. You can also read your own articles below.",
  },
};

const tools: Record<Tool, string> = { correct: "Correct", cite: "Cite", add: "Add what is missing" };

export const en: Messages = {
  locale: "en-GB",

  number,
  between: (min, max) => `${number(min)} to ${number(max)}`,
  atLeast: (n) => `at least ${number(n)}`,
  atMost: (n) => `up to ${number(n)}`,
  uncounted: "number unknown",
  unit: (unit, n) => plural(n, unit.replace(/s$/, ""), unit),
  measured: (category) => (category === "money" ? "" : `of ${family(category)}`),
  goods: (category, n) => plural(n, named(category)[0], named(category)[1]),
  family,
  goodsWith: (category, status, n) => `${plural(n, named(category)[0], named(category)[1])} ${statuses[status].toLowerCase()}`,
  familyWith: (category, status) => `${family(category)}: ${statuses[status].toLowerCase()}`,
  status: (status) => statuses[status],

  ordinal: (date) => date,
  yearUnknown: "year unknown",
  duringYear: "in the year",
  undated: "Undated",
  from: (from, to) => `${from} to ${to}`,
  quoted: (words) => `“${words}”`,

  colon: ":",
  articles: (n) => counted(n, "article"),
  quotes: (n) => counted(n, "quote"),
  deliveries: (n) => counted(n, "delivery", "deliveries"),
  actors: (n) => counted(n, "actor"),
  mentions: (n) => counted(n, "mention"),

  headline: "What the articles say",
  hint: "Every figure opens on the sentences it rests on.",
  received: (n) => plural(n, "delivery received", "deliveries received"),
  awaited: (n) => plural(n, "delivery awaited", "deliveries awaited"),
  awaitedMeans: "pledged, ordered or requested",
  turnedDown: (n) => plural(n, "refusal"),
  actorsNamed: (n) => plural(n, "actor named", "actors named"),
  wordsReported: (n) => plural(n, "quote"),
  plusUncounted: (n) => `and ${number(n)} more without a number`,
  inArticles: (n) => `in ${counted(n, "article")}`,

  deliveriesHeading: "The delivery ledger",
  deliveriesCaption: "One row a delivery, as the articles together tell it.",
  timelineOf: (n, span) => `Timeline of ${counted(n, "dated delivery", "dated deliveries")}, ${span}. The table that follows gives the same facts.`,
  arrived: "arrived",
  notArrived: "not arrived",
  offTimeline: (n) => `${counted(n, "row")} without a precise date ${plural(n, "is", "are")} in the table only.`,
  filter: "Show",
  column: (sort) => headings[sort],
  unknownParty: "not stated",
  to: "to",
  hedged: "with reserve",
  disagree: (fields) => `The articles disagree on ${new Intl.ListFormat("en").format(fields.map((field) => conflicts[field]))}`,
  noDeliveries: "No delivery was found in these articles.",

  sumOf: (n) => `Adds up ${counted(n, "other row")}: counts in no total.`,

  totalsHeading: "The totals",
  totalsCaption: "Nothing pledged is counted as delivered. Each sum opens on what it adds up.",
  columns: "Columns",
  by: (way) => ways[way],
  goodsColumn: "Goods",

  actorsHeading: "Who is named",
  actorsCaption: "Number of mentions in all articles.",
  kind: (kind) => kinds[kind],
  noActors: "No actor was found.",
  quotesHeading: "Who said what",
  noQuotes: "No quote was found.",
  nobody: "Nobody named",
  articlesHeading: "The articles",
  pages: "Pages of the list",
  pageBefore: "Previous page",
  pageAfter: "Next page",
  pageOf: (from, to, all) => `${number(from)} to ${number(to)} of ${number(all)}`,

  narrow: "Search and filter",
  search: "Search for a word, a name, goods…",
  facets: "Filters",
  facet: (facet) => facets[facet],
  exclude: (name) => `Exclude: ${name}`,
  except: "not",
  drop: (name) => `Remove the filter ${name}`,
  chosen: "Filters chosen",
  clear: "Clear all",
  leaves: (n, all) => `${number(n)} of ${counted(all, "delivery", "deliveries")}`,
  noneLeft: "No delivery matches these filters.",
  untold: (facet) => (facet === "period" ? "no year" : facet === "source" ? "no source" : "not stated"),
  untoldShort: "–",
  hitsHeading: "In the texts",
  hits: (n, shown) => `${counted(n, "passage")}${shown < n ? `, the first ${number(shown)} of them here` : ""}.`,

  export: "Export",
  tool: (tool) => tools[tool],
  corrections: "Corrections",
  corrected: "corrected",
  added: "added",
  inferred: "date inferred",
  doubtful: "not certain",
  life: "Steps",
  network: "Who is named with whom",
  chunkComing: "One moment…",
  chunkLost: "This part could not be loaded. Check the connection, then try again.",
  printed: (address, date) => `Printed on ${date}: ${address}`,

  monthly: "month by month",
  chart: "Timeline",
  chartBy: (chart) => (chart === "status" ? "by status" : "by goods"),

  compared: "What each article says of this delivery",
  alike: (n) => `${number(n)} passages tell it`,

  close: "Close",
  previous: "Previous passage",
  next: "Next passage",
  place: (at, of) => `Passage ${number(at)} of ${number(of)}`,
  placeOfArticle: (at, of) => `Article ${number(at)} of ${number(of)}`,
  fullText: "The whole article",
  alsoNamed: (forms) => `also named ${new Intl.ListFormat("en").format(forms)}`,
  fetching: "Opening the article…",
  lost: "The article could not be opened.",
  source: "Read at the source",
  rule: "Rule",
  cut: "Very long text: only the surroundings of the passage are shown.",

  files: "Read your own articles",
  filesHint: "Drop files anywhere on this page: .txt, .md, .html, .json, .jsonl, .csv, .rss, .zip… They are read in your browser: nothing is sent.",
  choose: "Choose files…",
  mode: "The corpus shown",
  replace: "is replaced",
  join: "is added to",
  dropReplace: "Replace the corpus",
  dropJoin: "Add to the corpus",
  home: "Back to the first corpus",

  loading: "Reading the articles…",
  progress: (done, total) => `${number(done)} of ${counted(total, "article")}, ${number(total - done)} left`,
  cancel: "Stop reading",
  left: (n) => `Reading was stopped: ${counted(n, "article was not read", "articles were not read")}`,
  ready: (n) => counted(n, "article analysed", "articles analysed"),
  empty: "No article yet",
  emptyHint: "Give it French press articles to read: deliveries, actors and quotes will be shown here.",
  failure: (reason) => failures[reason],
  detail: "Technical detail",
  retry: "Try again",
  problems: (n) => (n === 1 ? "One file was not read in full" : `${number(n)} files were not read in full`),
  problemsRest: "Everything else is shown.",
  problem: (kind) => problems[kind],
  dismiss: "Close this message",
  note: (note) => notes[note],
  embed: "Embed",
  language: "Language of the page",
  foot: "Automatic analysis, by rules and weights. It can be wrong; it always shows the sentence that convinced it.",
};
