import { interestDuringConstruction } from "../../../core/project/interestDuringConstruction";
import { failed, ok } from "../../../core/result/result";
import { contractRatePerPeriod } from "../../../core/units/periodic";
import type { Timing } from "../../../core/units/timing";
import { defineBlockFunction } from "../../define/defineFunction";
import { choiceParam, seriesParam } from "../../define/param";
import { timingChoices } from "../../schema/choices";
import { rules } from "../../schema/numberRule";
import { say } from "../../text/localText";
import { projectPeriodsParam, rateParam } from "./projectParams";

export const idc = defineBlockFunction({
  id: "IDC",
  name: "IDC",
  summary: say("Interest during construction: what interest added to the balance comes to by the end of the last period of draws.", "建设期利息：计入贷款余额的利息，累计至最后一个提款期末。"),
  formula: "IDC = Σ draw_k·((1 + rate/m)^(n−k+a) − 1); a = 1 begin, ½ mid, 0 end",
  params: [
    seriesParam("draws", { label: say("Draws", "提款"), help: say("What is drawn in each period of construction.", "建设期各期提款额。"), rule: rules.money }),
    rateParam,
    projectPeriodsParam,
    choiceParam<"timing", Timing>("timing", "scalar", { label: say("Timing", "时点"), help: say("When in its period a draw falls: begin, mid or end.", "提款在期内的时点：期初、期中或期末。"), choices: timingChoices, default: "begin" }),
  ],
  returns: say("Capitalised interest, one amount.", "资本化利息总额。"),
  sources: [{ title: "Microsoft, FV function", detail: "equal draws d: FV(rate/m, n, −d, 0, 1) − n·d" }],
  examples: [
    { note: say("100 at the beginning of each of two years at 10 %: 21 + 10.", "两年每年年初提款 100，利率 10%：21 + 10。"), args: [[[100], [100]], 0.1], result: 31 },
    { note: say("The same at the end of each year: 10.", "同上，年末提款：10。"), args: [[[100], [100]], 0.1, 1, "end"], result: 10 },
  ],
  compute: ([row]) => {
    if (row.kind === "blank") return ok([[""]]);
    if (row.kind === "failed") return failed(row.failure);
    const { draws, rate, periods_per_year, timing } = row.values;
    return ok([[interestDuringConstruction(draws, contractRatePerPeriod(rate, periods_per_year), timing)]]);
  },
});
