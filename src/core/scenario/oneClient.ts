import type { YearCurve } from "../cashflow/yearCurve";
import type { ClientTerms } from "../clv/clientTerms";
import { clvOf, COMPONENT_LINES, type Components } from "../clv/components";
import { ColumnStore } from "../numeric/columnStore";
import { isRepaymentProfile, VALUE_COLUMNS, type ClientTable, type ValueColumn } from "../portfolio/clientTable";
import { rowBlocks, type RowBlock } from "../portfolio/rowBlocks";
import { takeRows } from "../portfolio/takeRows";
import { fail, failed, mapResult, ok, type Result } from "../result/result";
import { BlockKernel } from "./blockKernel";
import { compileScenario, type CompiledScenario } from "./compileScenario";
import { RATES } from "./lineByLine";
import type { Shock } from "./scenario";
import { ShockedColumns } from "./shockedColumns";

/**
 * One row of a client table, valued again and again under shocks of every kind: what a portfolio run says of this
 * row, by the same kernel, in microseconds. Curves, repayment profiles, LGD from collateral and capital by the
 * internal-ratings formula are those of the table.
 */
export class OneClient {
  private readonly kernel: BlockKernel;
  private readonly shocked: ShockedColumns;

  private constructor(private readonly table: ClientTable, private readonly block: RowBlock) {
    this.kernel = new BlockKernel(table);
    this.kernel.open(block);
    this.shocked = new ShockedColumns(table, new ColumnStore(1, 2 * VALUE_COLUMNS.length));
    this.shocked.open(block);
  }

  /**
   * @param row of the table, from 0
   * @returns why the row has no value, where it has none
   */
  static of(table: ClientTable, row: number): Result<OneClient> {
    const broken = table.failures.find((one) => one.row === row);
    if (broken) return failed(broken.failure);
    const single = takeRows(table, [row]);
    return ok(new OneClient(single, rowBlocks(single)[0]));
  }

  /** Lines of the client's value under shocks: its `clientComponents` in a portfolio run. */
  components(shocks: readonly Shock[] = []): Result<Components> {
    const compiled = this.compile(shocks);
    if (!compiled.ok) return compiled;
    const { failures } = this.kernel.valueByLine(compiled.value, {});
    const cause = failures.get(0);
    return cause ? failed(cause) : ok(Object.fromEntries(COMPONENT_LINES.map((line, index) => [line, this.kernel.lines[index][0]])) as unknown as Components);
  }

  /** CLV under shocks: the sum of its lines. */
  clv(shocks: readonly Shock[] = []): Result<number> {
    return mapResult(this.components(shocks), clvOf);
  }

  /**
   * What the client's value depends on under shocks, year by year, as `valueClient` and `clientSchedule` take it.
   * Their lines are those of `components`.
   *
   * @returns `notAbove` where a shock takes a rate to −1 or below
   */
  terms(shocks: readonly Shock[] = []): Result<ClientTerms> {
    const compiled = this.compile(shocks);
    if (!compiled.ok) return compiled;
    const { terms: { periodsPerYear, timing, horizonPeriods } } = this.block;
    const years = Math.max(1, Math.min(compiled.value.turningYears.at(-1) ?? 1, Math.ceil(horizonPeriods / periodsPerYear)));
    const byYear = new Map<ValueColumn, number[]>(VALUE_COLUMNS.map((name) => [name, []]));
    for (let year = 1; year <= years; year++) {
      this.shocked.apply(compiled.value, year, {});
      for (const [name, values] of byYear) values.push(this.shocked.column(name)[0]);
    }
    for (const { name, parameter } of RATES) {
      const impossible = byYear.get(name)!.find((rate) => !(rate > -1));
      if (impossible !== undefined) return fail("notAbove", { parameter, minimum: -1, value: impossible });
    }
    const curve = (name: ValueColumn): YearCurve => shortened(byYear.get(name)!);
    const isRepaid = isRepaymentProfile(this.table, 0);
    return ok({
      revenue: curve("revenue"), referral: curve("referral"), retentionCost: curve("retentionCost"), churn: curve("churn"), pd: curve("pd"), lgd: curve("lgd"), ead: curve("ead"),
      capital: curve("capital"), capitalCharge: curve("capitalCharge"), discountRate: curve("discountRate"), acquisitionCost: byYear.get("acquisitionCost")![0],
      growth: { revenue: curve("revenueGrowth"), referral: curve("referralGrowth"), cost: curve("costGrowth"), exposure: isRepaid ? 0 : curve("exposureGrowth") },
      exposureGrows: !isRepaid,
      periodsPerYear, timing, horizonPeriods,
    });
  }

  /** A number of the first year under shocks that the table can take. */
  firstYear(shocks: readonly Shock[], name: ValueColumn): number | undefined {
    const compiled = this.compile(shocks);
    if (!compiled.ok) return undefined;
    this.shocked.apply(compiled.value, 1, {});
    return this.shocked.column(name)[0];
  }

  private compile(shocks: readonly Shock[]): Result<CompiledScenario> {
    return compileScenario(this.table, { name: "", weight: 1, shocks });
  }
}

/** A curve that holds its last value is as long as it changes; one that never does is a constant. */
function shortened(values: readonly number[]): YearCurve {
  let years = values.length;
  while (years > 1 && values[years - 1] === values[years - 2]) years--;
  return years === 1 ? values[0] : values.slice(0, years);
}
