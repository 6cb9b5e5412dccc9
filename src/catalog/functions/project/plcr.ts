import { defineBlockFunction } from "../../define/defineFunction";
import { say } from "../../text/localText";
import { lifeCoverColumn, lifeCoverParams } from "./lifeCover";

export const plcr = defineBlockFunction({
  id: "PLCR",
  name: "PLCR",
  summary: say("Project life cover ratio by period: present value of all the cash flow that the project has left, over the loan's balance.", "逐期项目期备付率：项目全部剩余现金流的现值除以期初余额。"),
  formula: "PLCR_t = Σ_{s≥t} CFADS_s·(1 + rate/m)^(−(s−t+1)) / B_t",
  params: lifeCoverParams,
  returns: say("Down, a value a period; blank where there is no debt.", "纵向列出，每期一个值；无债务余额时为空。"),
  sources: [
    { title: "K-Infrastructure, glossary: Project Life Coverage Ratio", detail: "as LLCR, over the remaining life of the project" },
    { title: "Microsoft, NPV function", detail: "present value of flows at the end of their periods" },
  ],
  examples: [{ note: say("The tail after the loan's life counts.", "贷款还清后的尾期现金流也计入。"), args: [[[110], [121], [133.1]], [[100], [50], [0]], 0.1], result: [[3], [4.4], [""]] }],
  compute: ([row]) => lifeCoverColumn(row, "project"),
});
