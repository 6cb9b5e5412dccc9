import { lifeCoverRatios, type CoveredLife } from "../../../core/project/coverRatios";
import { fail, failed, ok, type Result } from "../../../core/result/result";
import { contractRatePerPeriod } from "../../../core/units/periodic";
import type { OutputMatrix } from "../../cell";
import type { ClientRow } from "../../define/defineFunction";
import { seriesParam } from "../../define/param";
import { rules } from "../../schema/numberRule";
import { say } from "../../text/localText";
import { cfadsParam, projectPeriodsParam, rateParam } from "./projectParams";

/** The parameters of `LLCR` and `PLCR`, in Excel's order. */
export const lifeCoverParams = [
  cfadsParam,
  seriesParam("debt", {
    label: say("Debt", "债务余额"),
    help: say("Balance at the start of each period, 0 once repaid; a single one gives today's ratio, over all of cfads.", "各期期初余额，还清后为 0；只给一个值时返回当前比率，涵盖全部 cfads。"),
    rule: rules.money,
  }),
  rateParam,
  projectPeriodsParam,
] as const;

/** A value a period, down; blank without debt. */
export function lifeCoverColumn(row: ClientRow<typeof lifeCoverParams>, life: CoveredLife): Result<OutputMatrix> {
  if (row.kind === "blank") return ok([[""]]);
  if (row.kind === "failed") return failed(row.failure);
  const { cfads, debt, rate, periods_per_year } = row.values;
  if (debt.length !== 1 && debt.length !== cfads.length) return fail("wrongLength", { parameter: "debt", expected: cfads.length, value: debt.length });
  // A single balance is covered by all the cash flow that was given.
  const balances = debt.length === 1 ? cfads.map(() => debt[0]) : debt;
  const ratios = lifeCoverRatios(cfads, balances, contractRatePerPeriod(rate, periods_per_year), life);
  return ok(ratios.slice(0, debt.length).map((ratio) => [ratio ?? ""]));
}
