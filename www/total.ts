// What deliveries add up to. A sum is an interval, beside what gave no number, and never mixes states or units.

import type { ItemLine, Occasion, Status } from "../pkg/depeche.js";
import { partyKey } from "./facet.js";
import { parts } from "./format.js";
import type { Summary } from "./packed.js";
import type { By } from "./permalink.js";

export interface Sum {
  category: string;
  status: Status;
  unit: string | null;
  /** The value of the column it stands in: a year, a status, a party, or "" where none is told. */
  column: string;
  min: number;
  /** Absent where one of the numbers has no upper bound. */
  max: number | null;
  /** How many items gave no number. */
  uncounted: number;
  /** Places in the summary. */
  occasions: number[];
}

/** The sums of these occasions by goods, status, unit and column, in order of their first occasion; those that only add up others are left out. */
export function sums(summary: Summary, occasions: number[], by: By): Sum[] {
  const found = new Map<string, Sum>();
  for (const place of occasions) {
    const occasion = summary.occasions[place];
    if (!occasion || occasion.sum_of.length > 0) continue;
    for (const item of occasion.items) add(found, place, occasion, item, columnOf(by, occasion));
  }
  return [...found.values()];
}

export function columnOf(by: By, { status, supplier, recipient, date }: Occasion): string {
  switch (by) {
    case "status":
      return status;
    case "year":
      return String(parts(date ?? "").year ?? "");
    case "supplier":
      return partyKey(supplier);
    case "recipient":
      return partyKey(recipient);
  }
}

/** The name a sum is opened by. */
export function sumKey(by: By, { category, status, unit, column }: Omit<Sum, "min" | "max" | "uncounted" | "occasions">): string {
  return [by, column, category, status, unit ?? ""].join("|");
}

function add(found: Map<string, Sum>, place: number, { status }: Occasion, { category, unit, min, max }: ItemLine, column: string): void {
  const key = [column, category, status, unit].join("|");
  let sum = found.get(key);
  if (!sum) found.set(key, (sum = { category, status, unit, column, min: 0, max: 0, uncounted: 0, occasions: [] }));
  if (min === null && max === null) sum.uncounted++;
  else {
    sum.min += min ?? 0;
    sum.max = sum.max === null || max === null ? null : sum.max + max;
  }
  if (sum.occasions.at(-1) !== place) sum.occasions.push(place);
}
