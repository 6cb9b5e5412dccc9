import type { Backtest } from "../../core/estimation/backtest";
import { ok } from "../../core/result/result";
import type { ConstantChurn } from "../../core/survival/constantChurn";
import { churnBacktest } from "../functions/history/churnBacktest";
import { churnRate } from "../functions/history/churnRate";
import { optionalDateParam } from "../define/dateParam";
import { say } from "../text/localText";
import { fitFacts } from "./fitFacts";
import { defineStudy } from "./study";

export const relationships = defineStudy<ConstantChurn, Backtest>({
  id: "relationships",
  label: say("Churn from dates", "由开销户日期估计流失率"),
  question: say("How many clients leave in a year, and is that the same for young relationships and old ones?", "每年有多少客户流失？新老客户是否一致？"),
  needs: say("A CRM export with headers: Opened, Closed (blank: still there); if any Client, Snapshot, Observed from, Reason.", "带列名的 CRM 导出：开户日期、销户日期（留空为仍在）；可选：客户、快照日期、观察起始日、原因。"),
  example: {
    en: [["Client", "Opened", "Closed", "Snapshot"], ["R001", "2019-03-01", "2023-06-30", "2025-12-31"], ["R002", "2020-07-15", "", "2025-12-31"]],
    "zh-CN": [["客户", "开户日期", "销户日期", "快照日期"], ["R001", "2019-03-01", "2023-06-30", "2025-12-31"], ["R002", "2020-07-15", "", "2025-12-31"]],
  },
  options: [
    optionalDateParam("as_of", { label: say("As of", "截止日"), help: say("Date of the look; needed where rows have no snapshot.", "观察截止日；无快照日期时必填。") }),
    optionalDateParam("calibration_date", { label: say("Backtest from", "检验起点"), help: say("What came after this day is predicted; needs As of.", "预测该日之后的流失；需填写截止日。") }),
  ],
  calls: (_cells, { as_of, calibration_date }) =>
    ok({
      fit: { fn: churnRate, args: { table: { kind: "range" }, as_of: { kind: "value", value: as_of } } },
      ...(calibration_date !== null ? { backtest: { fn: churnBacktest, args: { table: { kind: "range" }, calibration_date: { kind: "value", value: calibration_date }, as_of: { kind: "value", value: as_of } } } } : {}),
    }),
  view: ({ fit: { fit, curve }, backtest }) => {
    const [{ estimate, low, high }] = fit.parameters;
    return {
      figures: [{ label: say("Churn a year", "年流失率"), value: estimate, low, high, unit: "probability", column: "churn" }],
      parameters: fit.parameters,
      facts: fitFacts(fit),
      notes: fit.notes,
      curve: { title: say("Share still there, and a constant churn", "留存比例与恒定流失率"), x: say("Years", "年数"), unit: "share", steps: true, points: curve.map(({ time, observed, low: from, high: to, fitted }) => ({ x: time, observed, low: from, high: to, fitted })) },
      ...(backtest ? { backtest: { title: say("Clients who left", "流失客户数"), x: say("Years ahead", "此后年数"), unit: "count", result: backtest } } : {}),
    };
  },
});
