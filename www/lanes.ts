// Where the marks of the charts by lanes stand, and the same in numbers: one lane a kind of goods or a status, all over one line of time. Pure arithmetic;
// lazy/lanes.ts draws it.
//
//   avions        ┬        at least 3: no upper end
//            ●    ●   ○    as high as its number; filled has arrived, open has not
//   ─────────┴────┴───┴?   a number nobody tells stands on the line
//   hélicoptères
//      ▂ ▅█▃    ▂▂▁        more than can be told apart: counted by month, quarter, year or decade
//   ────────────────────

import type { Status } from "../pkg/depeche.js";
import { axis, type Dated, placed, type Row, type Tick } from "./axis.js";
import { isoMonth } from "./format.js";
import type { Chart } from "./permalink.js";

export interface Mark {
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

/** How many deliveries fall into a stretch of time. */
export interface Bar {
  count: number;
  /** What has arrived stands below what has not. */
  arrived: boolean;
  x: number;
  width: number;
  /** The upper edge. */
  y: number;
  height: number;
  /** First and last month, ISO. */
  span: [string, string];
}

export interface Lane {
  /** A category or a status. */
  name: string;
  unit: string | null;
  /** The line that marks stand on, and the upper edge under the lane's name. */
  y: number;
  top: number;
  marks: Mark[];
  /** In place of marks. */
  bars: Bar[];
  /** Deliveries, or lots, in the lane. */
  total: number;
  /** The stretch that has most: the middle and the top of its bars, and how many. */
  peak: { x: number; y: number; count: number } | undefined;
}

export interface Lanes {
  width: number;
  height: number;
  lanes: Lane[];
  ticks: Tick[];
  /** First and last month, ISO. */
  span: [string, string];
  /** Months a bar counts; absent where there are none. */
  bin: number | undefined;
  /** Lanes for which there was no room. */
  left: number;
  undated: number;
}

/** Room for a lane's name, its marks, and the years under all. One or two lanes may be taller than many. */
const NAME = 26;
const TALL = 44;
const TALLER = 110;
const YEARS = 24;
/** Most lanes under each other. */
const MOST = 6;
/** Pixels between two marks that can be told apart, each with its number, and so few that may cover each other in any case. */
const MARK = 18;
const FEW = 12;
/** What bars may count: months, quarters, years, decades; and how wide they are at least, in pixels. */
const BINS = [1, 3, 12, 120];
const BAR = 5;

interface Line {
  row: Dated;
  min: number | null;
  max: number | null;
}

type Group = Pick<Lane, "name" | "unit"> & { lines: Line[] };

export function lanes(rows: Row[], by: Chart, width: number, order: Status[]): Lanes | undefined {
  const along = axis(rows, width);
  if (!along) return undefined;
  const { dated, from, to, x, ticks, span } = along;
  const sorted = by === "status" ? byStatus(dated, order) : byGoods(dated);
  const drawn = sorted.slice(0, MOST);
  const tallest = drawn.length > 2 ? TALL : TALLER;
  /** Whether most marks would cover the one before. */
  const crowded = (lines: Line[]) => by === "status" || (lines.length > FEW && 2 * covering(lines.map(({ row }) => x(row.at))) > lines.length);
  const bin = BINS.find((months) => ((x(to) - x(from)) / (to - from)) * months >= BAR) ?? BINS.at(-1)!;
  const counted = drawn.map(({ lines }) => (crowded(lines) ? count(lines, bin) : []));
  const peak = Math.max(1, ...counted.flat().map(({ arrived, awaited }) => arrived + awaited));

  const all = drawn.map(({ name, unit, lines }, place): Lane => {
    const y = (place + 1) * (NAME + tallest);
    const bins = counted[place]!;
    const tall = (n: number) => (n / peak) * (tallest - 8);
    const bars = bins.flatMap(({ start, arrived, awaited }): Bar[] => {
      const [left, right] = [Math.max(start, from), Math.min(start + bin, to)];
      const bar = { x: x(left), width: x(right) - x(left), span: [isoMonth(left), isoMonth(right - 1)] as [string, string] };
      const both = [
        { ...bar, count: arrived, arrived: true, y: y - tall(arrived), height: tall(arrived) },
        { ...bar, count: awaited, arrived: false, y: y - tall(arrived + awaited), height: tall(awaited) },
      ];
      return both.filter(({ count }) => count > 0);
    });
    const most = bins.reduce((most, bin) => (bin.arrived + bin.awaited > most.arrived + most.awaited ? bin : most), { start: 0, arrived: 0, awaited: 0 });
    const top = most.arrived + most.awaited;
    return {
      name,
      unit,
      y,
      top: y - tallest,
      marks: bins.length > 0 ? [] : marks(lines, y, tallest, x),
      bars,
      total: lines.length,
      peak: bins.length > 0 ? { x: (x(Math.max(most.start, from)) + x(Math.min(most.start + bin, to))) / 2, y: y - tall(top), count: top } : undefined,
    };
  });
  return {
    width,
    height: drawn.length * (NAME + tallest) + YEARS,
    lanes: all,
    ticks,
    span,
    bin: counted.some((bins) => bins.length > 0) ? bin : undefined,
    left: sorted.length - drawn.length,
    undated: rows.length - dated.length,
  };
}

/** What a chart draws, in numbers: each month that has deliveries, with how many of each lane have arrived and how many have not. */
export interface Months {
  lanes: Pick<Lane, "name" | "unit">[];
  /** ISO; a cell a lane. */
  months: { month: string; cells: ({ arrived: number; awaited: number } | undefined)[] }[];
}

export function months(rows: Row[], by: Chart, order: Status[]): Months {
  const dated = placed(rows);
  const groups = (by === "status" ? byStatus(dated, order) : byGoods(dated)).slice(0, MOST);
  const counted = groups.map(({ lines }) => new Map(count(lines, 1).map((bin) => [bin.start, bin])));
  const starts = [...new Set(counted.flatMap((bins) => [...bins.keys()]))].sort((a, b) => a - b);
  return { lanes: groups, months: starts.map((start) => ({ month: isoMonth(start), cells: counted.map((bins) => bins.get(start)) })) };
}

function byStatus(dated: Dated[], order: Status[]): Group[] {
  return order.flatMap((name) => {
    const lines = dated.filter(({ occasion }) => occasion.status === name).map((row) => ({ row, min: null, max: null }));
    return lines.length > 0 ? [{ name, unit: null, lines }] : [];
  });
}

/** The most frequent first; goods in different units stand apart. */
function byGoods(dated: Dated[]): Group[] {
  const groups = new Map<string, Group>();
  for (const row of dated) {
    for (const { category, unit, min, max } of row.occasion.items) {
      const key = `${category}|${unit}`;
      const group = groups.get(key) ?? { name: category, unit, lines: [] };
      groups.set(key, group);
      group.lines.push({ row, min, max });
    }
  }
  return [...groups.values()].sort((a, b) => b.lines.length - a.lines.length);
}

/** How many have arrived in each stretch of so many months, and how many have not; stretches of nothing are left out. */
function count(lines: Line[], months: number): { start: number; arrived: number; awaited: number }[] {
  const bins = new Map<number, { start: number; arrived: number; awaited: number }>();
  for (const { row } of lines) {
    const start = Math.floor(row.at / months) * months;
    let bin = bins.get(start);
    if (!bin) bins.set(start, (bin = { start, arrived: 0, awaited: 0 }));
    if (row.occasion.status === "delivered") bin.arrived++;
    else bin.awaited++;
  }
  return [...bins.values()].sort((a, b) => a.start - b.start);
}

/** How many stand so near the one before that they cover it. */
function covering(places: number[]): number {
  const sorted = places.sort((a, b) => a - b);
  return sorted.filter((x, place) => place > 0 && x - sorted[place - 1]! < MARK).length;
}

function marks(lines: Line[], y: number, tallest: number, x: (at: number) => number): Mark[] {
  const most = lines.reduce((most, { min, max }) => Math.max(most, min ?? 0, max ?? 0), 1);
  const height = (n: number) => y - (n / most) * (tallest - 8);
  return lines.map(({ row, min, max }) => ({
    index: row.index,
    status: row.occasion.status,
    x: x(row.at),
    y: height(min ?? max ?? 0),
    low: height(min ?? 0),
    high: max === null ? undefined : height(max),
    unknown: min === null && max === null,
    min,
    max,
  }));
}
