// Where the timeline's marks and labels stand. Pure arithmetic; views/timeline.ts draws it.
//
//        ● 4 Mi-171        ● 2 Mi-35M      what has arrived, above
//   ─────┴──────────┬──────┴──────────────  months
//                   ○ 8 L-39C               what has not, below

import type { Occasion, Status } from "../pkg/depeche.js";
import { isoMonth, monthOf } from "./format.js";

export interface Mark {
  /** The occasion's place in the summary. */
  index: number;
  status: Status;
  /** Centre of the mark. */
  x: number;
  y: number;
  /** What stands beside the mark, and on which side; empty where there is no room. */
  label: string;
  side: "start" | "end";
}

export interface Tick {
  x: number;
  /** Whether a year begins here, else a month. */
  year: boolean;
  /** `2022`, `2021-10` for the first month, `--04` for others; absent where there is no room for it. */
  name: string | undefined;
}

export interface Layout {
  width: number;
  height: number;
  /** The band between what has arrived and what has not: its upper and lower edge. */
  band: [top: number, bottom: number];
  marks: Mark[];
  ticks: Tick[];
  /** First and last month, ISO. */
  span: [string, string];
  /** How many occasions have no month of a known year. */
  undated: number;
  /** How many more fall on the same days as others than there are rows for. */
  crowded: number;
}

const ROW = 22;
const BAND = 26;
const EDGE = 8;
/** Most rows of labels on either side; beyond, marks stand alone. */
const ROWS = 8;
/** Most marks on either side for which labels are tried. */
const LABELLED = 200;
/** Room for a year's or a month's name. */
const NAME = 44;
/** Width of a letter and of a mark with its gap, in pixels at the chart's 13 px. */
const LETTER = 7;
const MARK = 14;

export function layout(occasions: { occasion: Occasion; index: number }[], label: (occasion: Occasion) => string, width: number): Layout | undefined {
  const dated = occasions.flatMap(({ occasion, index }) => {
    const at = monthOf(occasion.date);
    return at === undefined ? [] : [{ occasion, index, at }];
  });
  if (dated.length === 0 || width <= 0) return undefined;
  const months = dated.map(({ at }) => Math.floor(at));
  const [from, to] = [months.reduce((a, b) => Math.min(a, b)), months.reduce((a, b) => Math.max(a, b)) + 1];
  const scale = (at: number) => EDGE + ((at - from) / (to - from)) * (width - 2 * EDGE);

  const place = (arrived: boolean): { marks: Mark[]; rows: number } => {
    const half = dated
      .filter(({ occasion }) => (occasion.status === "delivered") === arrived)
      .map(({ occasion, index, at }) => ({ occasion, index, status: occasion.status, x: scale(at), label: "" }))
      .sort((a, b) => a.x - b.x);
    const labelled = half.length <= LABELLED ? stack(half.map((mark) => ({ ...mark, label: label(mark.occasion) })), width) : undefined;
    return labelled && labelled.rows <= ROWS ? labelled : stack(half, width);
  };
  const above = place(true);
  const below = place(false);
  const top = above.rows * ROW + 4;
  const marks = [
    ...above.marks.map((mark) => ({ ...mark, y: top - (mark.y + 0.5) * ROW })),
    ...below.marks.map((mark) => ({ ...mark, y: top + BAND + (mark.y + 0.5) * ROW })),
  ];
  return {
    width,
    height: top + BAND + below.rows * ROW + 4,
    band: [top, top + BAND],
    marks,
    ticks: ticks(from, to, scale, width),
    span: [isoMonth(from), isoMonth(to - 1)],
    undated: occasions.length - dated.length,
    crowded: dated.length - marks.length,
  };
}

/** Gives each mark the row nearest the band where it and its label meet no other; `y` counts rows. Marks without labels have few rows, and those that
 *  find no place there are left out: thousands cannot be told apart. */
function stack(marks: Omit<Mark, "y" | "side">[], width: number): { marks: Mark[]; rows: number } {
  const taken: [start: number, end: number][][] = [];
  const placed = marks.flatMap((mark): Mark[] => {
    const wide = mark.label ? mark.label.length * LETTER + MARK : MARK / 2;
    const side = mark.x + wide > width && mark.x - wide >= 0 ? "end" : "start";
    const [start, end] = side === "start" ? [mark.x - MARK / 2, mark.x + wide] : [mark.x - wide, mark.x + MARK / 2];
    // Without labels the one before is the only one that a mark can meet.
    const free = (row: [number, number][]) => (mark.label ? row : row.slice(-1)).every(([from, to]) => end < from || start > to);
    let y = taken.findIndex(free);
    if (y < 0 && !mark.label && taken.length >= ROWS) return [];
    if (y < 0) y = taken.push([]) - 1;
    taken[y]?.push([start, end]);
    return [{ ...mark, side, y }];
  });
  return { marks: placed, rows: taken.length };
}

/** Years, and where there is room months. Names give way to those that say more: years, the first month, each third month. */
export function ticks(from: number, to: number, scale: (at: number) => number, width: number): Tick[] {
  const all = Array.from({ length: to - from }, (_, i) => from + i).map((at): Tick & { at: number } => ({
    at,
    x: scale(at),
    year: at % 12 === 0,
    name: at % 12 === 0 ? String(at / 12) : at === from ? isoMonth(at) : isoMonth(at).slice(4).replace("-", "--"),
  }));
  const rank = ({ at, year }: { at: number; year: boolean }) => (year ? 0 : at === from ? 1 : at % 3 === 0 ? 2 : 3);
  const kept: { x: number; room: number }[] = [];
  for (const tick of [...all].sort((a, b) => rank(a) - rank(b))) {
    const { x } = tick;
    const room = rank(tick) === 1 ? 2 * NAME : NAME;
    const free = x + room <= width + EDGE && kept.every((other) => (other.x < x ? other.x + other.room <= x : x + room <= other.x));
    if (!free) tick.name = undefined;
    if (free || tick.year) kept.push({ x, room: free ? room : 0 });
  }
  const wide = scale(from + 1) - scale(from) >= 6;
  return all.filter(({ year, name }) => wide || year || name !== undefined);
}
