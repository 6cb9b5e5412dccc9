import { ok, type Result } from "../../core/result/result";
import type { PeriodsPerYear } from "../../core/units/periodic";
import { isBlank } from "../cell";
import { readPeriodsPerYear } from "../schema/assumptions";
import { clientColumn } from "../schema/clientColumns";
import { cellParam, type Param } from "./param";

/** Periods a year: 1, 2, 4 or 12. */
export function periodsPerYearParam(shape: "client" | "scalar", byDefault: PeriodsPerYear): Param<"periods_per_year", PeriodsPerYear> {
  const { label, help } = clientColumn("periods_per_year");
  return cellParam("periods_per_year", shape, {
    label, help, unit: "count", optional: true, defaultText: String(byDefault),
    readCell: (cell) => (isBlank(cell) ? ok(byDefault) : (readPeriodsPerYear("periods_per_year", cell) as Result<PeriodsPerYear>)),
  });
}
