import { PERPETUAL } from "../../core/units/horizon";
import type { Failure } from "../../core/result/failure";
import type { PortfolioRunResult } from "../../core/scenario/runResult";
import type { Scenario } from "../../core/scenario/scenario";
import { describeWarning } from "../../catalog/schema/quality";
import { describeFailure } from "../../catalog/text/describeFailure";
import type { Locale } from "../../catalog/text/localText";
import type { RunInputs } from "./readRunInputs";

/** The result of a run as JSON. Keys are English; rows count from 1 below the headers. A scenario that the table cannot take has no value and says why. */
export function jsonReport({ file, reading, scenarios, fitting, refused, locale }: RunInputs, result: PortfolioRunResult, version: string): string {
  const { report, match, table, sourceRows } = reading;
  const base = result.scenarios[result.scenarios.length - 1];
  const rowFailure = ({ row, failure }: { row: number; failure: Failure }): object => ({ row: sourceRows[row] + 1, client: table.ids[row], ...failureWords(failure, locale) });
  const valuesOf = (scenario: Scenario): object => {
    const refusal = refused.find((one) => one.scenario === scenario);
    if (refusal) return { clv: null, refused: failureWords(refusal.failure, locale) };
    const run = result.scenarios[fitting.indexOf(scenario)];
    return { clv: run.clv, change: run.clv - base.clv, components: run.totals, valued: run.valued, negative: run.negative, clips: run.clips, leftOut: run.failures.map(rowFailure) };
  };
  return `${JSON.stringify(
    {
      tenor: version,
      sha256: file.sha256,
      rows: report.rows,
      blankRows: report.blankRows,
      valued: base.valued,
      leftOut: result.failures.map(rowFailure),
      warnings: report.warnings.map((warning) => ({ ...(warning.row === undefined ? {} : { row: warning.row }), column: warning.column, code: warning.code, message: describeWarning(warning, locale) })),
      assumed: report.filled.map(({ id, value, rows, from }) => ({ column: id, value: value === PERPETUAL ? "perpetual" : value, rows, from })),
      unusedColumns: match.unused,
      asItStands: { clv: base.clv, components: base.totals },
      scenarios: scenarios.map((scenario) => ({
        name: scenario.name,
        weight: scenario.weight,
        ...valuesOf(scenario),
        ...(scenario.note === undefined ? {} : { note: scenario.note }),
      })),
      weighted: result.weighted ? { clv: result.weighted.clv, components: result.weighted.totals } : null,
    },
    null,
    2,
  )}\n`;
}

function failureWords(failure: Failure, locale: Locale): object {
  return { code: failure.code, message: describeFailure(failure, locale) };
}
