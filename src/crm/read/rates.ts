import { isBlank, textOf, type InputMatrix } from "../../catalog/cell";
import { normaliseHeader } from "../../catalog/schema/matchColumns";
import { DateColumn, readDateCell } from "./dates";
import { NumberColumn } from "./numbers";

/** What one unit of a currency is worth in the reporting currency, from a day on. */
export interface CurrencyRate {
  readonly currency: string;
  readonly rate: number;
  /** Excel serial; left out where the rate holds whenever. */
  readonly from?: number;
}

/** "¥", "RMB" and the like have no place here: a code says which yen or dollar is meant. */
const CODE = /^[A-Z]{3}$/;

export function currencyCode(text: string): string {
  return text.normalize("NFKC").trim().toUpperCase();
}

/** A table of rates, by currency and day. */
export class RateTable {
  private readonly byCurrency = new Map<string, CurrencyRate[]>();

  constructor(readonly reporting: string, rates: readonly CurrencyRate[]) {
    for (const rate of rates) {
      const code = currencyCode(rate.currency);
      this.byCurrency.set(code, [...(this.byCurrency.get(code) ?? []), rate].sort((a, b) => (a.from ?? 0) - (b.from ?? 0)));
    }
  }

  /** The last rate of a currency that holds on a day; undefined where there is none by then. */
  on(currency: string, day: number): number | undefined {
    const code = currencyCode(currency);
    if (code === currencyCode(this.reporting)) return 1;
    let last: number | undefined;
    for (const { rate, from } of this.byCurrency.get(code) ?? []) if (from === undefined || from <= day) last = rate;
    return last;
  }
}

/** A line of the table of rates that cannot be used. */
export interface RateProblem {
  readonly row: number;
  readonly code: "currencyCode" | "rateNumber" | "rateDate" | "rateColumns" | "rateDateOrder";
  readonly value: string;
}

const WORDS = { currency: ["currency", "ccy", "currencycode", "币种", "货币"], rate: ["rate", "fxrate", "exchangerate", "ratetoreportingcurrency", "汇率", "折算汇率"], from: ["date", "asof", "from", "日期", "汇率日期"] };

/** Reads a table of rates: currency, rate to the reporting currency and, where rates change, date. */
export function readRates(cells: InputMatrix): { readonly rates: readonly CurrencyRate[]; readonly problems: readonly RateProblem[] } {
  const headers = (cells[0] ?? []).map((cell) => (typeof cell === "string" ? normaliseHeader(cell) : ""));
  const place = (words: readonly string[]): number => headers.findIndex((header) => words.includes(header));
  const [currencyAt, rateAt, dateAt] = [place(WORDS.currency), place(WORDS.rate), place(WORDS.from)];
  if (currencyAt < 0 || rateAt < 0) return { rates: [], problems: [{ row: 1, code: "rateColumns", value: headers.join(", ") }] };
  const days = new DateColumn();
  const numbers = new NumberColumn();
  for (const row of cells.slice(1)) {
    days.add(row[dateAt] ?? null);
    numbers.add(row[rateAt] ?? null);
  }
  const order = days.order();
  if (order.kind === "ambiguous" || order.kind === "mixed") return { rates: [], problems: [{ row: 1, code: "rateDateOrder", value: order.example }] };
  const readNumber = numbers.reader();
  const rates: CurrencyRate[] = [];
  const problems: RateProblem[] = [];
  cells.slice(1).forEach((row, index) => {
    if (row.every(isBlank)) return;
    const refuse = (code: RateProblem["code"], at: number): void => void problems.push({ row: index + 2, code, value: textOf(row[at] ?? null) });
    const currency = currencyCode(textOf(row[currencyAt] ?? null));
    const rate = readNumber(row[rateAt] ?? null);
    const from = readDateCell(row[dateAt] ?? null, order.kind === "known" ? order.order : "dmy");
    if (!CODE.test(currency)) refuse("currencyCode", currencyAt);
    else if (rate === undefined || rate <= 0) refuse("rateNumber", rateAt);
    else if (from === undefined && !isBlank(row[dateAt] ?? null)) refuse("rateDate", dateAt);
    else rates.push({ currency, rate, ...(from === undefined ? {} : { from }) });
  });
  return { rates, problems };
}
