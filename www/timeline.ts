// Where the timeline's marks and labels stand. Pure arithmetic; views/timeline.ts draws it.
//
//        ● 4 Mi-171        ● 2 Mi-35M      what has arrived, above
//   ─────┴──────────┬──────┴──────────────  months
//                   ○ 8 L-39C               what has not, below

import type { Occasion, Status } from "../pkg/depeche.js";
import { axis, type Dated, type Row, type Tick } from "./axis.js";

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
}

const ROW = 22;
const BAND = 26;
/** Most rows on either side. Where labels need more, marks stand alone. */
const ROWS = 8;
/** Most marks on either side for which labels are tried. */
const LABELLED = 200;
/** Width of a letter and of a mark with its gap, in pixels at the chart's 13 px. */
const LETTER = 7;
const MARK = 14;

/** Absent where nothing is dated, and where more falls together than there are rows for: then `lanes.ts` counts. */
export function layout(rows: Row[], label: (occasion: Occasion) => string, width: number): Layout | undefined {
  const along = axis(rows, width);
  if (!along) return undefined;
  const { dated, ticks, span, x } = along;
  const place = (arrived: boolean) => {
    const half = dated.filter(({ occasion }) => (occasion.status === "delivered") === arrived).sort((a, b) => a.at - b.at);
    const marks = (labelled: boolean) => half.map(({ occasion, index, at }: Dated) => ({ index, status: occasion.status, x: x(at), label: labelled ? label(occasion) : "" }));
    return (half.length <= LABELLED && stack(marks(true), width)) || stack(marks(false), width);
  };
  const above = place(true);
  const below = place(false);
  if (!above || !below) return undefined;
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
    ticks,
    span,
    undated: rows.length - dated.length,
  };
}

/** Gives each mark the row nearest the band where it and its label meet no other; `y` counts rows. Absent where the rows do not suffice. */
function stack(marks: Omit<Mark, "y" | "side">[], width: number): { marks: Mark[]; rows: number } | undefined {
  const taken: [start: number, end: number][][] = [];
  const placed: Mark[] = [];
  for (const mark of marks) {
    const wide = mark.label ? mark.label.length * LETTER + MARK : MARK / 2;
    const side = mark.x + wide > width && mark.x - wide >= 0 ? "end" : "start";
    const [start, end] = side === "start" ? [mark.x - MARK / 2, mark.x + wide] : [mark.x - wide, mark.x + MARK / 2];
    let y = taken.findIndex((row) => row.every(([from, to]) => end < from || start > to));
    if (y < 0) y = taken.push([]) - 1;
    if (y >= ROWS) return undefined;
    taken[y]?.push([start, end]);
    placed.push({ ...mark, side, y });
  }
  return { marks: placed, rows: taken.length };
}
