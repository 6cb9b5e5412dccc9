import { atOnce, isStepEnd } from "../numeric/rowSteps";
import { PERIODS_PER_YEAR, type PeriodsPerYear } from "../units/periodic";
import { TIMINGS } from "../units/timing";
import { isRepaymentProfile, type ClientTable, type GroupTerms } from "./clientTable";

/** Rows valued together. Fixed, so that sums do not depend on who values which block. */
export const BLOCK_ROWS = 1024;

/** Rows of one group, at most `BLOCK_ROWS` of them: periods, timing and horizon are the same for all. */
export interface RowBlock {
  readonly terms: GroupTerms;
  /** One growth rate serves every flow of every row. */
  readonly uniformGrowth: boolean;
  /** Rows of the table. */
  readonly rows: Int32Array;
}

/** Another order of the rows of a group, in steps. */
export type Arrange = (rows: Int32Array) => Generator<void, Int32Array>;

/**
 * Groups the rows that can be valued by (m, T, timing, uniform growth) and cuts the groups into blocks.
 * The order depends on the table alone: groups by first appearance, rows ascending.
 */
export function rowBlocks(table: ClientTable): RowBlock[] {
  return atOnce(rowBlocksInSteps(table));
}

/** The same in steps, the rows of each group as `arrange` puts them. */
export function* rowBlocksInSteps(table: ClientTable, arrange?: Arrange): Generator<void, RowBlock[]> {
  const broken = new Set(table.failures.map(({ row }) => row));
  const groups = new Map<string, RowGroup>();
  const hasUniformGrowth = uniformGrowthOf(table);
  let last: RowGroup | undefined;
  for (let row = 0; row < table.count; row++) {
    if (isStepEnd(row)) yield;
    if (broken.has(row)) continue;
    // Neighbours are mostly alike; a key for each row would take longer than its value.
    const uniformGrowth = hasUniformGrowth(row);
    if (!last || !belongsTo(last, table, row, uniformGrowth)) last = groupOf(groups, table, row, uniformGrowth);
    last.rows.push(row);
  }
  const blocks: RowBlock[] = [];
  for (const { terms, uniformGrowth, rows } of groups.values()) {
    const inTable = Int32Array.from(rows);
    const arranged = arrange ? yield* arrange(inTable) : inTable;
    for (let start = 0; start < rows.length; start += BLOCK_ROWS) blocks.push({ terms, uniformGrowth, rows: arranged.slice(start, start + BLOCK_ROWS) });
  }
  return blocks;
}

interface RowGroup {
  readonly terms: GroupTerms;
  readonly uniformGrowth: boolean;
  readonly timing: number;
  readonly rows: number[];
}

function belongsTo({ terms, uniformGrowth, timing }: RowGroup, table: ClientTable, row: number, isUniform: boolean): boolean {
  return terms.periodsPerYear === table.periodsPerYear[row] && terms.horizonPeriods === table.horizonPeriods[row] && timing === table.timing[row] && uniformGrowth === isUniform;
}

function groupOf(groups: Map<string, RowGroup>, table: ClientTable, row: number, uniformGrowth: boolean): RowGroup {
  const timing = table.timing[row];
  const key = `${table.periodsPerYear[row]} ${table.horizonPeriods[row]} ${timing} ${uniformGrowth}`;
  let group = groups.get(key);
  if (!group) {
    const terms = { periodsPerYear: periodsPerYearOf(table, row), timing: TIMINGS[timing], horizonPeriods: table.horizonPeriods[row] };
    groups.set(key, (group = { terms, uniformGrowth, timing, rows: [] }));
  }
  return group;
}

function periodsPerYearOf(table: ClientTable, row: number): PeriodsPerYear {
  const m = table.periodsPerYear[row];
  const known = PERIODS_PER_YEAR.find((allowed) => allowed === m);
  if (known === undefined) throw new Error(`row ${row}: ${m} periods a year`);
  return known;
}

const GROWTH_COLUMNS = ["referralGrowth", "costGrowth", "exposureGrowth"] as const;

/** A repayment profile does not grow, growth by year may differ by flow: neither is uniform. Asked of every row of large tables. */
function uniformGrowthOf(table: ClientTable): (row: number) => boolean {
  const { values, curves } = table;
  if (curves.revenueGrowth || GROWTH_COLUMNS.some((name) => curves[name])) return () => false;
  const { revenueGrowth } = values;
  const [referralGrowth, costGrowth, exposureGrowth] = GROWTH_COLUMNS.map((name) => values[name]);
  return (row) => {
    const growth = revenueGrowth[row];
    return referralGrowth[row] === growth && costGrowth[row] === growth && exposureGrowth[row] === growth && !isRepaymentProfile(table, row);
  };
}
