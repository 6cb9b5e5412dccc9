import type { ReverseStress } from "../../core/studies/reverseStress";
import { say, type LocalText, type Locale } from "../text/localText";

/** Headers of the tables that sensitivities write, in cells and by the pane alike. */
export const sensitivityLabels = {
  driver: say("Driver", "驱动因素"),
  operation: say("Operation", "方式"),
  low: say("Low", "下限"),
  high: say("High", "上限"),
  filter: say("Filter", "筛选"),
  source: say("Source", "来源"),
  spread: say("Spread", "变动区间"),
  status: say("Status", "状态"),
  base: say("As it stands", "现状"),
  change: say("Change", "变化"),
  atLow: say("at low", "（下限）"),
  atHigh: say("at high", "（上限）"),
  changeAtLow: say("Change at low", "变化（下限）"),
  changeAtHigh: say("Change at high", "变化（上限）"),
  amount: say("Amount", "幅度"),
  reached: say("reached", "（达到值）"),
  before: say("as things stand", "（现状）"),
  alsoAt: say("Also at", "另一解"),
  runs: say("Runs", "运行次数"),
  outcome: say("Outcome", "结果"),
  scale: say("Scale", "冲击倍数"),
  atScale: say("at this scale", "（该倍数下）"),
  withoutScenario: say("without the scenario", "（无冲击）"),
  triedUpTo: say("Tried up to", "最大尝试倍数"),
  client: say("Client", "客户"),
  today: say("today", "（现值）"),
  breakeven: say("Break-even", "盈亏平衡值"),
  distance: say("Distance", "距离"),
  distanceShare: say("Distance %", "距离占比"),
} as const;

/** How a reverse stress ended. */
export const outcomeLabels: Readonly<Record<ReverseStress["outcome"], LocalText>> = {
  breaks: say("breaks", "触及底线"),
  broken: say("broken without the scenario", "无冲击时已触及底线"),
  holds: say("holds as far as it was tried", "在尝试范围内未触及底线"),
};

/** "CLV at low", "客户终身价值（下限）". */
export function joinLabels(first: LocalText, second: LocalText, locale: Locale): string {
  return `${first[locale]}${locale === "en" ? " " : ""}${second[locale]}`;
}
