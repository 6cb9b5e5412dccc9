import { clientSchedule, type SchedulePeriod } from "../../../core/clv/schedule";
import { fail, failed, ok } from "../../../core/result/result";
import type { OutputCell } from "../../cell";
import { defineBlockFunction } from "../../define/defineFunction";
import { say } from "../../text/localText";
import { clientTerms, clvParams } from "./clvParams";

/** Columns of the schedule, in the order of the formula. */
const columns: readonly (readonly [header: string, key: keyof SchedulePeriod])[] = [
  ["Period", "period"],
  ["Year", "endYear"],
  ["Alive at start", "aliveAtStart"],
  ["Defaults", "defaulted"],
  ["Leaves", "churned"],
  ["Alive at end", "aliveAtEnd"],
  ["Discount factor", "discountFactor"],
  ["Revenue", "revenue"],
  ["Referral", "referral"],
  ["Retention cost", "retentionCost"],
  ["Capital charge", "capitalCharge"],
  ["Expected loss", "expectedLoss"],
  ["Net value", "netValue"],
  ["Cumulative CLV", "cumulativeValue"],
];

export const clvSchedule = defineBlockFunction({
  id: "CLV.SCHEDULE",
  name: "CLV_SCHEDULE",
  summary: say("One client's life period by period: who is still there, what it brings and costs in present value, and CLV so far.", "单个客户逐期明细：存续情况、各项现值与累计 CLV。"),
  formula: "S_t = S_{t−1}(1 − p̃)(1 − c̃); D_t = S_{t−1}·p̃",
  params: clvParams,
  returns: say("Headers, then a row a period; money in present value.", "列名及每期一行；金额为现值。"),
  sources: [{ title: "Tenor, the model", detail: "docs/MODEL.md §2: two competing exits, default first" }],
  examples: [
    {
      note: say("Two years, churn 10 %, discount 12 %: the last cumulative value is CLV.", "两年、流失率 10%、折现率 12%：最后一行的累计值即 CLV。"),
      args: [100, 0, 0.1, 0.12, null, null, null, 2, null, null, "end", 1],
      result: [["Period", "Year", "Alive at start"], [1, 1, 1], [2, 2, 0.9]],
    },
  ],
  compute: (rows) => {
    if (rows.length > 1) return fail("oneClientOnly", { value: rows.length });
    const [row] = rows;
    if (row.kind === "blank") return ok([[""]]);
    if (row.kind === "failed") return failed(row.failure);
    const terms = clientTerms(row.values);
    if (!terms.ok) return terms;
    const schedule = clientSchedule(terms.value);
    if (!schedule.ok) return schedule;
    const headers: OutputCell[] = columns.map(([header]) => header);
    return ok([headers, ...schedule.value.map((period) => columns.map(([, key]): OutputCell => period[key]))]);
  },
});
