import { CAPITAL_FRAMEWORKS, IRB_RULES } from "../../core/capital/frameworks";
import { projectFinanceRiskWeight } from "../../core/capital/projectFinance";
import { slottingRiskWeight, type SlottingCategory } from "../../core/capital/slotting";
import { step, type Step } from "../step";
import { clientForm, planForm } from "./client";
import { chosen } from "./lookup";

const perFramework = (pick: (rules: (typeof IRB_RULES)["basel3"]) => number): string =>
  chosen("framework", CAPITAL_FRAMEWORKS.map((framework) => [framework, pick(IRB_RULES[framework])]));

const floored = step("flooredPd", `MAX([pd],${perFramework(({ pdFloor }) => pdFloor)})`, "percent");

/** R: the weight of e^(−50·PD), and the discount for turnover between 5 and 50 million. */
const correlation: readonly Step[] = [
  step("correlationWeight", "(1-EXP(-50*[flooredPd]))/(1-EXP(-50))"),
  step("turnover", 'IF([turnover_eur_m]="",50,MIN(MAX([turnover_eur_m],5),50))'),
  step("correlation", "0.12*[correlationWeight]+0.24*(1-[correlationWeight])-0.04*(1-([turnover]-5)/45)"),
];

/** K, scaled: NORMSDIST and NORMSINV are what every Excel has. */
const capital: readonly Step[] = [
  floored,
  ...correlation,
  step("stressedPd", "IF([flooredPd]>=1,1,NORMSDIST((NORMSINV([flooredPd])+SQRT([correlation])*NORMSINV(0.999))/SQRT(1-[correlation])))", "percent"),
  step("maturitySlope", "(0.11852-0.05478*LN([flooredPd]))^2"),
  step("maturityAdjustment", "(1+([maturity]-2.5)*[maturitySlope])/(1-1.5*[maturitySlope])"),
  step("scalingFactor", `IF([scaling]="",${perFramework(({ scaling }) => scaling)},[scaling])`),
];
const CAPITAL = "IF([flooredPd]>=1,0,MAX(0,[lgd]*([stressedPd]-[flooredPd])*[maturityAdjustment]))*[scalingFactor]";

export const irbCapital = clientForm(CAPITAL, { steps: capital, format: "percent" });
export const irbRw = clientForm("12.5*[capitalShare]", { steps: [...capital, step("capitalShare", CAPITAL, "percent")], format: "percent" });
export const irbCorrelation = clientForm("[correlation]", { steps: [floored, ...correlation], format: "percent" });

const CATEGORIES: readonly SlottingCategory[] = ["strong", "good", "satisfactory", "weak", "default"];

export const slottingRw = planForm({
  steps: [],
  results: [step("result", 'VLOOKUP([category],{_table},2+[short]+IF([exposure_type]="hvcre",2,0),FALSE)', "percent")],
  constants: CATEGORIES.map((category) => [category, ...(["specialised", "hvcre"] as const).flatMap((exposure) => [slottingRiskWeight(category, exposure, false), slottingRiskWeight(category, exposure, true)])]),
});

const weightOf = (phase: "operational" | "pre-operational", isHighQuality: boolean): number | null => {
  const weight = projectFinanceRiskWeight(phase, isHighQuality);
  return weight.ok ? weight.value : null;
};

export const pfRiskWeight = planForm({
  steps: [],
  results: [step("result", "VLOOKUP([phase],{_table},2+[high_quality],FALSE)", "percent")],
  constants: (["pre-operational", "operational"] as const).map((phase) => [phase, weightOf(phase, false), weightOf(phase, true)]),
});
