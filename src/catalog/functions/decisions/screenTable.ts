import type { TransitionMatrix } from "../../../core/credit/transitionMatrix";
import { firstYear } from "../../../core/portfolio/firstYear";
import { failure, type Failure } from "../../../core/result/failure";
import { ok, type Result } from "../../../core/result/result";
import { labelIn } from "../../../core/scenario/changedGroups";
import { portfolioRequest, type PortfolioRequest } from "../../../core/scenario/portfolioRequest";
import type { PortfolioRunResult } from "../../../core/scenario/runResult";
import type { PriorSubject } from "../../../core/screening/groupPriors";
import { screenClient, type ScreenRule } from "../../../core/screening/screenClient";
import type { StabilityWeight } from "../../../core/stability/stabilityScore";
import type { InputMatrix } from "../../cell";
import { gridOfRows } from "../../cellGrid";
import { failuresByRow } from "../../present/failuresByRow";
import type { ScreenedClient } from "../../present/presentScreening";
import type { Assumptions } from "../../schema/assumptions";
import { fillPriors, type PriorInput } from "../../schema/fillPriors";
import type { ColumnMapping } from "../../schema/matchColumns";
import { readClientGrid } from "../../schema/readClientTable";
import { isStepEnd } from "../../../core/numeric/rowSteps";
import { AS_IT_STANDS } from "../portfolio/portfolio";
import type { Locale } from "../../text/localText";
import { stabilityBeside } from "../../tables/besideClients";
import type { ScreenMeasure } from "../../tables/screenPolicy";
import type { StabilityItem } from "../../tables/stabilityWeights";

/** Clients that a prior is taken of, where nothing is said. */
export const FEWEST_FOR_PRIOR = 5;

/** What a table is screened by, read and checked. */
export interface ScreenSettings {
  readonly policy: readonly ScreenRule<ScreenMeasure>[];
  readonly priors: readonly PriorSubject<PriorInput>[];
  /** Clients that a prior is taken of. */
  readonly fewest: number;
  readonly weights: readonly StabilityWeight<StabilityItem>[];
  readonly assumptions: Assumptions;
  readonly matrix: TransitionMatrix | undefined;
  readonly mapping?: ColumnMapping;
}

/** A table that only its values are missing of. */
interface TableScreening {
  readonly request: PortfolioRequest;
  /** A client for each row below the headers, undefined where it is blank; a few rows at a step. */
  readonly screened: (result: PortfolioRunResult) => Generator<void, (ScreenedClient | undefined)[]>;
  /** Language of the table's headers. */
  readonly locale: Locale;
}

/** Reads a client table for a screening, with priors where it has no history: step by step, for callers whose thread has other things to do. */
export function* screenTable(cells: InputMatrix, { policy, priors, fewest, weights, assumptions, matrix, mapping }: ScreenSettings): Generator<void, Result<TableScreening>> {
  const filled = yield* fillPriors(cells, { given: priors, fewest, assumptions, hasMatrix: matrix !== undefined, mapping });
  const reading = yield* readClientGrid(gridOfRows(filled.cells), { assumptions, matrix, mapping });
  if (!reading.ok) return reading;
  const { table, sourceRows, sourceRowCount, match } = reading.value;
  const stabilityOf = stabilityBeside(cells, weights);
  const [segment, size, industry] = ["segment", "size", "industry"].map((id) => labelIn(table, id));

  const screenRow = (row: number, value: number, broken: Failure | undefined): ScreenedClient => {
    const source = sourceRows[row];
    const taken = filled.taken.get(source) ?? [];
    const stability = stabilityOf(source);
    const client = { client: table.ids[row], taken };
    const cause = broken ?? (filled.withoutPd.has(source) ? failure("missing", { parameter: "pd" }) : stability.ok ? undefined : stability.failure);
    if (cause || !stability.ok) return { ...client, outcome: cause! };
    const [pd, churn, lgd, exposure] = (["pd", "churn", "lgd", "ead"] as const).map((column) => firstYear(table, column, row));
    const measures: Partial<Record<ScreenMeasure, number>> = { clv: value, stability: stability.value, pd, churn, lgd, exposure, priors_used: taken.length, ...(exposure > 0 ? { clv_to_exposure: value / exposure } : {}) };
    return { ...client, outcome: screenClient(policy, { segment: segment(row), size: size(row), industry: industry(row), measures }), value, stability: stability.value, risk: pd };
  };
  return ok({
    request: portfolioRequest(table, [AS_IT_STANDS], { clientValues: true }),
    locale: match.locale,
    *screened (result) {
      const [run] = result.scenarios;
      const failures = failuresByRow(result, run);
      const screened = new Array<ScreenedClient | undefined>(sourceRowCount).fill(undefined);
      for (let row = 0; row < sourceRows.length; row++) {
        if (isStepEnd(row)) yield;
        screened[sourceRows[row]] = screenRow(row, run.clientValues![row], failures.get(row));
      }
      return screened;
    },
  });
}
