import { UNSECURED_LGD } from "../../../core/credit/securedLgd";
import { ok } from "../../../core/result/result";
import type { RiskMetric } from "../../../core/sharing/riskFigures";
import type { Timing } from "../../../core/units/timing";
import { isBlank } from "../../cell";
import { defineTableEstimate } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { cellParam, choiceParam, numberParam, optionalNumberParam, tableParam, type Param } from "../../define/param";
import { periodsPerYearParam } from "../../define/periodsPerYearParam";
import { presentRiskMix } from "../../present/presentRiskMix";
import { readYears, timingChoices, type Choice } from "../../schema/choices";
import { clientColumn } from "../../schema/clientColumns";
import { rules } from "../../schema/numberRule";
import { readRiskOptions } from "../../tables/riskOptions";
import { say } from "../../text/localText";
import { frameworkParam, turnoverParam } from "../capital/irbParams";
import { capitalReturnParam, costRateRule, feesParam, ftpRateParam, rateParam, taxRateParam } from "../profit/profitParams";

/** A parameter that elsewhere takes a column: here one client is asked about. */
function ofOneClient<P extends Param>(param: P): P {
  return { ...param, shape: "scalar" };
}

const metrics: readonly Choice<RiskMetric>[] = [
  { value: "clv", label: say("CLV", "客户终身价值"), synonyms: ["lifetime value", "终身价值"] },
  { value: "raroc", label: say("RAROC", "风险调整后资本收益率"), synonyms: ["风险调整资本收益率"] },
  { value: "rate", label: say("rate", "利率"), synonyms: ["price", "定价"] },
];

const DEFAULT_YEARS = 10;

export const riskMix = defineTableEstimate({
  id: "RISK.MIX",
  name: "RISK_MIX",
  summary: say("What a guarantee, collateral or a shorter tenor does to a client's expected loss, capital, price and CLV, side by side, and the cheapest mix of them that brings it to a target.", "并列比较保证、押品与缩短期限对客户预期损失、资本、定价与 CLV 的影响，并给出达到目标的最低成本组合。"),
  formula: "PD = Σ s'·min(PD, PD_g) + (1 − Σ s')·PD; LGD as LGD_SECURED; K = Σ s'·K(PD_g) + (1 − Σ s')·K(PD); min Σ amount·E·(cost once + cost a year·multiple) so that the target is met",
  params: [
    numberParam("exposure", "scalar", { label: say("Exposure", "敞口"), help: say("Amount lent.", "贷款敞口金额。"), rule: { unit: "money", minimum: 0, exclusiveMinimum: true } }),
    ofOneClient(rateParam),
    ofOneClient(ftpRateParam),
    numberParam("pd", "scalar", { label: clientColumn("pd").label, help: say("Annual PD of the client, without any guarantee.", "客户自身的年违约概率，不计保证。"), rule: rules.probability }),
    numberParam("churn", "scalar", { label: clientColumn("churn").label, help: clientColumn("churn").help, rule: rules.probability }),
    numberParam("discount_rate", "scalar", { label: clientColumn("discount_rate").label, help: clientColumn("discount_rate").help, rule: rules.rate }),
    numberParam("tenor", "scalar", { label: say("Tenor", "期限"), help: say("Years of the loan, after which it is renewed or not.", "贷款年数，到期后续贷或终止。"), rule: { unit: "years", minimum: 0, exclusiveMinimum: true, maximum: 1000 } }),
    tableParam("options", { label: say("Options", "方案表"), help: say("Guarantees, collateral and shorter tenors with bounds, steps and costs; what is there already has its least above 0. Blank: the illustrative RISK_OPTIONS().", "保证、押品与缩短期限方案及其上下限、步长与成本；已有的填写大于 0 的下限。留空使用 RISK_OPTIONS() 的示例值。"), optional: true, defaultText: "RISK_OPTIONS()", parse: (cells) => ok(cells) }),
    choiceParam<"metric", RiskMetric>("metric", "scalar", { label: say("Metric", "目标指标"), help: say("What the target is of: clv, raroc, or rate, at which the economic profit is 0.", "目标所指的指标：clv、raroc，或使经济利润为 0 的 rate。"), choices: metrics, default: "clv" }),
    optionalNumberParam("target", "scalar", { label: say("Target", "目标值"), help: say("At least this CLV or RAROC, at most this rate; blank: no mix is sought.", "CLV 或 RAROC 不低于此值，或利率不高于此值；留空则不求组合。"), rule: { unit: "number" } }),
    numberParam("lgd", "scalar", { label: clientColumn("lgd_unsecured").label, help: clientColumn("lgd_unsecured").help, rule: rules.probability, default: UNSECURED_LGD }),
    cellParam("years", "scalar", { label: clientColumn("years").label, help: say("Years of the relationship, over which the loan is renewed; or perpetual.", "续贷所覆盖的合作年限，或填“永续”。"), unit: "years", rule: rules.years, optional: true, defaultText: String(DEFAULT_YEARS), readCell: (cell) => (isBlank(cell) ? ok(DEFAULT_YEARS) : readYears("years", cell)) }),
    numberParam("renewal", "scalar", { label: say("Renewal", "续贷率"), help: say("Share of the loans that are renewed at maturity; 0: the relationship ends with the loan.", "到期续贷的比例；0 表示关系随贷款结束。"), rule: rules.share, default: 1 }),
    numberParam("cost_rate", "scalar", { label: say("Cost rate", "运营成本率"), help: say("Operating cost a year per unit of exposure.", "单位敞口的年运营成本。"), rule: costRateRule, default: 0 }),
    numberParam("capital_charge", "scalar", { label: clientColumn("capital_charge").label, help: say("Annual charge on capital, in CLV and as the hurdle of the rate needed.", "资本的年成本率，用于 CLV，也作为所需利率的最低资本回报率。"), rule: rules.probability, default: 0 }),
    ofOneClient(feesParam),
    ofOneClient(capitalReturnParam),
    ofOneClient(taxRateParam),
    numberParam("cac", "scalar", { label: clientColumn("cac").label, help: clientColumn("cac").help, rule: rules.money, default: 0 }),
    ofOneClient(turnoverParam),
    ofOneClient(frameworkParam),
    choiceParam<"timing", Timing>("timing", "scalar", { label: clientColumn("timing").label, help: clientColumn("timing").help, choices: timingChoices, default: "end" }),
    periodsPerYearParam("scalar", 4),
    languageParam,
  ],
  returns: say(
    "Headers, then a row as the client stands, one for each option at its most, and with a target the cheapest mix (or the nearest where none meets it): PD, LGD, expected loss a year, capital, rate needed, RAROC, CLV, cost, the changes, whether the target is met, and the amount of each option.",
    "列名，随后依次为现状、各方案取上限时的结果；给出目标时另有最低成本组合（均不能达到时为最接近的组合）：违约概率、违约损失率、年预期损失、资本、所需利率、RAROC、CLV、成本、各项变动、是否达到目标，以及各方案的数量。",
  ),
  sources: [
    { title: "Basel Committee on Banking Supervision, CRE22, CRE31 and CRE32", detail: "substitution, collateral and risk weight as PD_GUARANTEED, LGD_SECURED and IRB_CAPITAL; each part weighted by itself" },
    { title: "Tenor, the model", detail: "docs/MODEL.md §6: renewal, costs and the mix" },
  ],
  examples: [
    {
      note: say("PD 1 %, tenor 2.5 years: 0.45 % is lost and 7.39 % of capital held. A full guarantee by a name of 0.1 % leaves a tenth of the loss.", "违约概率 1%、期限 2.5 年：年损失 0.45%，占用资本 7.39%。由违约概率 0.1% 的保证人全额保证后，损失降至十分之一。"),
      args: [1000, 0.05, 0.02, 0.01, 0, 0.1, 2.5, [["Option", "Kind", "Most", "Guarantor PD"], ["Guarantee", "guarantee", 1, 0.001]]],
      result: [["Option", "PD", "LGD", "Expected loss", "Capital"], ["As it stands", 0.01, 0.45, 4.5, 73.8534411136411], ["Guarantee", 0.001, 0.45, 0.45, 23.7231946712004]],
    },
  ],
  estimator: "riskMixes",
  prepare: ({ options: cells, metric, target, language, ...terms }) => {
    const options = readRiskOptions(cells, language);
    if (!options.ok) return options;
    return ok({
      input: {
        loan: {
          exposure: terms.exposure, rate: terms.rate, ftpRate: terms.ftp_rate, fees: terms.fees, costRate: terms.cost_rate, pd: terms.pd, lgd: terms.lgd, churn: terms.churn, discountRate: terms.discount_rate,
          tenorYears: terms.tenor, years: terms.years, renewal: terms.renewal, capitalCharge: terms.capital_charge, capitalReturn: terms.capital_return, taxRate: terms.tax_rate, acquisitionCost: terms.cac,
          framework: terms.framework, turnoverEurM: terms.turnover_eur_m, timing: terms.timing, periodsPerYear: terms.periods_per_year,
        },
        instruments: options.value,
        target: { metric, value: target },
      },
      present: (mixes) => presentRiskMix(mixes, options.value, language),
    });
  },
});
