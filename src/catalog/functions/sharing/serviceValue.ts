import { fail, ok } from "../../../core/result/result";
import { portfolioRequest } from "../../../core/scenario/portfolioRequest";
import { serviceEffect, serviceScenarios } from "../../../core/sharing/serviceEffect";
import { serviceValue as valueOfService } from "../../../core/sharing/serviceValue";
import { definePortfolioFunction } from "../../define/defineFunction";
import { choiceParam, numberParam, optionalNumberParam } from "../../define/param";
import { presentServiceClients, presentServiceTotals } from "../../present/presentService";
import type { Choice } from "../../schema/choices";
import { rules, type NumberRule } from "../../schema/numberRule";
import { readClientTable } from "../../schema/readClientTable";
import { ratingMatrixParam } from "../../tables/transitionMatrix";
import { say, type LocalText } from "../../text/localText";
import { assumptionsParam, clientTableParam } from "../portfolio/portfolioParams";

type View = "summary" | "clients";
const views: readonly Choice<View>[] = [
  { value: "summary", label: say("summary", "汇总") },
  { value: "clients", label: say("clients", "客户") },
];

const groupSize: NumberRule = { unit: "count", minimum: 1 };
const leavers: NumberRule = { unit: "count", minimum: 0 };
const count = <Name extends string>(name: Name, label: LocalText, help: LocalText, rule: NumberRule) => numberParam(name, "scalar", { label, help, rule });
const amount = <Name extends string>(name: Name, label: LocalText, help: LocalText) => numberParam(name, "scalar", { label, help, rule: rules.anyMoneyPerYear, default: 0 });

export const serviceValue = definePortfolioFunction({
  id: "SERVICE.VALUE",
  name: "SERVICE_VALUE",
  summary: say("What advice or another added service is worth, from who left with it and who without: an interval of its effect, what it adds to the clients' CLV at low, central and high, and what the clients themselves save.", "咨询等增值服务的价值：由使用与未使用服务客户的流失对比，给出效果区间、低中高三档的 CLV 增量，以及客户自身节省的成本。"),
  formula: "δ = p_U − p_T with Newcombe's interval; k = ln(1 − p_U + δ)/ln(1 − p_U); bank: CLV(1 − (1 − c)^k, revenue + fee − cost) − CLV; client: (market price − fee)·annuity",
  params: [
    clientTableParam,
    count("treated", say("With the service", "使用服务客户数"), say("Clients who had the service.", "使用该服务的客户数。"), groupSize),
    count("treated_left", say("Of these left", "其中流失"), say("Those of them who left in the time watched.", "观察期内其中流失的客户数。"), leavers),
    count("untreated", say("Without the service", "未使用服务客户数"), say("Clients without it, alike in all else; best chosen by lot.", "其他条件相同、未使用该服务的客户数，最好随机分组。"), groupSize),
    count("untreated_left", say("Of these left", "其中流失"), say("Those of them who left in the same time.", "同一观察期内其中流失的客户数。"), leavers),
    amount("service_cost", say("Cost of the service", "服务成本"), say("What it costs the bank a year and client, less what it saves.", "银行每年为每户提供服务的成本，扣除节省部分。")),
    amount("fee", say("Fee", "服务费"), say("What a client pays for it a year.", "每户每年支付的服务费。")),
    optionalNumberParam("market_price", "scalar", { label: say("Market price", "市场价格"), help: say("What a client would pay elsewhere a year; less the fee it is the client's own gain. Blank: the fee, which leaves none.", "客户在市场上购买同类服务的年价格，减去服务费即客户自身增益。留空视同服务费，即无增益。"), rule: rules.anyMoneyPerYear, defaultText: "fee" }),
    numberParam("confidence", "scalar", { label: say("Confidence", "置信水平"), help: say("Of the interval from low to high.", "低档至高档区间的置信水平。"), rule: { unit: "probability", minimum: 0.5, maximum: 0.9999 }, default: 0.95 }),
    choiceParam<"view", View>("view", "scalar", { label: say("View", "视图"), help: say("What to show: the totals, or a row a client; blank: totals.", "显示内容：汇总或逐客户；留空为汇总。"), choices: views, default: "summary" }),
    assumptionsParam,
    ratingMatrixParam,
  ],
  returns: say("summary: fewer who leave, hazard factor, CLV, the bank's gain and the clients' at low, central and high. clients: headers, a row for each row of the table, the total. Fee, cost and price grow as revenue does.", "汇总：低、中、高三档的流失率下降、风险系数、CLV、银行增量与客户增益；逐客户：列名、与客户表逐行对应的结果及合计。服务费、成本与价格随收入增长。"),
  sources: [
    { title: "Newcombe (1998), Interval estimation for the difference between independent proportions: comparison of eleven methods, Statistics in Medicine 17, 873–890", detail: "method 10, from the intervals of Wilson (1927)" },
    { title: "Tenor, the model", detail: "docs/MODEL.md §4, §6: hazards in proportion, within e^∓3" },
  ],
  examples: [
    {
      note: say("19 of 100 leave without the service, 10 of 100 with it: the hazard is halved, and 81 / 0.31 becomes 90 / 0.22.", "未使用服务者每 100 户流失 19 户，使用者流失 10 户：风险率减半，81 / 0.31 变为 90 / 0.22。"),
      args: [[["Client", "Revenue", "Churn", "Discount rate", "Years", "Timing", "Periods a year"], ["A", 100, 0.19, 0.12, "perpetual", "end", 1]], 100, 10, 100, 19, null, null, 2],
      result: [
        ["Item", "Low", "Central", "High"],
        ["Fewer who leave", -0.008671659604306131, 0.09, 0.18854563809364577],
        ["Hazard factor", 1.0510792464288379, 0.5, 0.049787068367863944],
        ["CLV today", 261.2903225806452, 261.2903225806452, 261.2903225806452],
      ],
    },
  ],
  prepare: ({ table, treated, treated_left, untreated, untreated_left, service_cost, fee, market_price, confidence, view, assumptions, matrix }) => {
    if (treated_left > treated) return fail("aboveMaximum", { parameter: "treated_left", maximum: treated, value: treated_left });
    if (untreated_left > untreated) return fail("aboveMaximum", { parameter: "untreated_left", maximum: untreated, value: untreated_left });
    const effect = serviceEffect({ treated: { hits: treated_left, trials: treated }, untreated: { hits: untreated_left, trials: untreated }, confidence });
    if (!effect.ok) return effect;
    const reading = readClientTable(table, { assumptions, matrix });
    if (!reading.ok) return reading;
    return ok({
      request: portfolioRequest(reading.value.table, serviceScenarios(effect.value, fee - service_cost), { clientValues: true }),
      present: (result) => {
        const found = valueOfService(result, (market_price ?? fee) - fee);
        if (!found.ok) return [[found.failure]];
        return view === "clients" ? presentServiceClients(found.value, reading.value) : presentServiceTotals(found.value, effect.value, reading.value.match.locale);
      },
    });
  },
});
