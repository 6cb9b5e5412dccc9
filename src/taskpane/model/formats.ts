import type { Locale } from "../../catalog/text/localText";

/** Numbers as people of a language write them. Negative numbers always carry their sign. */
export interface Formats {
  /** Short: 1.23m, 45.6k; 123万, 4.56亿. */
  readonly compact: (value: number) => string;
  /** In full, with separators; decimals only for small amounts. */
  readonly amount: (value: number) => string;
  /** With a sign always. */
  readonly change: (value: number) => string;
  readonly percent: (share: number) => string;
  /** Per cent with the digits that small rates need. */
  readonly fine: (share: number) => string;
  readonly percentChange: (share: number) => string;
  readonly count: (value: number) => string;
  /** "a, b and c". */
  readonly list: (items: readonly string[]) => string;
}

const units: Readonly<Record<Locale, readonly (readonly [size: number, suffix: string])[]>> = {
  en: [[1e12, "tn"], [1e9, "bn"], [1e6, "m"], [1e3, "k"]],
  "zh-CN": [[1e12, "万亿"], [1e8, "亿"], [1e4, "万"]],
};

/** Up to this many significant digits in short numbers. */
const DIGITS = 3;

export function formatsOf(locale: Locale): Formats {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const decimals = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const short = new Intl.NumberFormat(locale, { maximumSignificantDigits: DIGITS });
  const share = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const fine = new Intl.NumberFormat(locale, { style: "percent", maximumSignificantDigits: DIGITS });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const amount = (value: number): string => plain((Math.abs(value) >= 1000 || Number.isInteger(value) ? whole : decimals).format(value));
  const compact = (value: number): string => {
    const size = Number(Math.abs(value).toPrecision(DIGITS));
    const unit = units[locale].find(([from]) => size >= from);
    const sign = value < 0 && size > 0 ? "-" : "";
    if (unit) return `${sign}${scaled(size / unit[0], whole, short)}${unit[1]}`;
    return `${sign}${scaled(size, whole, short)}`;
  };
  const signed = (value: number, text: string): string => (value > 0 && !/^[0.,%]+$/.test(text) ? `+${text}` : text);
  const percent = (value: number): string => plain(share.format(value));
  return {
    compact,
    amount,
    change: (value) => signed(value, compact(value)),
    percent,
    fine: (value) => plain(fine.format(value)),
    percentChange: (value) => signed(value, percent(value)),
    count: (value) => whole.format(value),
    list: (items) => list.format(items),
  };
}

/** Three digits that count, but never fewer digits than the number has before the point. */
function scaled(size: number, whole: Intl.NumberFormat, short: Intl.NumberFormat): string {
  return (size >= 1000 ? whole : short).format(size);
}

/** "-0" is 0. */
function plain(text: string): string {
  return /^-[0.,]*%?$/.test(text) ? text.slice(1) : text;
}
