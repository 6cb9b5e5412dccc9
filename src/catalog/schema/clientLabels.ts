import { say } from "../text/localText";

/** Headers and names of the tables about one client, in cells and in the pane alike. */
export const clientLabels = {
  case: say("Case", "情形"),
  value: say("Value", "数值"),
  keep: say("Keep: value to come", "保留：未来价值"),
  lose: say("Lose: change if the client leaves today", "流失：客户今日离开的价值变化"),
  win: say("Win: value less acquisition cost", "获取：价值减获客成本"),
  breakEvenCost: say("Most to pay to win it", "获客成本上限"),
  payback: say("Payback, years", "回收期（年）"),
  undiscountedPayback: say("Payback undiscounted, years", "未折现回收期（年）"),
  notPaidBack: say("not in its lifetime", "存续期内不回收"),
  churn: say("Chance to leave in year 1", "第一年流失概率"),
  mostToSpend: say("Most to spend on retention in year 1", "第一年维系支出上限"),
  expectedLoss: say("Lost to default", "违约损失"),

  driver: say("Driver", "驱动因素"),
  move: say("Move", "变动"),
  level: say("Level", "当前值"),
  lower: say("Change if lower", "降低时的变化"),
  higher: say("Change if higher", "提高时的变化"),
  improvement: say("Best change", "最优变化"),
  elasticity: say("Elasticity", "弹性"),
  breakEvenMove: say("Break-even move", "盈亏平衡变动"),
  breakEvenLevel: say("Break-even level", "盈亏平衡值"),

  year: say("Year", "年"),
  later: say("Later", "此后"),
  aliveAtStart: say("There at start", "期初存续"),
  defaulted: say("Defaults", "违约"),
  churned: say("Leaves", "流失"),
  aliveAtEnd: say("There at end", "期末存续"),
  netValue: say("Net value", "净值"),
  cumulativeValue: say("Cumulative", "累计"),
} as const;
