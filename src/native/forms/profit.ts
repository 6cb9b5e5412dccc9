import { say } from "../../catalog/text/localText";
import type { NativeForm } from "../form";
import { refused } from "../refused";
import { clientTable } from "../sheet/clientTable";
import { step, type Step } from "../step";
import { clientForm } from "./client";

const profit: readonly Step[] = [
  step("economicCapital", "[exposure]*[capital_rate]", "money"),
  step("loanProfit", "([exposure]*([rate]-[ftp_rate]-[expected_loss_rate]-[cost_rate])+[fees]+[economicCapital]*[capital_return])*(1-[tax_rate])", "money"),
];

export const raroc = clientForm("[loanProfit]/[economicCapital]", { steps: profit, format: "percent" });
export const economicProfit = clientForm("[loanProfit]-[hurdle_rate]*[economicCapital]", { steps: profit, format: "money" });
export const ftpMargin = clientForm('[balance]*IF([side]="loan",1,-1)*([rate]-[ftp_rate]-[liquidity_premium])', { format: "money" });

/** The lines of a contribution, in the order of their sum. */
const contributionLines: readonly Step[] = [
  step("lendingMargin", "[drawn]*([rate]-[ftp_rate])", "money"),
  step("commitmentFees", "[undrawn]*[commitment_fee]", "money"),
  step("depositMargin", '[deposits]*(IF([deposit_ftp]="",[ftp_rate],[deposit_ftp])-[deposit_rate])', "money"),
  step("feeIncome", "[fees]", "money"),
  step("linkedIncome", "[linked_business]", "money"),
  step("costLine", "0-[cost]", "money"),
  step("provisionLine", "0-[provisions]", "money"),
  step("capitalLine", "0-[capital]*[capital_charge]", "money"),
];
const total = step("contribution", contributionLines.map(({ key }) => `[${key}]`).join("+"), "money");
const scale = contributionLines.map(({ key }) => `ABS([${key}])`).join("+");
const SHAPING = ["output", "language"];

export const contribution: NativeForm = {
  kind: "form",
  unfold: (call) => {
    if (call.read("output") !== "lines") return { ok: true, value: clientTable(call, { shaping: SHAPING, steps: contributionLines, results: [total], scale }) };
    const down = call.result[0].length === 2;
    return { ok: true, value: clientTable(call, { shaping: SHAPING, steps: [], results: [...contributionLines, total], headers: !down, down, scale }) };
  },
};

/** RAROC and economic profit are solved for the rate in closed form; CLV asks for a life. */
export const rateFor: NativeForm = {
  kind: "form",
  limits: say("metric clv: goal of a whole life, solved by TENOR only", "指标为 clv 时须对整个存续期求解，仅由 TENOR 计算"),
  unfold: (call) => {
    const rows = Math.max(call.sources.metric.cells.length, 1);
    for (let row = 0; row < rows; row++) {
      if (call.read("metric", row) === "clv") return refused("the rate for a target CLV has no native form; those for RAROC and economic profit have", "以 CLV 为目标的利率没有原生公式；以 RAROC 或经济利润为目标的有");
    }
    return {
      ok: true,
      value: clientTable(call, {
        shaping: ["churn", "discount_rate", "years", "cac", "timing", "periods_per_year"],
        steps: [
          step("economicCapital", "[exposure]*[capital_rate]", "money"),
          step("targetProfit", 'IF([metric]="raroc",[target]*[economicCapital],[target]+[capital_charge]*[economicCapital])', "money"),
          step("loanRate", "[ftp_rate]+[pd]*[lgd]+[cost_rate]-[capital_rate]*[capital_return]+([targetProfit]/(1-[tax_rate])-[fees])/[exposure]", "percent"),
        ],
        results: [step("result", "([loanRate]-[benchmark_rate])*10000")],
      }),
    };
  },
};
