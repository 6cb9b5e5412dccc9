import type { CategoryColumn, ClientTable, CurveColumn, SourceColumn, VALUE_COLUMNS } from "../portfolio/clientTable";
import { CHANGE_GROUPS, GROUP_COLUMNS, hasGroup, type ChangeGroup, type GroupSet } from "./changeGroups";

/** Rows of a table as a table of their own, in the order given, without names, in steps. Rows that have no value must not be among them. */
export function* tableOfRows(table: ClientTable, rows: Int32Array): Generator<void, ClientTable> {
  const { repaymentProfiles, securedLgd, irbCapital } = table;
  const numbers = (column: Float64Array): Float64Array => gathered(column, rows, new Float64Array(rows.length));
  const flags = (column: Uint8Array): Uint8Array => gathered(column, rows, new Uint8Array(rows.length));
  const values = yield* mapRecord(table.values, numbers);
  const curves = yield* mapRecord(table.curves, (curve) => curve && curveOfRows(curve, rows));
  const sources = yield* mapRecord(table.sources, (column) => column && numbers(column));
  const sourceCurves = table.sourceCurves && (yield* mapRecord(table.sourceCurves, (curve) => curve && curveOfRows(curve, rows)));
  const categories = yield* mapRecord(table.categories, ({ labels, codes }): CategoryColumn => ({ labels, codes: gathered(codes, rows, new Int32Array(rows.length)) }));
  return {
    count: rows.length,
    ids: [],
    values,
    curves,
    sources,
    ...(sourceCurves ? { sourceCurves } : {}),
    ...(repaymentProfiles ? { repaymentProfiles: flags(repaymentProfiles) } : {}),
    ...(securedLgd ? { securedLgd: { rows: flags(securedLgd.rows), lgdUnsecured: numbers(securedLgd.lgdUnsecured), lgdSecured: numbers(securedLgd.lgdSecured) } } : {}),
    ...(irbCapital ? { irbCapital: { framework: flags(irbCapital.framework), rows: flags(irbCapital.rows), maturityYears: numbers(irbCapital.maturityYears), turnoverEurM: numbers(irbCapital.turnoverEurM) } } : {}),
    categories,
    periodsPerYear: flags(table.periodsPerYear),
    timing: flags(table.timing),
    horizonPeriods: numbers(table.horizonPeriods),
    failures: [],
  };
}

/**
 * The table between two: columns of the chosen groups from `after`, the others from `before` (`GROUP_COLUMNS` says what
 * belongs where). Both have the same clients in the same rows. With all groups it is `after`, with none `before`.
 * A source that only one of them has is there in the other too, at 0, as for a blank cell: a shock to it finds its column.
 */
export function mixTables(before: ClientTable, after: ClientTable, chosen: GroupSet): ClientTable {
  const from = (group: ChangeGroup): ClientTable => (hasGroup(chosen, group) ? after : before);
  const values: Partial<Record<(typeof VALUE_COLUMNS)[number], Float64Array>> = {};
  const curves: Partial<Record<(typeof VALUE_COLUMNS)[number], CurveColumn>> = {};
  const sources: Partial<Record<SourceColumn, Float64Array>> = {};
  const sourceCurves: Partial<Record<SourceColumn, CurveColumn>> = {};
  for (const group of CHANGE_GROUPS) {
    const table = from(group);
    for (const name of GROUP_COLUMNS[group].values) {
      values[name] = table.values[name];
      if (table.curves[name]) curves[name] = table.curves[name];
    }
    for (const name of GROUP_COLUMNS[group].sources) {
      const column = table.sources[name] ?? (before.sources[name] || after.sources[name] ? new Float64Array(before.count) : undefined);
      if (column) sources[name] = column;
      const curve = table.sourceCurves?.[name];
      if (curve) sourceCurves[name] = curve;
    }
  }
  const { securedLgd } = from("credit");
  const { repaymentProfiles } = from("exposure");
  const { irbCapital } = from("capital");
  const { periodsPerYear, timing, horizonPeriods } = from("terms");
  return {
    count: before.count,
    ids: before.ids,
    values: values as ClientTable["values"],
    curves,
    sources,
    sourceCurves,
    ...(repaymentProfiles ? { repaymentProfiles } : {}),
    ...(securedLgd ? { securedLgd } : {}),
    ...(irbCapital ? { irbCapital } : {}),
    categories: from("scenario").categories,
    periodsPerYear,
    timing,
    horizonPeriods,
    failures: [],
  };
}

/** A loop, as these columns are many and long: `from` with a function takes ten times as long. */
function gathered<Column extends { [row: number]: number }>(column: { readonly [row: number]: Column[number] }, rows: Int32Array, into: Column): Column {
  for (let place = 0; place < rows.length; place++) into[place] = column[rows[place]];
  return into;
}

function curveOfRows({ years, values }: CurveColumn, rows: Int32Array): CurveColumn {
  const gathered = new Float64Array(rows.length * years);
  rows.forEach((row, index) => gathered.set(values.subarray(row * years, (row + 1) * years), index * years));
  return { years, values: gathered };
}

/** A step a column. */
function* mapRecord<Name extends string, From, To>(record: Readonly<Record<Name, From>> | Readonly<Partial<Record<Name, From>>>, map: (value: From) => To): Generator<void, Record<Name, To>> {
  const mapped: Partial<Record<Name, To>> = {};
  for (const name of Object.keys(record) as Name[]) {
    mapped[name] = map(record[name] as From);
    yield;
  }
  return mapped as Record<Name, To>;
}
