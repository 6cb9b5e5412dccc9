import type { ChangeGroup } from "../../core/scenario/changeGroups";
import type { ChangeStep, ClientFate } from "../../core/studies/comparePortfolios";
import { say, type LocalText } from "../text/localText";

/** Groups of drivers, as steps of a comparison name them. */
const groupLabels: Readonly<Record<ChangeGroup, LocalText>> = {
  credit: say("Credit (PD, LGD)", "信用（违约概率、违约损失率）"),
  exposure: say("Exposure", "敞口"),
  churn: say("Churn", "流失"),
  income: say("Income", "收入"),
  cost: say("Cost", "成本"),
  capital: say("Capital", "资本"),
  rates: say("Discount rate", "折现率"),
  terms: say("Horizon and timing", "期限与时点"),
  scenario: say("Scenario", "情景"),
};

/** What became of a client, in a word. */
export const fateLabels: Readonly<Record<ClientFate, LocalText>> = {
  stayed: say("Stayed", "存续"),
  lost: say("Lost", "流失客户"),
  gained: say("New", "新增客户"),
  unmatched: say("Not matched", "无法匹配"),
  broken: say("Without a value throughout", "无法全程估值"),
};

export const stepLabels: Readonly<Record<ChangeStep["step"], LocalText>> = {
  ...groupLabels,
  lost: say("Clients lost", "流失客户"),
  gained: say("Clients gained", "新增客户"),
  unmatched: say("Clients not matched", "无法匹配的客户"),
  broken: say("Clients without a value throughout", "无法全程估值的客户"),
};

/** Headers of the tables of a comparison. */
export const comparisonLabels = {
  fate: say("Status", "状态"),
  before: say("Before", "变动前"),
  after: say("After", "变动后"),
  change: say("Change", "变化"),
  reason: say("Main reason", "主要原因"),
  clients: say("Clients", "客户数"),
  clientsBefore: say("Clients before", "变动前客户数"),
  clientsAfter: say("Clients after", "变动后客户数"),
  stayed: say("Of those who stayed", "存续客户变化"),
  moved: say("Moved in or out", "迁入迁出"),
  gained: say("New", "新增"),
  lost: say("Lost", "流失"),
  total: say("Total", "合计"),
  fromTo: say("From (down), to (across): clients", "由（行）至（列）：客户数"),
  fromToChange: say("From (down), to (across): change in value", "由（行）至（列）：价值变化"),
  blank: say("(blank)", "（空白）"),
} as const;
