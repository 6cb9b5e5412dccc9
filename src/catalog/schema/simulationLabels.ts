import { say } from "../text/localText";

/** Words of the tables that simulations write, in cells, files and the pane alike; slots as in messages. */
export const simulationLabels = {
  measure: say("Measure", "指标"),
  value: say("Value", "取值"),
  standardError: say("Standard error", "标准误"),
  low: say("Low 95 %", "95% 下限"),
  high: say("High 95 %", "95% 上限"),
  asItStands: say("CLV without factors", "不含因子的 CLV"),
  mean: say("Mean", "均值"),
  standardDeviation: say("Standard deviation", "标准差"),
  quantile: say("P{percent}", "P{percent}"),
  tailMean: say("CVaR: mean of the worst {percent} %", "CVaR：最差 {percent}% 路径的均值"),
  negative: say("Probability of a negative value", "价值为负的概率"),
  least: say("Least", "最小值"),
  greatest: say("Greatest", "最大值"),
  paths: say("Paths", "路径数"),
  seed: say("Seed", "随机种子"),
  clients: say("Clients valued", "已估值客户"),
  leftOut: say("Rows left out", "未计入行数"),
  path: say("Path", "路径"),
  row: say("Row", "行号"),
  client: say("Client", "客户"),
  inTail: say("Contribution to CVaR", "对 CVaR 的贡献"),
  tailLoss: say("Loss in the tail", "尾部损失"),
  tailShare: say("Share of loss in the tail", "占尾部损失比例"),
} as const;
