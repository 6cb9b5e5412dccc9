import { say } from "../text/localText";

/** Headers of the tables that portfolio runs write, in cells and by the pane alike. */
export const runLabels = {
  client: say("Client", "客户"),
  clv: say("CLV", "客户终身价值"),
  status: say("Status", "状态"),
  scenario: say("Scenario", "情景"),
  weight: say("Weight", "权重"),
  change: say("Change", "变化"),
  changeShare: say("Change %", "变化率"),
  clients: say("Clients valued", "已估值客户"),
  leftOut: say("Rows left out", "未计入行数"),
  negative: say("Negative CLV", "负价值客户"),
  clipped: say("Values clipped", "截断次数"),
  note: say("Note", "说明"),
  weighted: say("Weighted", "加权"),
  baseClv: say("Base CLV", "基准 CLV"),
  scenarioClv: say("Scenario CLV", "情景 CLV"),
  row: say("Row", "行号"),
  finding: say("Finding", "类别"),
  column: say("Column", "列"),
  message: say("Message", "内容"),
  leftOutFinding: say("Left out", "未计入"),
  warningFinding: say("Warning", "提示"),
  assumedFinding: say("Assumed", "取值假设"),
  unusedFinding: say("Not used", "未使用"),
} as const;
