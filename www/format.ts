// Numbers, intervals, dates and names as a reader of one language expects them.

import type { ItemLine, PartyLine } from "../pkg/depeche.js";
import type { Messages } from "./messages.js";

type Bound = number | null | undefined;

/** A partial ISO date: `2022`, `2022-04`, `2022-04-18`, `--04-18`, `--04`. */
interface Parts {
  year: number | undefined;
  month: number | undefined;
  day: number | undefined;
}

export function parts(iso: string): Parts {
  const [, year, month, day] = /^(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?/.exec(iso) ?? [];
  const known = (text: string | undefined) => (text && text !== "-" ? Number(text) : undefined);
  return { year: known(year), month: known(month), day: known(day) };
}

/** Months since the year 0, with the day as a part of one; absent where no month of a known year is told. */
export function monthOf(iso: string | null): number | undefined {
  const { year, month, day } = parts(iso ?? "");
  return year === undefined || month === undefined ? undefined : year * 12 + month - 1 + ((day ?? 15) - 1) / 31;
}

/** `2022-04` for whole months since the year 0. */
export function isoMonth(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** A count told in millions: at least one, to the second decimal. */
export function isRound(n: number): boolean {
  return n >= 1e6 && n % 1e4 === 0;
}

export class Format {
  readonly #text: Messages;
  readonly #regions: Intl.DisplayNames;
  readonly #dates = new Map<string, Intl.DateTimeFormat>();

  constructor(text: Messages) {
    this.#text = text;
    this.#regions = new Intl.DisplayNames(text.locale, { type: "region", fallback: "none" });
  }

  /** «4», «4 à 6», «au moins 4», «jusqu’à 30», or nothing where no bound is known. */
  count(min: Bound, max: Bound): string | undefined {
    if (min != null && max != null) return min === max ? this.#text.number(min) : this.#text.between(min, max);
    if (min != null) return this.#text.atLeast(min);
    if (max != null) return this.#text.atMost(max);
    return undefined;
  }

  /** Number and goods: `["4", "hélicoptères Mi-171"]`, `["25 000 tonnes", "de vivres"]`, `[undefined, "radars"]`. */
  item({ category, designation, min, max, unit }: ItemLine): [count: string | undefined, goods: string] {
    const most = max ?? min ?? 2;
    const count = this.count(min, max);
    const measured = count && unit ? `${count} ${this.#text.unit(unit, most)}` : count;
    const goods = !measured ? this.#text.family(category) : unit ? this.#text.measured(category) : this.#text.goods(category, most);
    return [measured, designation ? `${goods} ${designation}` : goods];
  }

  /** `2022-04-18` gives «18 avril 2022»; `--04-18` «18 avril». With `yearless` the year is left out where a month is known. */
  date(iso: string, { yearless = false, short = false } = {}): string {
    const { year, month, day } = parts(iso);
    if (month === undefined) return year === undefined ? iso : String(year);
    const options: Intl.DateTimeFormatOptions = { timeZone: "UTC", month: short ? "short" : "long" };
    if (day !== undefined) options.day = "numeric";
    if (year !== undefined && !yearless) options.year = "numeric";
    const key = JSON.stringify(options);
    let format = this.#dates.get(key);
    if (!format) this.#dates.set(key, (format = new Intl.DateTimeFormat(this.#text.locale, options)));
    return this.#text.ordinal(format.format(Date.UTC(year ?? 2000, month - 1, day ?? 1)));
  }

  /** A state's name in the reader's language, any other party's as the articles give it. */
  party(party: Pick<PartyLine, "code" | "name">): string {
    return (party.code && /^[A-Z]{2}$/.test(party.code) && this.#regions.of(party.code)) || party.name;
  }
}
