import { requireTypeScript } from "../../requireTypeScript.mjs";

const { scenarioColumns } = requireTypeScript("src/catalog/schema/scenarioColumns.ts");

/** The table that the pane edits too: its name is the same in every language. */
export const SCENARIO_TABLE = "TenorScenarios";
export const SCENARIO_COUNT = 3;

/** Headers, then a row a shock; the weight stands on the first row of a scenario. All illustrative. */
export function scenarioCells(say, language) {
  const [base, adverse, severe] = [say("Base", "基准"), say("Adverse", "不利"), say("Severe", "严重")];
  const small = say("Segment = SME, Micro", "客群 = 中小企业，小微企业");
  return [
    scenarioColumns.map(({ label }) => label[language]),
    [base, 0.5, "", "", "", "", "", "", "", say("Clients as they are", "客户现状")],
    [adverse, 0.3, say("pd", "违约概率"), say("multiply", "乘以"), 1.5, "", 1, 1, 4, say("Defaults rise for some years", "违约在数年内上升")],
    [adverse, "", say("churn", "流失率"), say("hazard", "风险率乘以"), 1.2, small, "", "", "", say("Small firms look for better offers", "中小与小微企业转向更优报价")],
    [adverse, "", say("revenue", "收入"), say("multiply", "乘以"), 0.95, "", "", "", "", say("Margins are competed down", "竞争压低利差")],
    [severe, 0.2, say("pd", "违约概率"), say("hazard", "风险率乘以"), 2.5, "", 1, 2, 5, say("A deep downturn", "深度衰退")],
    [severe, "", say("lgd", "违约损失率"), say("add", "加上"), 0.08, "", 1, "", 5, say("Recoveries weaken", "回收减弱")],
    [severe, "", say("revenue", "收入"), say("multiply", "乘以"), 0.9, "", "", "", "", say("Business shrinks", "业务收缩")],
  ];
}
