import type { ComponentLine } from "../../core/clv/components";
import { say, type LocalText } from "../text/localText";

/** The lines of a client's value as people read them, in sheets and in the pane. */
export const componentLabels: Readonly<Record<ComponentLine, LocalText>> = {
  revenue: say("Revenue", "收入"),
  referral: say("Referral", "推荐价值"),
  retentionCost: say("Retention cost", "维护成本"),
  capitalCharge: say("Capital charge", "资本成本"),
  expectedLoss: say("Expected loss", "预期损失"),
  acquisitionCost: say("Acquisition cost", "获客成本"),
};

export const clvLabel = say("CLV", "客户终身价值");
