import type { ClientTable } from "../portfolio/clientTable";
import { failure, type Failure } from "../result/failure";
import { fail, ok, type Result } from "../result/result";
import type { Balance, SpendGroup, SpendLimits } from "./balanceSpend";
import { closeGaps } from "./closeGaps";
import { isNumber } from "./isNumber";
import { refineSpend } from "./refineSpend";
import { SpendEnvelopes } from "./spendEnvelopes";
import { spendResponses, type SpendResponses, type SpendTerms } from "./spendTerms";
import { sumOf } from "./sumOf";
import { SpendValues } from "./spendValues";

export interface BudgetQuestion {
  readonly table: ClientTable;
  readonly terms: SpendTerms;
  /** Most that is spent a year on all clients together. */
  readonly budget: number;
}

/** What keeps a client's spend from moving: a bound of its own or of its segment, or retention at its ceiling. */
export type SpendBound = "minimum" | "maximum" | "segmentMinimum" | "segmentMaximum" | "ceiling";

/** Columns in the table's row order; NaN in rows without a value, never shown as such. */
export interface BudgetAllocation {
  readonly spendToday: Float64Array;
  readonly spend: Float64Array;
  readonly retentionToday: Float64Array;
  readonly retention: Float64Array;
  readonly valueToday: Float64Array;
  readonly value: Float64Array;
  /** What one more unit of money a year adds to the client's value. */
  readonly marginal: Float64Array;
  readonly bounds: readonly (SpendBound | undefined)[];
  /** 1 for prospects: in place of retention stands the share that is won. */
  readonly isProspect: Uint8Array;
  readonly failures: ReadonlyMap<number, Failure>;
  readonly totals: BudgetTotals;
}

export interface BudgetTotals {
  readonly budget: number;
  readonly clients: number;
  readonly spendToday: number;
  readonly spend: number;
  readonly valueToday: number;
  readonly value: number;
  /** What one more unit of budget adds; 0 where part of the budget is better kept. */
  readonly marginal: number;
  /** No spends on the grid bring more than this beyond `value`; between its steps, where values are not looked at, some may. */
  readonly gap: number;
}

/** Valuations that a plan may take at first; the grid is as fine as they allow. */
const FIRST_VALUATIONS = 1_000_000;
const LEAST_STEPS = 33;
const MOST_STEPS = 4_097;
/** A marginal return is taken between points this far apart, in units of 1/k. */
const APART = 1e-4;

/**
 * Spends a retention budget where it adds most to the clients' lifetime values: Σ CLV(r(s), s) is largest over Σ s ≤ budget
 * and the bounds of clients and segments. Whoever stands between its bounds then has the same marginal return.
 *
 * A prospect is spent on once, for the share of its kind that is won (Blattberg & Deighton's curve of acquisition), beside
 * what is spent a year on those who are to be kept: the budget is that of one year.
 *
 * Values are the core's own, never approximated in the result: on a grid first, whose concave envelopes are balanced, with
 * branch and bound where values are not concave, and then by parabolas to the spends themselves. How far the best can be is
 * proved for the spends on the grid alone.
 *
 * @returns `nothingValued` where no client has a response, `belowMinimum` for a budget that the least spends exceed,
 * `mustNotExceed` for bounds of a segment that its clients cannot keep
 */
export function allocateBudget({ table, terms, budget }: BudgetQuestion): Result<BudgetAllocation> {
  const plan = BudgetPlan.create(table, terms);
  if (!plan.ok) return plan;
  const impossible = plan.value.refuse(budget);
  return impossible ? { ok: false, failure: impossible } : ok(plan.value.allocate(budget));
}

/** A group of rows, and the segment that it is where it has bounds. */
type SegmentGroup = SpendGroup & { readonly segment?: number };

interface PlanParts {
  readonly table: ClientTable;
  readonly responses: SpendResponses;
  readonly failures: ReadonlyMap<number, Failure>;
  readonly values: SpendValues;
  readonly envelopes: SpendEnvelopes;
  readonly groups: readonly SegmentGroup[];
  /** See `SpendLimits`. */
  readonly steepest: number;
}

/** The spends that bring most, and what they bring. */
interface BestSpend {
  readonly balance: Balance;
  readonly value: Float64Array;
  readonly gap: number;
}

/** The clients' values as functions of spend, from which any number of budgets is allocated. */
export class BudgetPlan {
  private readonly table: ClientTable;
  private readonly responses: SpendResponses;
  private readonly failures: ReadonlyMap<number, Failure>;
  private readonly values: SpendValues;
  private readonly envelopes: SpendEnvelopes;
  private readonly groups: readonly SegmentGroup[];
  private readonly steepest: number;
  /** Valued once, whatever budgets are tried. */
  private readonly valueToday: Float64Array;

  private constructor({ table, responses, failures, values, envelopes, groups, steepest }: PlanParts) {
    [this.table, this.responses, this.failures] = [table, responses, failures];
    [this.values, this.envelopes, this.groups, this.steepest] = [values, envelopes, groups, steepest];
    this.valueToday = values.at(responses.spendToday);
  }

  static create(table: ClientTable, terms: SpendTerms): Result<BudgetPlan> {
    const responses = spendResponses(table, terms);
    const failures = new Map(responses.failures);
    const able = without(table, failures);
    const steps = Math.max(LEAST_STEPS, Math.min(MOST_STEPS, Math.floor(FIRST_VALUATIONS / Math.max(1, able.count - failures.size))));
    const values = new SpendValues(able, responses);
    const grid = values.alongGrid(steps, failures);
    const rows = rowsWithout(failures, table.count);
    if (rows.length === 0) return fail("nothingValued", { value: table.count });
    const envelopes = new SpendEnvelopes(responses, grid, steps, rows);
    const groups = groupRows(terms, rows);
    for (const { rows: members, least, segment } of groups) {
      const most = sumOf(responses.most, members);
      if (segment !== undefined && least > most) return fail("mustNotExceed", { parameter: "segment_minimum", other: "what its clients can take", value: least, maximum: most });
    }
    // Where rows have lost their value on the grid, later valuations leave them out.
    const valuing = failures.size > responses.failures.size ? new SpendValues(without(table, failures), responses) : values;
    return ok(new BudgetPlan({ table, responses, failures, values: valuing, envelopes, groups, steepest: envelopes.steepest }));
  }

  /** Spent a year today, on the clients that have a value. */
  get spendToday(): number {
    return this.sum(this.responses.spendToday);
  }

  /** Why a budget cannot be kept, if it cannot. */
  refuse(budget: number): Failure | undefined {
    const { groups, responses } = this;
    let needed = 0;
    for (const { rows, least, most } of groups) {
      const low = sumOf(responses.least, rows);
      if (low > most) return failure("mustNotExceed", { parameter: "minimum", other: "segment_maximum", value: low, maximum: most });
      needed += Math.max(low, least);
    }
    return needed > budget ? failure("belowMinimum", { parameter: "budget", minimum: needed, value: budget }) : undefined;
  }

  allocate(budget: number): BudgetAllocation {
    const best = this.best(budget);
    const { balance, value } = best;
    const { responses, table, failures, valueToday } = this;
    const { spend } = balance;
    const column = (of: (row: number) => number): Float64Array => {
      const values = new Float64Array(table.count);
      for (let row = 0; row < values.length; row++) values[row] = failures.has(row) ? NaN : of(row);
      return values;
    };
    return {
      spendToday: column((row) => responses.spendToday[row]), spend: column((row) => spend[row]),
      retentionToday: column((row) => responses.retentionToday[row]), retention: column((row) => this.values.retention(row, spend[row])),
      valueToday: column((row) => valueToday[row]), value: column((row) => value[row]), marginal: this.marginals(spend, column),
      bounds: this.boundsOf(balance), isProspect: responses.isProspect, failures, totals: this.totalsOf(budget, best),
    };
  }

  /** The totals of a budget alone. */
  totals(budget: number): BudgetTotals {
    return this.totalsOf(budget, this.best(budget));
  }

  private totalsOf(budget: number, { balance, value, gap }: BestSpend): BudgetTotals {
    const { table, failures, valueToday } = this;
    return { budget, clients: table.count - failures.size, spendToday: this.spendToday, spend: this.sum(balance.spend), valueToday: this.sum(valueToday), value: this.sum(value), marginal: balance.price, gap };
  }

  private best(budget: number): BestSpend {
    const { envelopes, responses, values, table } = this;
    const limits: SpendLimits = { groups: this.groups, budget, steepest: this.steepest };
    const onGrid = closeGaps(envelopes, limits, table.count);
    const refined = refineSpend(values, envelopes, responses, limits, onGrid.balance);
    const [before, after] = [values.at(onGrid.balance.spend), values.at(refined.spend)];
    const [valueBefore, valueAfter] = [this.sum(before), this.sum(after)];
    const gap = Math.max(0, onGrid.ceiling - Math.max(valueBefore, valueAfter));
    return valueAfter >= valueBefore ? { balance: refined, value: after, gap } : { balance: onGrid.balance, value: before, gap };
  }

  private marginals(spend: Float64Array, column: (of: (row: number) => number) => Float64Array): Float64Array {
    const { rate, isHeld } = this.responses;
    const aside = (side: -1 | 1): Float64Array => column((row) => (isHeld[row] ? spend[row] : Math.max(0, spend[row] + (side * APART) / rate[row])));
    const [low, high] = [aside(-1), aside(1)];
    const [atLow, atHigh] = [this.values.at(low), this.values.at(high)];
    return column((row) => (isHeld[row] ? 0 : (atHigh[row] - atLow[row]) / (high[row] - low[row])));
  }

  private boundsOf({ spend, held }: Balance): (SpendBound | undefined)[] {
    const { responses } = this;
    const bounds = new Array<SpendBound | undefined>(this.table.count).fill(undefined);
    this.groups.forEach(({ rows }, group) => {
      const ofGroup = held[group] === "least" ? "segmentMinimum" : held[group] === "most" ? "segmentMaximum" : undefined;
      for (const row of rows) {
        if (responses.isHeld[row]) bounds[row] = "ceiling";
        else if (spend[row] <= responses.least[row]) bounds[row] = "minimum";
        else if (spend[row] >= responses.most[row] && responses.isBounded[row]) bounds[row] = "maximum";
        else bounds[row] = ofGroup;
      }
    });
    return bounds;
  }

  private sum(column: Float64Array): number {
    return this.groups.reduce((sum, { rows }) => sum + sumOf(column, rows), 0);
  }
}

/** The table with more rows left out. */
function without(table: ClientTable, failures: ReadonlyMap<number, Failure>): ClientTable {
  return { ...table, failures: [...failures].map(([row, cause]) => ({ row, failure: cause })) };
}

function rowsWithout(failures: ReadonlyMap<number, Failure>, count: number): Int32Array {
  const rows = new Int32Array(count);
  let kept = 0;
  for (let row = 0; row < count; row++) if (!failures.has(row)) rows[kept++] = row;
  return rows.slice(0, kept);
}

function groupRows({ segmentOf, segmentLeast, segmentMost }: SpendTerms, rows: Int32Array): SegmentGroup[] {
  const isBounded = segmentLeast.map((least, segment) => (isNumber(least) || isNumber(segmentMost[segment]) ? 1 : 0));
  const groupOf = (row: number): number => (segmentOf[row] >= 0 && isBounded[segmentOf[row]] === 1 ? segmentOf[row] : -1);
  const segments = new Set<number>();
  for (const row of rows) segments.add(groupOf(row));
  return [...segments].map((segment) => {
    const members = segments.size === 1 ? rows : rows.filter((row) => groupOf(row) === segment);
    if (segment < 0) return { rows: members, least: 0, most: Infinity };
    return { segment, rows: members, least: isNumber(segmentLeast[segment]) ? segmentLeast[segment] : 0, most: isNumber(segmentMost[segment]) ? segmentMost[segment] : Infinity };
  });
}
