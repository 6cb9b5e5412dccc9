import fc from "fast-check";
import type { InputCell } from "../../src/catalog/cell";
import { isoDate } from "../../src/core/units/excelDate";
import { EMPTY_MAPPING } from "../../src/crm/mapping/keptMapping";
import { DateColumn, readDateCell } from "../../src/crm/read/dates";
import { normaliseKey } from "../../src/crm/read/keys";
import { cellFile, cellOf, imported, listed } from "../unit/crm/support/files";

const seed = 20261125;
const AS_OF = 46_000;

const key = fc.constantFrom("a", "b", "c", "d", "e", "0a", "A ", "ｂ");
const amount = fc.integer({ min: 0, max: 10_000 });
const currency = fc.constantFrom("EUR", "USD", "JPY");
const facility = fc.record({ key, drawn: amount, limit: amount, rate: fc.integer({ min: 0, max: 100 }).map((one) => one / 1000), currency });
const deal = fc.record({ key, date: fc.integer({ min: AS_OF - 900, max: AS_OF + 50 }), amount, currency });
const rates: Readonly<Record<string, number>> = { EUR: 1, USD: 0.5 };

/** Clients a to e, by their plain keys. */
const CLIENTS = ["a", "b", "c", "d", "e"];
const clientFile = cellFile("clients", ["Client ID", "Client name"], CLIENTS.map((one) => [one, one.toUpperCase()]));
const isOf = (client: string) => ({ key: other }: { key: string }): boolean => other.normalize("NFKC").trim().toLowerCase() === client;
const mapping = { ...EMPTY_MAPPING, reporting: "EUR", rates: [{ currency: "USD", rate: 0.5 }] };
const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

/** The slow way: every client looks through all rows. */
function expected(client: string, facilities: readonly { key: string; drawn: number; limit: number; rate: number; currency: string }[], deals: readonly { key: string; date: number; amount: number; currency: string }[]) {
  const own = facilities.filter(isOf(client)).filter(({ currency: code }) => code in rates);
  const drawn = sum(own.map((one) => one.drawn * rates[one.currency]));
  const counted = deals.filter(isOf(client)).filter(({ currency: code, date }) => code in rates && date <= AS_OF);
  const days = [...new Set(counted.map(({ date }) => date))].sort((a, b) => a - b);
  const repeats = counted.filter(({ date }) => date !== days[0]);
  return {
    drawn: own.length === 0 ? "" : drawn,
    undrawn: own.length === 0 ? "" : sum(own.map((one) => Math.max(0, one.limit - one.drawn) * rates[one.currency])),
    rate: drawn === 0 ? "" : sum(own.map((one) => one.rate * one.drawn * rates[one.currency])) / drawn,
    deal_frequency: days.length === 0 ? "" : days.length - 1,
    deal_recency: days.length === 0 ? "" : days[days.length - 1] - days[0],
    mean_deal: days.length < 2 ? "" : sum(repeats.map((one) => one.amount * rates[one.currency])) / (days.length - 1),
    total_deals: days.length === 0 ? "" : sum(counted.map((one) => one.amount * rates[one.currency])),
  };
}

test("joined and summed as by hand, whatever the rows", () => {
  fc.assert(fc.property(fc.array(facility, { maxLength: 25 }), fc.array(deal, { maxLength: 40 }), (facilities, deals) => {
    const files = [
      clientFile,
      cellFile("facilities", ["Client ID", "Balance", "Limit", "Rate", "Currency"], facilities.map((one) => [one.key, one.drawn, one.limit, one.rate, one.currency])),
      cellFile("transactions", ["Client ID", "Date", "Amount", "Currency"], deals.map((one) => [one.key, one.date, one.amount, one.currency])),
    ];
    const result = imported(files, { mapping, asOf: AS_OF });
    for (const client of CLIENTS) {
      for (const [id, value] of Object.entries(expected(client, facilities, deals))) {
        const got = cellOf(result, client, id) ?? "";
        if (typeof value === "number") expect([client, id, got]).toEqual([client, id, expect.closeTo(value, 8) as unknown]);
        else expect([client, id, got]).toEqual([client, id, value]);
      }
    }
    // Every row counts, or a finding says why not.
    const lost = [...facilities.filter(({ key: one }) => one === "0a"), ...deals.filter(({ key: one, currency: code }) => one === "0a" && code in rates)].length;
    expect(sum(listed(result).filter(({ code }) => code === "unmatched").map(({ values }) => values.rows as number))).toBe(lost);
    expect(listed(result).filter(({ code }) => code === "rateMissing").length).toBe(2 * facilities.filter((one) => one.currency === "JPY").length + deals.filter((one) => one.currency === "JPY").length);
  }), { seed, numRuns: 150 });
});

test("a day written in an order is read back in it, and the column finds the order wherever a day is beyond 12", () => {
  const serial = fc.integer({ min: 30_000, max: 60_000 });
  fc.assert(fc.property(fc.array(serial, { minLength: 1, maxLength: 30 }), fc.boolean(), fc.constantFrom("/", "-", "."), (serials, dayFirst, mark) => {
    const texts = serials.map((one) => {
      const [year, month, day] = isoDate(one).split("-");
      return (dayFirst ? [day, month, year] : [month, day, year]).join(mark);
    });
    const column = new DateColumn();
    for (const text of texts) column.add(text);
    const order = column.order();
    const tells = serials.some((one) => Number(isoDate(one).slice(8)) > 12);
    if (tells) expect(order).toEqual({ kind: "known", order: dayFirst ? "dmy" : "mdy" });
    else expect(["ambiguous", "none"]).toContain(order.kind);
    expect(texts.map((text) => readDateCell(text, dayFirst ? "dmy" : "mdy"))).toEqual(serials);
  }), { seed, numRuns: 200 });
});

test("a key is the same however it is padded, cased or widened; a leading zero makes another", () => {
  const plain = fc.stringMatching(/^[a-z1-9][a-z0-9]{0,8}$/);
  const wide = (text: string): string => text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
  fc.assert(fc.property(plain, (one) => {
    for (const other of [` ${one}\u00a0`, one.toUpperCase(), wide(one), `\ufeff${one}\u200b`]) expect(normaliseKey(other)).toBe(one);
    expect(normaliseKey(`0${one}`)).not.toBe(one);
  }), { seed });
});

test("no cell whatever makes a number that is none, or stops the others", () => {
  const cell: fc.Arbitrary<InputCell> = fc.oneof(fc.string(), fc.double(), fc.constant(null), fc.boolean(), fc.constant({ error: "#N/A" }), fc.constantFrom("=1+1", "1e999", "-", "NaN"));
  fc.assert(fc.property(fc.array(fc.tuple(cell, cell, cell, cell, cell), { maxLength: 12 }), (rows) => {
    const result = imported([cellFile("facilities", ["Client ID", "Balance", "Limit", "Rate", "Product"], rows), cellFile("clients", ["Client ID", "Rating", "PD"], [["z", "A", 0.1], ...rows.map((row) => row.slice(0, 3))])], { asOf: AS_OF });
    expect(result.rows.flat().filter((one) => typeof one === "number" && !Number.isFinite(one))).toEqual([]);
    expect(cellOf(result, "z", "pd")).toBe(0.1);
  }), { seed, numRuns: 200 });
});
