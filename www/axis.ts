// The line of time under a chart: from the first month to the last, with years and months named where there is room. All charts of
// deliveries lay out their marks along it.

import type { Occasion } from "../pkg/depeche.js";
import { isoMonth, monthOf } from "./format.js";

export interface Row {
  occasion: Occasion;
  /** The occasion's place in the summary. */
  index: number;
}

/** An occasion with a month of a known year, in months since the year 0. */
export interface Dated extends Row {
  at: number;
}

export interface Tick {
  x: number;
  /** Whether a year begins here, else a month. */
  year: boolean;
  /** `2022`, `2021-10` for the first month, `--04` for others; absent where there is no room for it. */
  name: string | undefined;
}

export interface Axis {
  dated: Dated[];
  /** The first month and the one after the last, since the year 0. */
  from: number;
  to: number;
  /** Where a time stands, in pixels. */
  x(at: number): number;
  ticks: Tick[];
  /** First and last month, ISO. */
  span: [string, string];
}

const EDGE = 8;
/** Room for a year's or a month's name. */
const NAME = 44;

/** Those that have a place on it. */
export function placed(rows: Row[]): Dated[] {
  return rows.flatMap((row) => {
    const at = monthOf(row.occasion.date);
    return at === undefined ? [] : [{ ...row, at }];
  });
}

/** Absent where nothing is dated, or there is no room. */
export function axis(rows: Row[], width: number): Axis | undefined {
  const dated = placed(rows);
  if (dated.length === 0 || width <= 0) return undefined;
  let [from, to] = [Infinity, 0];
  for (const { at } of dated) [from, to] = [Math.min(from, Math.floor(at)), Math.max(to, Math.floor(at) + 1)];
  const x = (at: number) => EDGE + ((at - from) / (to - from)) * (width - 2 * EDGE);
  return { dated, from, to, x, ticks: ticks(from, to, x, width), span: [isoMonth(from), isoMonth(to - 1)] };
}

/** Years, and where there is room months. Names give way to those that say more: years, the first month, each third month. */
function ticks(from: number, to: number, x: (at: number) => number, width: number): Tick[] {
  const all = Array.from({ length: to - from }, (_, i) => from + i).map((at): Tick & { at: number } => ({
    at,
    x: x(at),
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
  const wide = x(from + 1) - x(from) >= 6;
  return all.filter(({ year, name }) => wide || year || name !== undefined);
}
