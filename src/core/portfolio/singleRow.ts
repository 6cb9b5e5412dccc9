import type { CategoryColumn, ClientTable, CurveColumn } from "./clientTable";

/**
 * A table of one client: a row of another, with everything the table says of it. The table's failures are left
 * out: whoever takes a row out asks for them first.
 *
 * @param row of the table, from 0
 */
export function singleRow(table: ClientTable, row: number): ClientTable {
  const numbers = <Column extends Float64Array | Uint8Array | Int32Array>(column: Column): Column => column.slice(row, row + 1) as Column;
  const curve = ({ years, values }: CurveColumn): CurveColumn => ({ years, values: values.slice(row * years, (row + 1) * years) });
  const category = ({ labels, codes }: CategoryColumn): CategoryColumn => ({ labels, codes: numbers(codes) });
  const { securedLgd, irbCapital, repaymentProfiles, sourceCurves } = table;
  return {
    count: 1,
    ids: [table.ids[row]],
    values: mapValues(table.values, numbers),
    curves: mapValues(table.curves, curve),
    sources: mapValues(table.sources, numbers),
    ...(sourceCurves ? { sourceCurves: mapValues(sourceCurves, curve) } : {}),
    ...(repaymentProfiles ? { repaymentProfiles: numbers(repaymentProfiles) } : {}),
    ...(securedLgd ? { securedLgd: mapValues(securedLgd, numbers) } : {}),
    ...(irbCapital ? { irbCapital: mapValues(irbCapital, numbers) } : {}),
    categories: mapValues(table.categories, category),
    periodsPerYear: numbers(table.periodsPerYear),
    timing: numbers(table.timing),
    horizonPeriods: numbers(table.horizonPeriods),
    failures: [],
  };
}

/** A record whose values are each mapped; a value that is absent stays absent. */
function mapValues<Shape extends object, Value extends NonNullable<Shape[keyof Shape]>>(record: Shape, map: (value: Value) => Value): Shape {
  return Object.fromEntries(Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, map(value as Value)]]))) as Shape;
}
