import { historicValue as valueOfPastFlows } from "../../../core/clv/historicValue";
import { fail } from "../../../core/result/result";
import { defineClientFunction } from "../../define/defineFunction";
import { dateParam, dateSeriesParam } from "../../define/dateParam";
import { numberParam, seriesParam } from "../../define/param";
import { rules } from "../../schema/numberRule";
import { say } from "../../text/localText";

export const historicValue = defineClientFunction({
  id: "HISTORIC.VALUE",
  name: "HISTORIC_VALUE",
  summary: say("What a client has brought so far: past flows compounded to the valuation date. Lifetime value = historic value + CLV.", "客户迄今贡献的价值：历史现金流按复利计至估值日。终身价值 = 历史价值 + CLV。"),
  formula: "Σ flow·(1 + r)^((as of − date)/365)",
  params: [
    dateSeriesParam("dates", { label: say("Dates", "日期"), help: say("Date of each flow, none after as_of.", "各笔现金流的日期，不得晚于 as_of。") }),
    seriesParam("flows", { label: say("Flows", "现金流"), help: say("Amount of each flow: income positive, costs and losses negative.", "各笔金额：收入为正，成本与损失为负。"), rule: rules.anyMoney }),
    dateParam("as_of", { label: say("As of", "估值日"), help: say("Valuation date.", "估值日期。") }, "client"),
    numberParam("rate", "client", { label: say("Rate", "利率"), help: say("Annual effective rate of compounding.", "年化复利利率。"), rule: rules.rate }),
  ],
  returns: say("Money at the valuation date.", "估值日的金额。"),
  sources: [{ title: "Microsoft, XNPV function", detail: "Actual/365 exponent" }],
  examples: [
    { note: say("100 received a year (365 days) ago, at 8 %.", "一年（365 天）前收到 100，利率 8%。"), args: [[[45292]], [[100]], 45657, 0.08], result: 108 },
    { note: say("The same, with dates as texts.", "同上，日期为文本。"), args: [[["2024-01-01"]], [[100]], "2024-12-31", 0.08], result: 108 },
  ],
  compute: ({ dates, flows, as_of, rate }) => {
    if (dates.length !== flows.length) return fail("wrongLength", { parameter: "flows", expected: dates.length, value: flows.length });
    return valueOfPastFlows(dates, flows, as_of, rate);
  },
});
