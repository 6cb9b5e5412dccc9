import type { PastPlans } from "../../../core/forecast/planAccuracy";
import { fail, ok, type Result } from "../../../core/result/result";
import type { InputMatrix } from "../../cell";
import { tableParam } from "../../define/param";
import { readNumber } from "../../schema/numberRule";
import { readTable } from "../../tables/readTable";
import { say } from "../../text/localText";
import { positiveMoney } from "./forecastParams";

const columns = [
  { id: "planned", label: say("Planned", "计划") },
  { id: "actual", label: say("Actual", "实际") },
] as const;

/** Plans of earlier periods and what came of them; undefined where none are given. */
export const pastPlansParam = tableParam("past_plans", {
  label: say("Past plans", "历史计划"),
  help: say("Earlier periods, one a row, three or more: headers Planned and Actual. Blank: the plan has no record.", "此前各期，每期一行，至少三期：表头为“计划”与“实际”。留空表示计划没有记录可查。"),
  optional: true,
  parse: (cells) => (cells ? readPastPlans(cells) : ok(undefined)),
});

function readPastPlans(cells: InputMatrix): Result<PastPlans> {
  const rows = readTable("past_plans", cells, columns);
  if (!rows.ok) return rows;
  const figures = { planned: [] as number[], actual: [] as number[] };
  for (const { row, cells: line } of rows.value) {
    for (const { id } of columns) {
      const read = readNumber(id, line[id], positiveMoney);
      if (!read.ok) return fail("brokenRule", { parameter: "past_plans", row, detail: read.failure });
      figures[id].push(read.value);
    }
  }
  return ok({ planned: Float64Array.from(figures.planned), actual: Float64Array.from(figures.actual) });
}
