import { step, type Step } from "../../step";

/** What holds for the value in all periods. */
export const valueScalars: readonly Step[] = [
  step("discountFactor", "(1+[discount_rate])^(-1/[periods_per_year])"),
  step("loanEnds", "MAX({owedIn})", "count"),
  step("feesAtSigning", "[upfront_fee]*[commitmentCounted]", "money"),
];

const byPhase = (construction: string, rampUp: string, operation: string): string => `IF([phase_given]="construction",${construction},IF([phase_given]="ramp-up",${rampUp},${operation}))`;
const orElse = (name: string, otherwise: string): string => `IF([${name}]="",[${otherwise}],[${name}])`;

/** What each period is worth to the lender (`valueProject`). */
export function valueSteps(columns: ReadonlySet<string>): Step[] {
  const given = (id: string): string => (columns.has(id) ? `[${id}_given]` : "0");
  return [
    step("exposure", "[opening]+[drawn]", "money"),
    step("owedIn", "IF([opening]+[drawn]+[undrawn]>0,[period],0)", "count"),
    step("pdOfPhase", byPhase("[pd_construction]", "[pd_ramp_up]", "[pd_operation]"), "percent"),
    step("lgdOfPhase", byPhase(orElse("lgd_construction", "lgd"), orElse("lgd_ramp_up", "lgd"), orElse("lgd_operation", "lgd")), "percent"),
    step("capitalOfPhase", byPhase("[capital_construction]", orElse("capital_ramp_up", "capital_construction"), "[capital_operation]"), "percent"),
    step("pdInPeriod", "1-(1-[pdOfPhase])^(1/[periods_per_year])", "percent"),
    step("refinancingInPeriod", 'IF(AND([phase_given]="operation",[exposure]>0),1-(1-[refinancing])^(1/[periods_per_year]),0)', "percent"),
    step("aliveAtStart", "[aliveAtEnd<]", "percent"),
    step("defaults", "[aliveAtStart]*[pdInPeriod]", "percent"),
    step("refinanced", "[aliveAtStart]*(1-[pdInPeriod])*[refinancingInPeriod]", "percent"),
    step("aliveAtEnd", "[aliveAtStart]*(1-[pdInPeriod])*(1-[refinancingInPeriod])", "percent"),
    step("discountSoFar", "[discountSoFar<]*[discountFactor]"),
    step("incomeWeight", "[aliveAtEnd]*[discountSoFar]"),
    step("netInterest", "([interest]-[opening]*[ftpPerPeriod]-[drawn]*[ftpOfDraw])*[incomeWeight]", "money"),
    step("feeIncome", `([commitment_fee]*[undrawn]/[periods_per_year]+${given("fees")})*[incomeWeight]`, "money"),
    step("crossSold", `${given("cross_sold_income")}*[incomeWeight]`, "money"),
    step("costLine", "0-IF([period]<=[loanEnds],[annual_cost]/[periods_per_year],0)*[incomeWeight]", "money"),
    step("capitalLine", "0-[capital_charge]*[capitalOfPhase]*[exposure]/[periods_per_year]*[incomeWeight]", "money"),
    step("lossValue", `0-[lgdOfPhase]*MAX(0,[exposure]-${given("collateral")})*[defaults]*[discountSoFar]`, "money"),
    step("netValue", "[netInterest]+[feeIncome]+[crossSold]+[costLine]+[capitalLine]+[lossValue]", "money"),
    step("cumulative", "[cumulative<]+[netValue]", "money"),
  ];
}

const LINES = ["lineOfInterest", "lineOfFees", "lineOfCrossSold", "lineOfCost", "lineOfCapital", "lineOfLoss", "lineOfOrigination"] as const;
/** Σ|lines|: what the tolerance of the lines and the value is relative to. */
export const SIZE_OF_LINES = LINES.map((key) => `ABS([${key}])`).join("+");
const INCOME = "([lineOfInterest]+[lineOfFees]+[lineOfCrossSold])";

/** The lines of the summary, in its order. */
export const valueTotals: readonly Step[] = [
  { ...step("netInterest", "SUM({netInterest})", "money"), key: "lineOfInterest" },
  { ...step("feeIncome", "[feesAtSigning]+SUM({feeIncome})", "money"), key: "lineOfFees" },
  { ...step("crossSold", "SUM({crossSold})", "money"), key: "lineOfCrossSold" },
  { ...step("costLine", "SUM({costLine})", "money"), key: "lineOfCost" },
  { ...step("capitalLine", "SUM({capitalLine})", "money"), key: "lineOfCapital" },
  { ...step("lossValue", "SUM({lossValue})", "money"), key: "lineOfLoss" },
  step("lineOfOrigination", "0-[origination_cost]", "money"),
  step("lendersValue", LINES.map((key) => `[${key}]`).join("+"), "money"),
];

/** The measures below the lines, in the order of the summary. */
export function measureTotals(periods: number, none: string): Step[] {
  const over = (ratio: string, sum: string): string => `IF(COUNT({${ratio}})=0,"",${sum}({${ratio}}))`;
  return [
    step("crossSoldShare", `IF(${INCOME}=0,"",[lineOfCrossSold]/${INCOME})`, "percent"),
    step("minimumDscr", over("dscr", "MIN")),
    step("averageDscr", over("dscr", "AVERAGE")),
    step("minimumLlcr", over("llcr", "MIN")),
    step("firstBreach", `IF(SUM({breached})>0,INDEX({periodName},MIN({breachIn})),IF(SUM({tested})>0,"${none}",""))`),
    step("largestExposure", "MAX(0,MAX({exposure}))", "money"),
    step("interestInConstruction", 'SUMPRODUCT(({phase_given}="construction")*{interest})', "money"),
    step("finalBalance", `INDEX({closing},${periods})`, "money"),
  ];
}
