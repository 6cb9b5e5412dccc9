import { fail, ok, type Result } from "../../../core/result/result";
import { processValue as valueOfProcess, type ProcessValue, type SignalChange } from "../../../core/sharing/processValue";
import type { SignalCoefficient } from "../../../core/survival/proportionalHazards";
import { isBlank, quote } from "../../cell";
import { defineStudyFunction } from "../../define/defineFunction";
import { choiceParam, listParam, numberParam, seriesParam, tableParam, type Param } from "../../define/param";
import { presentProcessClients, presentProcessTotals } from "../../present/presentProcess";
import type { Choice } from "../../schema/choices";
import { rules } from "../../schema/numberRule";
import { readClientTable } from "../../schema/readClientTable";
import { churnSignals, knownSignal, readChurnCoefficients, type ChurnSignal } from "../../tables/churnCoefficients";
import { signalBeside } from "../../tables/signalsBeside";
import { ratingMatrixParam } from "../../tables/transitionMatrix";
import { say } from "../../text/localText";
import { assumptionsParam, clientTableParam } from "../portfolio/portfolioParams";

type View = "clients" | "summary";
const views: readonly Choice<View>[] = [
  { value: "clients", label: say("clients", "客户") },
  { value: "summary", label: say("summary", "汇总") },
];

/** A list that may be left out; one entry then stands for it. */
function orOne<Name extends string, Value>(param: Param<Name, readonly Value[]>, byDefault: Value, defaultText: string): Param<Name, readonly Value[]> {
  return { ...param, optional: true, defaultText, read: (cells) => (cells.flat().every(isBlank) ? ok([byDefault]) : param.read(cells)) };
}

const approval = churnSignals.find(({ signal }) => signal === "days_to_approve")!;

function readSignal(cell: Parameters<typeof quote>[0]): Result<ChurnSignal> {
  const known = isBlank(cell) || typeof cell === "object" ? undefined : knownSignal(String(cell));
  return known ? ok(known) : fail("notAChoice", { parameter: "signal", choices: churnSignals.map(({ signal }) => signal).join(", "), value: quote(cell) });
}

export const processValue = defineStudyFunction({
  id: "PROCESS.VALUE",
  name: "PROCESS_VALUE",
  summary: say("What a better process is worth over the portfolio: a day less until approval, a complaint less or a faster answer, by what it does to churn and so to every client's CLV.", "流程改善对整个组合的价值：审批缩短一天、投诉减少一件或响应更快，经由流失率作用于每个客户的 CLV。"),
  formula: "gain = CLV(c') − CLV(c); c' = 1 − (1 − c)^exp(η), η = Σ β·(x' − x), x' = x + change within the signal's range",
  params: [
    clientTableParam,
    orOne(listParam("signals", { label: say("Signals", "信号"), help: say("What improves, one or several: days_to_approve, open_complaints, response_hours, satisfaction or another signal of CHURN_ADJ. A column of that name in the table says where each client stands.", "改善的信号，一个或多个：days_to_approve、open_complaints、response_hours、satisfaction 或 CHURN_ADJ 的其他信号。表中同名列为客户现状。") }, readSignal), approval, "days_to_approve"),
    orOne(seriesParam("changes", { label: say("Changes", "变动"), help: say("What each signal changes by: -1 is a day less; satisfaction improves by 1. No client goes beyond the signal's range.", "各信号的变动量：-1 为少一天；满意度提高填 1。不超出信号取值范围。"), rule: { unit: "number" } }), -1, "-1"),
    numberParam("cost", "scalar", { label: say("Cost of the change", "改善成本"), help: say("What the change costs in all, as a present value; for the summary.", "改善的总成本（现值），用于汇总。"), rule: rules.money, default: 0 }),
    choiceParam<"view", View>("view", "scalar", { label: say("View", "视图"), help: say("What to show: a row a client, or the totals with cost and break-even; blank: clients.", "显示内容：逐客户，或含成本与盈亏平衡的汇总；留空为逐客户。"), choices: views, default: "clients" }),
    tableParam("coefficients", { label: say("Coefficients", "系数表"), help: say("Table of signal, beta and centre, as from CHURN_FIT; blank: the illustrative defaults of CHURN_COEFFICIENTS.", "信号、系数与中心值表，如 CHURN_FIT 的结果；留空使用 CHURN_COEFFICIENTS 的示例默认值。"), optional: true, defaultText: "CHURN_COEFFICIENTS()", parse: readChurnCoefficients }),
    assumptionsParam,
    ratingMatrixParam,
  ],
  returns: say("clients: headers, a row for each row of the table (churn and CLV today and after, gain), the total. summary: names and values: CLV, gain in all and a client, cost, net gain, and the cost at which nothing is left of it.", "逐客户：列名、与客户表逐行对应的结果（改善前后的流失率与 CLV、价值增量）及合计；汇总：CLV、总增量与户均增量、成本、净增量及盈亏平衡成本。"),
  sources: [{ title: "Cox (1972), Regression Models and Life-Tables, JRSS B 34(2)", detail: "proportional hazards" }, { title: "Tenor, the model", detail: "docs/MODEL.md §4, §6; the default coefficients are illustrative" }],
  examples: [
    {
      note: say("Two complaints settled at β = ln 2 / 2 halve the hazard: churn 19 % becomes 10 %; 81 / 0.31 becomes 90 / 0.22. B has but one to lose.", "β = ln 2 / 2 时解决两件投诉使风险率减半：流失率由 19% 降至 10%，81 / 0.31 变为 90 / 0.22。B 仅有一件可解决。"),
      args: [
        [["Client", "Revenue", "Churn", "Discount rate", "Years", "Timing", "Periods a year", "Open complaints"], ["A", 100, 0.19, 0.12, "perpetual", "end", 1, 3], ["B", 100, 0.19, 0.12, "perpetual", "end", 1, 1]],
        "open_complaints", -2, null, null,
        [["Signal", "Beta", "Centre"], ["open_complaints", 0.34657359027997264, 0]],
      ],
      result: [["Client", "Churn today", "Churn after", "CLV today", "CLV after"], ["A", 0.19, 0.1, 261.2903225806452, 409.0909090909091], ["B", 0.19, 0.13843284101744968, 261.2903225806452, 333.38145244643124]],
    },
  ],
  prepare: ({ table: cells, signals, changes, cost, view, coefficients, assumptions, matrix }) => {
    if (changes.length !== signals.length) return fail("wrongLength", { parameter: "changes", expected: signals.length, value: changes.length });
    const reading = readClientTable(cells, { assumptions, matrix });
    if (!reading.ok) return reading;
    const { table, sourceRows, match } = reading.value;
    const failures = [...table.failures];
    const moved: SignalChange[] = [];
    for (const [place, signal] of signals.entries()) {
      const beta = betaOf(coefficients, signal.signal);
      if (beta === undefined) return fail("notAChoice", { parameter: "signals", choices: coefficients.map((one) => one.signal).join(", "), value: `"${signal.signal}"` });
      const beside = signalBeside(cells, signal, sourceRows);
      const broken = new Set(failures.map(({ row }) => row));
      failures.push(...beside.failures.filter(({ row }) => !broken.has(row)));
      moved.push({ beta, change: changes[place], levels: beside.levels, least: signal.rule.minimum ?? -Infinity, most: signal.rule.maximum ?? Infinity });
    }
    return ok({
      study: valueOfProcess({ table: { ...table, failures }, changes: moved }),
      present: (found: ProcessValue) => (view === "summary" ? presentProcessTotals(found, cost, match.locale) : presentProcessClients(found, reading.value)),
    });
  },
});

/** A signal may stand in several lines, whose effects add up; undefined where it stands in none. */
function betaOf(coefficients: readonly SignalCoefficient[], signal: string): number | undefined {
  const lines = coefficients.filter((one) => one.signal === signal);
  return lines.length === 0 ? undefined : lines.reduce((sum, { beta }) => sum + beta, 0);
}
