import type { SpendBound } from "../../core/allocation/allocateBudget";
import { say, type LocalText } from "../text/localText";

/** Words of tables about where value can grow. */
export const growthLabels = {
  client: say("Client", "客户"),
  total: say("Total", "合计"),
  status: say("Status", "状态"),
  spendToday: say("Spend today", "当前投入"),
  spend: say("Spend", "建议投入"),
  retentionToday: say("Retention today", "当前留存率"),
  retention: say("Retention", "投入后留存率"),
  wonToday: say("Won today", "当前获客率"),
  won: say("Won", "投入后获客率"),
  clvToday: say("CLV today", "当前 CLV"),
  clv: say("CLV", "CLV"),
  gain: say("Gain in value", "价值增量"),
  marginal: say("Marginal return", "边际回报"),
  bound: say("Bound", "约束"),
  budget: say("Budget", "预算"),
  unspent: say("Left unspent", "未动用预算"),
  clients: say("Clients", "客户数"),
  leftOut: say("Clients left out", "未计入客户数"),
  gap: say("Proved to within, on the grid", "与网格上最优值之差不超过"),
  item: say("Item", "项目"),
  amount: say("Amount", "数值"),
} as const satisfies Record<string, LocalText>;

export const boundLabels: Readonly<Record<SpendBound, LocalText>> = {
  minimum: say("minimum", "最低投入"),
  maximum: say("maximum", "最高投入"),
  segmentMinimum: say("segment minimum", "客群最低投入"),
  segmentMaximum: say("segment maximum", "客群最高投入"),
  ceiling: say("at its ceiling", "已达留存率上限"),
};
