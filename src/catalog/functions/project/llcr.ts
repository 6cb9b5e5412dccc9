import { defineBlockFunction } from "../../define/defineFunction";
import { say } from "../../text/localText";
import { lifeCoverColumn, lifeCoverParams } from "./lifeCover";

export const llcr = defineBlockFunction({
  id: "LLCR",
  name: "LLCR",
  summary: say("Loan life cover ratio by period: present value of the cash flow over the rest of the loan's life, over its balance.", "逐期贷款期备付率：贷款剩余存续期内现金流的现值除以期初余额。"),
  formula: "LLCR_t = Σ_{s≥t, B_s>0} CFADS_s·(1 + rate/m)^(−(s−t+1)) / B_t",
  params: lifeCoverParams,
  returns: say("Down, a value a period; blank where there is no debt.", "纵向列出，每期一个值；无债务余额时为空。"),
  sources: [
    { title: "Numeritas, PF Basics part 4: The LLCR", detail: "NPV of CFADS over the remaining loan life, over the opening balance" },
    { title: "Microsoft, NPV function", detail: "present value of flows at the end of their periods" },
  ],
  examples: [
    { note: say("Cash flow after the loan is repaid does not count; it does in PLCR.", "贷款还清后的现金流不计入；PLCR 则计入。"), args: [[[110], [121], [133.1]], [[100], [50], [0]], 0.1], result: [[2], [2.2], [""]] },
    { note: say("A single balance: today's ratio.", "只给一个余额：当前比率。"), args: [[[110, 121]], 100, 0.1], result: 2 },
  ],
  compute: ([row]) => lifeCoverColumn(row, "loan"),
});
