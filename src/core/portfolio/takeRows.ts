import type { CategoryColumn, ClientTable, CurveColumn } from "./clientTable";

/**
 * A table of some rows of another, in the order given; their categories keep their labels.
 * @param rows rows of the table, from 0
 */
export function takeRows(table: ClientTable, rows: readonly number[]): ClientTable {
  const { curves, sources, sourceCurves, repaymentProfiles, securedLgd, irbCapital, failures } = table;
  const numbers = (column: Float64Array): Float64Array => Float64Array.from(rows, (row) => column[row]);
  const flags = (column: Uint8Array): Uint8Array => Uint8Array.from(rows, (row) => column[row]);
  const curve = ({ years, values }: CurveColumn): CurveColumn => ({ years, values: Float64Array.from({ length: rows.length * years }, (_, place) => values[rows[Math.floor(place / years)] * years + (place % years)]) });
  const category = ({ labels, codes }: CategoryColumn): CategoryColumn => ({ labels, codes: Int32Array.from(rows, (row) => codes[row]) });
  const failureOf = new Map(failures.map((one) => [one.row, one]));
  return {
    count: rows.length,
    ids: rows.map((row) => table.ids[row]),
    values: mapValues(table.values, numbers),
    curves: mapValues(curves, curve),
    sources: mapValues(sources, numbers),
    ...(sourceCurves ? { sourceCurves: mapValues(sourceCurves, curve) } : {}),
    ...(repaymentProfiles ? { repaymentProfiles: flags(repaymentProfiles) } : {}),
    ...(securedLgd ? { securedLgd: { rows: flags(securedLgd.rows), lgdUnsecured: numbers(securedLgd.lgdUnsecured), lgdSecured: numbers(securedLgd.lgdSecured) } } : {}),
    ...(irbCapital ? { irbCapital: { rows: flags(irbCapital.rows), framework: flags(irbCapital.framework), maturityYears: numbers(irbCapital.maturityYears), turnoverEurM: numbers(irbCapital.turnoverEurM) } } : {}),
    categories: mapValues(table.categories, category),
    periodsPerYear: flags(table.periodsPerYear),
    timing: flags(table.timing),
    horizonPeriods: numbers(table.horizonPeriods),
    failures: rows.flatMap((row, place) => { const found = failureOf.get(row); return found ? [{ ...found, row: place }] : []; }),
  };
}

function mapValues<Key extends string, From, To>(record: Readonly<Partial<Record<Key, From>>>, map: (value: From) => To): Record<Key, To> {
  return Object.fromEntries(Object.entries<From | undefined>(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, map(value)]]))) as Record<Key, To>;
}
