import { sculptedDebt, type SculptedPeriod } from "../../../core/project/sculpting";
import { failed, ok } from "../../../core/result/result";
import { contractRatePerPeriod } from "../../../core/units/periodic";
import type { OutputCell } from "../../cell";
import { defineBlockFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { say, type LocalText } from "../../text/localText";
import { cfadsParam, projectPeriodsParam, rateParam, targetDscrParam } from "./projectParams";

const columns: readonly (readonly [label: LocalText, value: (row: SculptedPeriod) => OutputCell])[] = [
  [say("Period", "期"), ({ period }) => period],
  [say("Opening balance", "期初余额"), ({ openingBalance }) => openingBalance],
  [say("CFADS", "可偿债现金流"), ({ cfads }) => cfads],
  [say("Debt service", "还本付息"), ({ debtService }) => debtService],
  [say("Interest", "利息"), ({ interest }) => interest],
  [say("Principal", "本金"), ({ principal }) => principal],
  [say("Closing balance", "期末余额"), ({ closingBalance }) => closingBalance],
  [say("DSCR", "偿债备付率"), ({ dscr }) => dscr ?? ""],
];

export const sculpt = defineBlockFunction({
  id: "SCULPT",
  name: "SCULPT",
  summary: say(
    "Debt sculpted to a project's cash flow: the largest loan that keeps the target DSCR in every period, and its repayment. Where debt service is below interest the balance rises.",
    "按现金流安排的还款：各期均达到目标偿债备付率的最大贷款额及其还款计划。还本付息低于利息的期间，余额上升。",
  ),
  formula: "debt service = CFADS / target; balance = Σ debt service·(1 + rate/m)^(−t); principal = debt service − interest",
  params: [cfadsParam, targetDscrParam, rateParam, projectPeriodsParam, languageParam],
  returns: say("Headers, then a row a period; the first opening balance is the debt.", "列名及每期一行；首期期初余额即贷款额。"),
  sources: [
    { title: "Bodmer, edbodmer.com, on sculpting and on LLCR", detail: "debt = PV(CFADS / DSCR); with a constant DSCR the LLCR equals it in every period" },
    { title: "Navigator Project Finance, Debt Sculpting to Target DSCR without VBA", detail: "principal = cash available / DSCR − interest" },
  ],
  examples: [
    {
      note: say("Cash flows of 110 and 121 at DSCR 1.1 and 10 %: debt of 181.82.", "现金流 110 与 121，目标偿债备付率 1.1，利率 10%：贷款额 181.82。"),
      args: [[[110], [121]], 1.1, 0.1],
      result: [["Period", "Opening balance", "CFADS", "Debt service", "Interest", "Principal", "Closing balance", "DSCR"], [1, 181.8181818181818, 110, 100, 18.18181818181818, 81.81818181818181, 100, 1.1], [2, 100, 121, 110, 10, 100, 0, 1.1]],
    },
  ],
  compute: ([row]) => {
    if (row.kind === "blank") return ok([[""]]);
    if (row.kind === "failed") return failed(row.failure);
    const { cfads, target_dscr, rate, periods_per_year, language } = row.values;
    const schedule = sculptedDebt(cfads, target_dscr, contractRatePerPeriod(rate, periods_per_year));
    if (!schedule.ok) return schedule;
    const headers = columns.map(([label]): OutputCell => label[language]);
    return ok([headers, ...schedule.value.map((period) => columns.map(([, value]) => value(period)))]);
  },
});
