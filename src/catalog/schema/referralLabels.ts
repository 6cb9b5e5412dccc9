import type { ReferralValue } from "../../core/relationship/referralValue";
import { say, type LocalText } from "../text/localText";

/** Lines of a referral value, in their order. */
export const REFERRAL_LINES = ["referredClients", "cacSaved", "rewards", "laterGenerations", "crossSell", "deposits", "payroll", "total", "clientsWon", "clientsWonInAll", "annualEquivalent"] as const satisfies readonly (keyof ReferralValue)[];

export const referralLabels: Readonly<Record<keyof ReferralValue, LocalText>> = {
  referredClients: say("Referred clients", "推荐客户价值"),
  cacSaved: say("CAC saved", "节省的获客成本"),
  rewards: say("Rewards", "推荐奖励"),
  laterGenerations: say("Later generations", "后续各级推荐"),
  crossSell: say("Cross-selling", "交叉销售"),
  deposits: say("Deposits", "存款"),
  payroll: say("Payroll", "代发工资"),
  total: say("Total", "合计"),
  clientsWon: say("Clients won directly", "直接赢得客户数"),
  clientsWonInAll: say("Clients won in all", "累计赢得客户数"),
  annualEquivalent: say("Referrals a year, as in CLV", "年化推荐价值（用于 CLV）"),
};
