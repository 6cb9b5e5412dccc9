import { noBreach } from "../../../catalog/functions/project/projectClvTables";
import { phaseChoices } from "../../../catalog/tables/projectCashFlow";
import { say, type Locale } from "../../../catalog/text/localText";
import type { NativeForm } from "../../form";
import type { OpenCall } from "../../openCall";
import { refused } from "../../refused";
import { periodTable } from "../../sheet/periodTable";
import { step, type Step } from "../../step";
import { nativeTexts } from "../../text";
import { coverScalars, coverSteps } from "./coverSteps";
import { loanScalars, loanSteps } from "./loanSteps";
import { projectCall, type ProjectCall } from "./projectCall";
import { measureTotals, SIZE_OF_LINES, valueScalars, valueSteps, valueTotals } from "./valueSteps";

/** Most periods of a project: a hundred years by the month. */
const MOST_PERIODS = 1200;

/** The columns of the schedule, in its order. */
const SCHEDULE = [
  "periodName", "phaseName", "opening", "drawn", "interest", "capitalised", "principalPaid", "closing", "undrawn", "cash", "debtService", "dscr", "llcr", "plcr", "covenantStatus", "headroom",
  "aliveAtStart", "defaults", "refinanced", "aliveAtEnd", "discountSoFar", "netInterest", "feeIncome", "crossSold", "costLine", "capitalLine", "lossValue", "netValue", "cumulative",
];

export const projectClv: NativeForm = {
  kind: "form",
  limits: say(`${MOST_PERIODS} periods at most`, `最多 ${MOST_PERIODS} 期`),
  unfold: (call) => {
    const project = projectCall(call);
    if (!project) return refused("the tables cannot be read", "无法读取表格");
    const periods = project.cashFlow.periods.length;
    if (periods > MOST_PERIODS) return refused(`${periods} periods: ${MOST_PERIODS} unfold`, `${periods} 期：最多展开 ${MOST_PERIODS} 期`);
    const language = (call.read("language") ?? "en") as Locale;
    const columns = new Set(project.series.map(({ param }) => param));
    const every = [...namesOfPeriod(project, language), ...loanSteps(columns), step("cash", "[cfads_given]", "money"), ...coverSteps(language), ...valueSteps(columns)];
    const totals = [...valueTotals, ...measureTotals(periods, noBreach[language])];
    const isShown = ({ key }: Step): boolean => SCHEDULE.includes(key);
    return {
      ok: true,
      value: periodTable(project.call, {
        notes: [nativeTexts[call.locale].tablesByName],
        periods,
        series: project.series,
        scalars: [...loanScalars(periods, columns), ...coverScalars, ...valueScalars],
        opening: { period: "0", closing: "0", aliveAtEnd: "1", discountSoFar: "1", cumulative: "[feesAtSigning]-[origination_cost]" },
        steps: every.filter((each) => !isShown(each)),
        columns: SCHEDULE.map((key) => every.find((each) => each.key === key)!),
        totals,
        gives: resultOf(call, totals),
        scale: SIZE_OF_LINES,
        ownScale: totals.slice(valueTotals.length).map(({ key }) => key),
      }),
    };
  },
};

function resultOf(call: OpenCall, totals: readonly Step[]): Parameters<typeof periodTable>[1]["gives"] {
  const output = call.read("output");
  if (output === "schedule") return { kind: "columns", headers: true };
  return output === "value" ? { kind: "totals", keys: ["lendersValue"] } : { kind: "totals", keys: totals.map(({ key }) => key), headers: true };
}

/** What a period is called, and its phase, in words. */
function namesOfPeriod({ series, cashFlow }: ProjectCall, language: Locale): Step[] {
  const isDated = cashFlow.nameHeader.en === "Date";
  const column = isDated ? "date" : "period";
  const cell = `[${column}_given]`;
  const name = series.some(({ param }) => param === column) ? `IF(${cell}="",[period],IF(ISNUMBER(${cell}),${cell},TRIM(${cell})))` : "[period]";
  const [construction, rampUp, operation] = phaseChoices.map(({ label }) => label[language]);
  return [
    step("periodName", name, isDated ? "date" : "count"),
    step("phaseName", `IF([phase_given]="construction","${construction}",IF([phase_given]="ramp-up","${rampUp}","${operation}"))`, "text"),
  ];
}
