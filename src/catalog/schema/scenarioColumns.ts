import type { Driver, ShockOperation } from "../../core/scenario/scenario";
import { say, type LocalText } from "../text/localText";
import type { Choice } from "./choices";

/** The scenario table: one row a shock; a scenario's weight and note stand on its first row. */
export const scenarioColumns = [
  { id: "scenario", label: say("Scenario", "情景"), help: say("Name of the scenario; blank continues the one above.", "情景名称；留空则沿用上一行。") },
  { id: "weight", label: say("Weight", "权重"), help: say("Probability weight; weights add up to 1.", "概率权重；合计为 1。") },
  { id: "driver", label: say("Driver", "驱动因素"), help: say("What is shocked; blank: nothing.", "冲击的对象；留空表示不冲击。") },
  { id: "operation", label: say("Operation", "方式"), help: say("multiply, add, replace or hazard.", "乘以、加上、设为或风险率乘以。") },
  { id: "amount", label: say("Amount", "幅度"), help: say("Size of the shock, in the unit of its operation.", "冲击幅度，单位随方式而定。") },
  { id: "filter", label: say("Filter", "筛选"), help: say("Which clients: Segment = SME, Micro; Region = West. Blank: all.", "适用客户：客群 = 小微，中小；地区 = 华东。留空为全部。") },
  { id: "start_year", label: say("Start year", "起始年"), help: say("First year of the shock; blank: 1.", "冲击开始的年份；留空为第 1 年。") },
  { id: "ramp_years", label: say("Ramp years", "爬坡年数"), help: say("Years in which it rises to its full size; blank: at once.", "升至满幅所需年数；留空为立即。") },
  { id: "length_years", label: say("Length years", "持续年数"), help: say("Years it lasts; blank: to the end.", "持续年数；留空为直至期末。") },
  { id: "note", label: say("Note", "说明"), help: say("What the scenario says.", "情景说明。") },
] as const satisfies readonly { id: string; label: LocalText; help: LocalText }[];
export type ScenarioColumnId = (typeof scenarioColumns)[number]["id"];

export const driverChoices: readonly Choice<Driver>[] = [
  { value: "churn", label: say("churn", "流失率"), synonyms: ["attrition"] },
  { value: "pd", label: say("pd", "违约概率") },
  { value: "lgd", label: say("lgd", "违约损失率") },
  { value: "ead", label: say("ead", "敞口"), synonyms: ["exposure", "违约风险敞口"] },
  { value: "revenue", label: say("revenue", "收入") },
  { value: "referral", label: say("referral", "推荐"), synonyms: ["推荐价值"] },
  { value: "retentionCost", label: say("retention_cost", "维护成本"), synonyms: ["retention cost", "cost"] },
  { value: "growth", label: say("growth", "增长率") },
  { value: "discountRate", label: say("discount_rate", "折现率"), synonyms: ["discount rate", "discount"] },
  { value: "acquisitionCost", label: say("cac", "获客成本") },
  { value: "capital", label: say("capital", "资本"), synonyms: ["资本占用率"] },
  { value: "capitalCharge", label: say("capital_charge", "资本成本"), synonyms: ["capital charge", "资本成本率"] },
  { value: "benchmarkRate", label: say("benchmark_rate", "基准利率"), synonyms: ["benchmark rate", "benchmark"] },
  { value: "collateral", label: say("collateral", "押品价值"), synonyms: ["collateral value", "押品"] },
  { value: "ccf", label: say("ccf", "信用转换系数") },
];

export const operationChoices: readonly Choice<ShockOperation>[] = [
  { value: "multiply", label: say("multiply", "乘以"), synonyms: ["×", "*", "x", "times"] },
  { value: "add", label: say("add", "加上"), synonyms: ["+", "plus"] },
  { value: "replace", label: say("replace", "设为"), synonyms: ["=", "set"] },
  { value: "hazard", label: say("hazard", "风险率乘以"), synonyms: ["hazard multiply", "hazard-multiply"] },
];
