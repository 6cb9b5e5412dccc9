import { VALUE_COLUMNS, type ClientTable, type ValueColumn } from "../../src/core/portfolio/clientTable";
import { OneClient } from "../../src/core/scenario/oneClient";

/** Numbers of a client of a hundred a year, for ever, paid at the end of each year; all else 0. */
const PLAIN: Partial<Record<ValueColumn, number>> = { revenue: 100, churn: 0.1, discountRate: 0.12 };

/** A table of one such client, once a year, with other numbers in their place. */
export function rowTable(values: Partial<Record<ValueColumn, number>> = {}, years = Infinity): ClientTable {
  const numbers = { ...PLAIN, ...values };
  return {
    count: 1,
    ids: ["A"],
    values: Object.fromEntries(VALUE_COLUMNS.map((name) => [name, Float64Array.of(numbers[name] ?? 0)])) as ClientTable["values"],
    curves: {},
    sources: {},
    categories: {},
    periodsPerYear: Uint8Array.of(1),
    timing: Uint8Array.of(2),
    horizonPeriods: Float64Array.of(years),
    failures: [],
  };
}

export function clientOf(table: ClientTable, row = 0): OneClient {
  const client = OneClient.of(table, row);
  if (!client.ok) throw new Error(client.failure.message);
  return client.value;
}

/** The value of a result that is one. */
export function valueOf<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: { readonly message: string } }): T {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}
