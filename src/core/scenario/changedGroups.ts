import { isStepEnd } from "../numeric/rowSteps";
import { isRepaymentProfile, type ClientTable, type CurveColumn } from "../portfolio/clientTable";
import type { MatchedRows } from "../portfolio/matchClients";
import { CHANGE_GROUPS, GROUP_COLUMNS, valueOfYear, type ChangeGroup, type GroupSet } from "./changeGroups";
import type { Scenario } from "./scenario";

/** A client table and the scenario it is valued under. */
export interface ValuedTable {
  readonly table: ClientTable;
  readonly scenario: Scenario;
}

/** By pair of rows: whether what belongs to a group is not the same in both. */
type PairDiffers = (before: number, after: number) => boolean;

/**
 * For each pair of matched rows the groups in which they differ. What acts only through a shock (balances behind a
 * collateral, ccf or benchmark shock; how LGD and capital are derived again) counts only where there are shocks.
 */
export function* changedGroups(before: ValuedTable, after: ValuedTable, pairs: MatchedRows): Generator<void, Uint16Array> {
  const differs = CHANGE_GROUPS.map((group) => differenceOf(group, before, after));
  const sets = new Uint16Array(pairs.before.length);
  for (let pair = 0; pair < sets.length; pair++) {
    if (isStepEnd(pair)) yield;
    let set: GroupSet = 0;
    for (let index = 0; index < differs.length; index++) if (differs[index](pairs.before[pair], pairs.after[pair])) set |= 1 << index;
    sets[pair] = set;
  }
  return sets;
}

function differenceOf(group: ChangeGroup, before: ValuedTable, after: ValuedTable): PairDiffers {
  const [from, to] = [before.table, after.table];
  const isShocked = before.scenario.shocks.length + after.scenario.shocks.length > 0;
  const { values, sources } = GROUP_COLUMNS[group];
  const columns = [
    ...values.map((name) => columnDiffers([from.values[name], from.curves[name]], [to.values[name], to.curves[name]])),
    ...(isShocked ? sources.map((name) => columnDiffers([from.sources[name], from.sourceCurves?.[name]], [to.sources[name], to.sourceCurves?.[name]])) : []),
    ...ownDifferences(group, before, after, isShocked),
  ];
  return (a, b) => columns.some((differs) => differs(a, b));
}

/** What a group holds besides columns of numbers. */
function ownDifferences(group: ChangeGroup, before: ValuedTable, after: ValuedTable, isShocked: boolean): PairDiffers[] {
  const [from, to] = [before.table, after.table];
  switch (group) {
    case "credit":
      return isShocked ? [flaggedDiffers(from.securedLgd, to.securedLgd, ["lgdUnsecured", "lgdSecured"])] : [];
    case "exposure":
      return [(a, b) => isRepaymentProfile(from, a) !== isRepaymentProfile(to, b)];
    case "capital":
      return isShocked ? [flaggedDiffers(from.irbCapital, to.irbCapital, ["framework", "maturityYears", "turnoverEurM"])] : [];
    case "terms":
      return [(a, b) => from.periodsPerYear[a] !== to.periodsPerYear[b] || from.timing[a] !== to.timing[b] || from.horizonPeriods[a] !== to.horizonPeriods[b]];
    case "scenario":
      return [scenarioDiffers(before, after)];
    default:
      return [];
  }
}

type ColumnParts = readonly [constant: Float64Array | undefined, curve: CurveColumn | undefined];

function columnDiffers(from: ColumnParts, to: ColumnParts): PairDiffers {
  const years = Math.max(from[1]?.years ?? 1, to[1]?.years ?? 1);
  return (a, b) => {
    for (let year = 1; year <= years; year++) if (valueOfYear(...from, a, year) !== valueOfYear(...to, b, year)) return true;
    return false;
  };
}

/** Rows that a rule applies to, and the numbers of the rule; numbers of a row that it does not apply to are nothing. */
function flaggedDiffers<Name extends string>(from: FlaggedColumns<Name> | undefined, to: FlaggedColumns<Name> | undefined, names: readonly Name[]): PairDiffers {
  return (a, b) => {
    const [here, there] = [from?.rows[a] === 1, to?.rows[b] === 1];
    if (here !== there) return true;
    return here && names.some((name) => !Object.is(from![name][a], to![name][b]));
  };
}

type FlaggedColumns<Name extends string> = { readonly rows: Uint8Array } & Readonly<Record<Name, ArrayLike<number>>>;

/** Shocks that are not the same differ for everyone; the same shocks differ for those who have moved under their filters. */
function scenarioDiffers(before: ValuedTable, after: ValuedTable): PairDiffers {
  if (JSON.stringify(plainShocks(before.scenario)) !== JSON.stringify(plainShocks(after.scenario))) return () => true;
  const filtered = new Set(before.scenario.shocks.flatMap(({ filter = [] }) => filter.map(({ column }) => column)));
  const labels = [...filtered].map((column) => [labelIn(before.table, column), labelIn(after.table, column)] as const);
  return (a, b) => labels.some(([from, to]) => from(a) !== to(b));
}

/** The shocks in one way of writing each: names and notes do nothing, and an absent end is one that never comes. */
function plainShocks({ shocks }: Scenario): unknown {
  return shocks.map(({ driver, operation, amount, scale = 1, filter = [], path }) => [driver, operation, amount, scale, filter.map(({ column, values }) => [column, values]), path ? [path.start, path.ramp, String(path.length)] : []]);
}

/** Label of a row in a category; "" where it is blank or the table lacks the category. */
export function labelIn({ categories }: ClientTable, id: string): (row: number) => string {
  const column = Object.hasOwn(categories, id) ? categories[id] : undefined;
  return (row) => (column === undefined ? "" : (column.labels[column.codes[row]] ?? ""));
}
