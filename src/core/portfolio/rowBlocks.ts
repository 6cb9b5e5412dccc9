import { PERIODS_PER_YEAR, type PeriodsPerYear } from "../units/periodic";
import { TIMINGS } from "../units/timing";
import type { ClientTable, GroupTerms } from "./clientTable";

/** Rows valued together. Fixed, so that sums do not depend on who values which block. */
export const BLOCK_ROWS = 1024;

/** Rows of one group, at most `BLOCK_ROWS` of them: periods, timing and horizon are the same for all. */
export interface RowBlock {
  readonly terms: GroupTerms;
  /** One growth rate serves every flow of every row. */
  readonly uniformGrowth: boolean;
  /** Rows of the table, ascending. */
  readonly rows: Int32Array;
}

/**
 * Groups the rows that can be valued by (m, T, timing, uniform growth) and cuts the groups into blocks.
 * The order depends on the table alone: groups by first appearance, rows ascending.
 */
export function rowBlocks(table: ClientTable): RowBlock[] {
  const broken = new Set(table.failures.map(({ row }) => row));
  const groups = new Map<string, { terms: GroupTerms; uniformGrowth: boolean; rows: number[] }>();
  for (let row = 0; row < table.count; row++) {
    if (broken.has(row)) continue;
    const uniformGrowth = hasUniformGrowth(table, row);
    const key = `${table.periodsPerYear[row]} ${table.horizonPeriods[row]} ${table.timing[row]} ${uniformGrowth}`;
    let group = groups.get(key);
    if (!group) {
      const terms = { periodsPerYear: periodsPerYearOf(table, row), timing: TIMINGS[table.timing[row]], horizonPeriods: table.horizonPeriods[row] };
      groups.set(key, (group = { terms, uniformGrowth, rows: [] }));
    }
    group.rows.push(row);
  }
  const blocks: RowBlock[] = [];
  for (const { terms, uniformGrowth, rows } of groups.values()) {
    for (let start = 0; start < rows.length; start += BLOCK_ROWS) blocks.push({ terms, uniformGrowth, rows: Int32Array.from(rows.slice(start, start + BLOCK_ROWS)) });
  }
  return blocks;
}

function periodsPerYearOf(table: ClientTable, row: number): PeriodsPerYear {
  const m = table.periodsPerYear[row];
  const known = PERIODS_PER_YEAR.find((allowed) => allowed === m);
  if (known === undefined) throw new Error(`row ${row}: ${m} periods a year`);
  return known;
}

const GROWTH_COLUMNS = ["referralGrowth", "costGrowth", "exposureGrowth"] as const;

/** A repayment profile does not grow, growth by year may differ by flow: neither is uniform. */
function hasUniformGrowth({ values, curves }: ClientTable, row: number): boolean {
  if (curves.ead || curves.revenueGrowth || GROWTH_COLUMNS.some((name) => curves[name])) return false;
  return GROWTH_COLUMNS.every((name) => values[name][row] === values.revenueGrowth[row]);
}
