// Where the marks of the chart by goods stand: one strip a kind of goods, one mark a delivery, as high as its number. Pure arithmetic;
// views/strips.ts draws it.
//
//   avions        ┬        at least 3: no upper end
//            ●    ●   ○    filled has arrived, open has not
//   ─────────┴────┴───┴?   a number nobody tells stands on the line

import type { Occasion, Status } from "../pkg/depeche.js";
import { isoMonth, monthOf } from "./format.js";
import { type Tick, ticks } from "./timeline.js";

export interface Bar {
  /** The occasion's place in the summary. */
  index: number;
  status: Status;
  x: number;
  /** Of the mark, and of the ends of its whisker: the least and the greatest number. */
  y: number;
  low: number;
  /** Absent where there is no upper bound. */
  high: number | undefined;
  /** Whether no number is told. */
  unknown: boolean;
  /** The numbers, least and greatest. */
  min: number | null;
  max: number | null;
}

export interface Strip {
  category: string;
  unit: string | null;
  /** The line that marks stand on. */
  y: number;
  bars: Bar[];
  /** There are more than can be told apart: those that would cover each other are drawn once. */
  crowded: boolean;
}

export interface Strips {
  width: number;
  height: number;
  strips: Strip[];
  ticks: Tick[];
  /** First and last month, ISO. */
  span: [string, string];
  /** Kinds of goods for which there was no room. */
  left: number;
}

const EDGE = 12;
/** Room for a strip's name, its marks, and the years under all. */
const NAME = 26;
const TALL = 44;
const YEARS = 24;
/** Most strips under each other. */
const MOST = 6;
/** Marks on a strip from which those that cover each other are drawn once. */
const MANY = 200;

type Row = { occasion: Occasion; index: number };

export function strips(rows: Row[], width: number): Strips | undefined {
  const dated = rows.flatMap(({ occasion, index }) => {
    const at = monthOf(occasion.date);
    return at === undefined ? [] : [{ occasion, index, at }];
  });
  if (dated.length === 0 || width <= 0) return undefined;
  const months = dated.map(({ at }) => Math.floor(at));
  const [from, to] = [months.reduce((a, b) => Math.min(a, b)), months.reduce((a, b) => Math.max(a, b)) + 1];
  const scale = (at: number) => EDGE + ((at - from) / (to - from)) * (width - 2 * EDGE);

  const groups = new Map<string, { category: string; unit: string | null; lines: { row: (typeof dated)[number]; min: number | null; max: number | null }[] }>();
  for (const row of dated) {
    for (const { category, unit, min, max } of row.occasion.items) {
      const key = `${category}|${unit}`;
      const group = groups.get(key) ?? { category, unit, lines: [] };
      groups.set(key, group);
      group.lines.push({ row, min, max });
    }
  }
  const sorted = [...groups.values()].sort((a, b) => b.lines.length - a.lines.length);
  const drawn = sorted.slice(0, MOST).map(({ category, unit, lines }, place): Strip => {
    const y = (place + 1) * (NAME + TALL);
    const most = lines.reduce((most, { min, max }) => Math.max(most, min ?? 0, max ?? 0), 1);
    const height = (n: number) => y - (n / most) * (TALL - 8);
    const seen = new Set<string>();
    const crowded = lines.length > MANY;
    const bars = lines.flatMap(({ row, min, max }): Bar[] => {
      const told = min ?? max ?? 0;
      const place = [row.occasion.status, Math.round(scale(row.at) / 10), Math.round(height(told) / 8)].join();
      if (crowded && seen.has(place)) return [];
      seen.add(place);
      return [{
        index: row.index,
        status: row.occasion.status,
        x: scale(row.at),
        y: height(told),
        low: height(min ?? 0),
        high: max === null ? undefined : height(max),
        unknown: min === null && max === null,
        min,
        max,
      }];
    });
    return { category, unit, y, bars, crowded };
  });
  return {
    width,
    height: drawn.length * (NAME + TALL) + YEARS,
    strips: drawn,
    ticks: ticks(from, to, scale, width),
    span: [isoMonth(from), isoMonth(to - 1)],
    left: sorted.length - drawn.length,
  };
}
