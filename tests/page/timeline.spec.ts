// Where the timeline puts things: no browser needed.

import { expect, test } from "@playwright/test";
import type { Occasion, Status } from "../../pkg/depeche.js";
import { layout } from "../../www/timeline.js";

const occasion = (date: string | null, status: Status = "delivered"): Occasion => ({
  id: "",
  status,
  supplier: null,
  recipient: null,
  date,
  items: [],
  inferred: null,
  hedged: false,
  sources: 0,
  steps: [],
  reports: [],
  conflicts: [],
  sum_of: [],
});

const draw = (occasions: Occasion[], width = 600, label = "4 Mi-171") =>
  layout(occasions.map((occasion, index) => ({ occasion, index })), () => label, width);

test("only dates with a month of a known year have a place", () => {
  const drawn = draw([occasion("2021-10-01"), occasion("2022"), occasion("--04-18"), occasion(null), occasion("2022-03")]);
  expect(drawn?.marks.map(({ index }) => index)).toEqual([0, 4]);
  expect(drawn?.undated).toBe(3);
  expect(drawn?.span).toEqual(["2021-10", "2022-03"]);
  expect(draw([occasion("2022")])).toBeUndefined();
});

test("later is further right; what has arrived stands above what has not", () => {
  const drawn = draw([occasion("2021-10-01"), occasion("2021-10-31"), occasion("2022-03-01", "pledged")])!;
  const [first, second, third] = drawn.marks;
  expect(first!.x).toBeLessThan(second!.x);
  expect(second!.x).toBeLessThan(third!.x);
  expect(second!.y).toBeLessThan(drawn.band[0]);
  expect(third!.y).toBeGreaterThan(drawn.band[1]);
});

test("labels never meet, nor run over an edge", () => {
  const days = Array.from({ length: 24 }, (_, i) => occasion(`2022-0${1 + (i % 8)}-${10 + i}`));
  const drawn = draw(days, 900)!;
  const boxes = drawn.marks.map(({ x, y, label, side }) => {
    const wide = label.length * 7;
    return { y, from: side === "start" ? x : x - wide, to: side === "start" ? x + wide : x };
  });
  for (const [i, box] of boxes.entries()) {
    expect(box.from).toBeGreaterThanOrEqual(0);
    expect(box.to).toBeLessThanOrEqual(drawn.width);
    for (const other of boxes.slice(i + 1)) expect(box.y !== other.y || box.to < other.from || other.to < box.from).toBe(true);
  }
});

test("where labels would need too many rows, marks stand alone; where marks would, there is no such timeline", () => {
  const days = (n: number) => Array.from({ length: n }, (_, i) => occasion(`2022-03-0${1 + (i % 9)}`));
  const drawn = draw(days(27), 300)!;
  expect(drawn.marks.map(({ label }) => label)).toEqual(drawn.marks.map(() => ""));
  expect(drawn.marks).toHaveLength(27);
  expect(draw(days(300), 300)).toBeUndefined();
});

test("years are named before months, and names keep their distance", () => {
  const drawn = draw([occasion("2021-11-02"), occasion("2023-02-10")], 500)!;
  const named = drawn.ticks.filter(({ name }) => name);
  expect(named.map(({ name }) => name)).toContain("2022");
  for (const [i, { x }] of named.entries()) if (i > 0) expect(x - named[i - 1]!.x).toBeGreaterThanOrEqual(40);
});
