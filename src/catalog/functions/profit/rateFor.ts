import { uniformGrowth } from "../../../core/clv/clientTerms";
import { rateForLifetimeValue } from "../../../core/clv/rateForTarget";
import { rateForEconomicProfit, rateForRaroc, type UnpricedLoan } from "../../../core/profitability/riskAdjustedReturn";
import { fail, mapResult, type Result } from "../../../core/result/result";
import { basisPointsOf } from "../../../core/units/basisPoints";
import { horizonPeriods } from "../../../core/units/horizon";
import { defineClientFunction } from "../../define/defineFunction";
import { choiceParam, numberParam, optionalNumberParam, type Param, type Values } from "../../define/param";
import { clientColumn } from "../../schema/clientColumns";
import { rules } from "../../schema/numberRule";
import { say } from "../../text/localText";
import { clvParams } from "../value/clvParams";
import { capitalReturnParam, costRateRule, exposureParam, feesParam, ftpRateParam, taxRateParam } from "./profitParams";

type ClvParam = (typeof clvParams)[number];

/** A parameter of `CLV` as it stands there: default, words and checks. */
function asInClv<Name extends ClvParam["name"]>(name: Name): Extract<ClvParam, Param<Name>> {
  return clvParams.find((param) => param.name === name) as Extract<ClvParam, Param<Name>>;
}

/** As in `CLV`. */
const DEFAULT_LGD = 0.45;

const params = [
  numberParam("target", "client", { label: say("Target", "目标值"), help: say("CLV or economic profit as money, RAROC as a decimal.", "CLV 或经济利润为金额，RAROC 为小数。"), rule: { unit: "number" } }),
  choiceParam("metric", "client", {
    label: say("Metric", "目标指标"),
    help: say("What the target is of: clv, raroc or economic_profit.", "目标所指的指标：clv、raroc 或 economic_profit。"),
    choices: [
      { value: "clv", label: say("CLV", "客户终身价值"), synonyms: ["lifetime value", "终身价值"] },
      { value: "raroc", label: say("RAROC", "风险调整后资本收益率"), synonyms: ["风险调整资本收益率"] },
      { value: "economic_profit", label: say("economic profit", "经济利润"), synonyms: ["ep", "eva", "经济增加值"] },
    ],
  }),
  exposureParam,
  numberParam("benchmark_rate", "client", { label: say("Benchmark rate", "基准利率"), help: say("Rate a year that the loan is quoted over: LPR, SOFR, EURIBOR.", "贷款定价所依据的基准年利率，如 LPR、SOFR、EURIBOR。"), rule: rules.rate }),
  ftpRateParam,
  numberParam("pd", "client", { label: clientColumn("pd").label, help: say("Annual PD; for all metrics.", "年违约概率；适用于各项指标。"), rule: rules.probability, default: 0 }),
  numberParam("lgd", "client", { label: clientColumn("lgd").label, help: say("Loss given default; for all metrics.", "违约损失率；适用于各项指标。"), rule: rules.probability, default: DEFAULT_LGD }),
  numberParam("cost_rate", "client", { label: say("Cost rate", "运营成本率"), help: say("Operating cost a year per unit of exposure; for CLV the retention cost.", "单位敞口的年运营成本；CLV 中即维护成本。"), rule: costRateRule, default: 0 }),
  numberParam("capital_rate", "client", { label: say("Capital", "资本占用率"), help: say("Economic capital per unit of exposure; for all metrics.", "单位敞口占用的经济资本；适用于各项指标。"), rule: rules.probability, default: 0 }),
  numberParam("capital_charge", "client", { label: clientColumn("capital_charge").label, help: say("Annual charge on capital: for CLV as there, for economic profit the hurdle; not for RAROC.", "资本的年成本率：CLV 中同该函数，经济利润中为最低资本回报率；RAROC 不使用。"), rule: rules.probability, default: 0 }),
  { ...capitalReturnParam, help: say("What the capital itself earns a year; for RAROC and economic profit.", "资本本身的年投资收益率；仅用于 RAROC 与经济利润。") },
  { ...feesParam, help: say("Annual fee income; for all metrics.", "年手续费收入；适用于各项指标。") },
  { ...taxRateParam, help: say("Tax on the profit; for RAROC and economic profit.", "利润的税率；仅用于 RAROC 与经济利润。") },
  optionalNumberParam("churn", "client", { label: clientColumn("churn").label, help: say("Annual churn; needed for CLV, only used there.", "年流失率；CLV 必填，仅用于 CLV。"), rule: rules.probability }),
  optionalNumberParam("discount_rate", "client", { label: clientColumn("discount_rate").label, help: say("Annual discount rate; needed for CLV, only used there.", "年折现率；CLV 必填，仅用于 CLV。"), rule: rules.rate }),
  { ...asInClv("years"), help: say("Horizon in years, or perpetual; for CLV only.", "估值年限，或填“永续”；仅用于 CLV。") },
  { ...asInClv("cac"), help: say("Cost of winning the client; for CLV only.", "获客成本；仅用于 CLV。") },
  { ...asInClv("timing"), help: say("When income and cost fall in their period; for CLV only.", "收支在期内的时点；仅用于 CLV。") },
  { ...asInClv("periods_per_year"), help: say("1, 2, 4 or 12 periods a year; for CLV only.", "每年 1、2、4 或 12 期；仅用于 CLV。") },
] as const;

type RateForValues = Values<typeof params>;

export const rateFor = defineClientFunction({
  id: "RATE.FOR",
  name: "RATE_FOR",
  summary: say("Spread over a benchmark, in basis points, at which a loan meets a target CLV, RAROC or economic profit.", "使贷款达到目标 CLV、RAROC 或经济利润所需的基准加点（基点）。"),
  formula: "RAROC, economic profit: rate = FTP + PD·LGD + cost − k·r_k + (profit/(1 − tax) − fees)/E; CLV: rate = FTP + ((target − other lines)/multiple − fees)/E; spread = rate − benchmark",
  params,
  returns: say("Basis points over the benchmark, negative below it; one a client. No such spread: #NUM! with the reason.", "相对基准利率的加点（基点），低于基准时为负；每个客户一个值。无解时返回 #NUM! 及原因。"),
  sources: [{ title: "Tenor, the model", detail: "docs/MODEL.md §1 and §2: CLV is linear in revenue, and revenue in the rate" }, { title: "Crouhy, Galai & Mark, The Essentials of Risk Management", detail: "RAROC, solved for the rate" }],
  examples: [
    { note: say("RAROC 9.25 %, funding 1.5 %, PD 2 % × LGD 50 %, cost 1 %, capital 8 % that earns 3 %: 4 %, so 55 over 3.45 %.", "RAROC 9.25%，资金成本 1.5%，违约概率 2% × 违约损失率 50%，运营成本 1%，资本 8%（收益率 3%）：利率 4%，即在 3.45% 上加 55 个基点。"), args: [0.0925, "raroc", 3_000_000, 0.0345, 0.015, 0.02, 0.5, 0.01, 0.08, null, 0.03], result: 55 },
    { note: say("CLV: perpetual, once a year, churn 10 %, discount 12 %: revenue of 10 on 1,000 is worth 10 × 0.9 / 0.22.", "CLV：永续、按年、流失率 10%、折现率 12%：敞口 1,000、收入 10 的价值为 10 × 0.9 / 0.22。"), args: [40.90909090909091, "clv", 1000, 0.03, 0.03, null, null, null, null, null, null, null, null, 0.1, 0.12, "perpetual", null, "end", 1], result: 100 },
  ],
  compute: (values) => mapResult(loanRate(values), (rate) => basisPointsOf(rate - values.benchmark_rate)),
});

function loanRate(values: RateForValues): Result<number> {
  switch (values.metric) {
    case "clv":
      return rateForClv(values);
    case "raroc":
      return rateForRaroc(unpricedLoan(values), values.target);
    case "economic_profit":
      return rateForEconomicProfit(unpricedLoan(values), values.capital_charge, values.target);
  }
}

function unpricedLoan(values: RateForValues): UnpricedLoan {
  return {
    exposure: values.exposure,
    ftpRate: values.ftp_rate,
    expectedLossRate: values.pd * values.lgd,
    costRate: values.cost_rate,
    capitalRate: values.capital_rate,
    capitalReturn: values.capital_return,
    fees: values.fees,
    taxRate: values.tax_rate,
  };
}

function rateForClv(values: RateForValues): Result<number> {
  const { exposure, churn, discount_rate: discountRate, periods_per_year: periodsPerYear } = values;
  if (churn === undefined) return fail("needed", { parameter: "churn", purpose: "CLV" });
  if (discountRate === undefined) return fail("needed", { parameter: "discount_rate", purpose: "CLV" });
  const horizon = horizonPeriods(values.years, periodsPerYear);
  if (!horizon.ok) return horizon;
  const terms = {
    churn,
    discountRate,
    referral: 0,
    retentionCost: exposure * values.cost_rate,
    pd: values.pd,
    lgd: values.lgd,
    ead: exposure,
    capital: values.capital_rate,
    capitalCharge: values.capital_charge,
    acquisitionCost: values.cac,
    growth: uniformGrowth(0),
    periodsPerYear,
    horizonPeriods: horizon.value,
    timing: values.timing,
  };
  return rateForLifetimeValue(terms, { exposure, ftpRate: values.ftp_rate, fees: values.fees }, values.target);
}
