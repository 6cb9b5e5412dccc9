import { CAPITAL_FRAMEWORKS, IRB_RULES } from "../../core/capital/frameworks";
import { projectFinanceRiskWeight } from "../../core/capital/projectFinance";
import { slottingRiskWeight, type SlottingCategory } from "../../core/capital/slotting";
import { step, type Step } from "../step";
import type { StepName } from "../text/en";
import { clientForm, planForm } from "./client";
import { chosen } from "./lookup";

/** What the formula of capital asks for, as formulas, and what the names of its steps end in. */
interface IrbInputs {
  readonly pd: string;
  readonly lgd: string;
  readonly maturity: string;
  /** Name of the argument. */
  readonly framework: string;
  /** A factor of one's own; the framework's where blank. */
  readonly scaling?: string;
  readonly suffix: string;
}

/** K, scaled: NORMSDIST and NORMSINV are what every Excel has; R with the weight of e^(−50·PD), less for turnover between 5 and 50 million. */
export function irbSteps({ pd, lgd, maturity, framework, scaling, suffix }: IrbInputs): { readonly floored: Step; readonly correlation: readonly Step[]; readonly steps: readonly Step[]; readonly capital: string } {
  const perFramework = (pick: (rules: (typeof IRB_RULES)["basel3"]) => number): string => chosen(framework, CAPITAL_FRAMEWORKS.map((each) => [each, pick(IRB_RULES[each])]));
  const of = (name: StepName): string => `[${name}${suffix}]`;
  const named = (name: StepName, formula: string, format?: Step["format"]): Step => ({ ...step(name, formula, format), key: `${name}${suffix}` });
  const floored = named("flooredPd", `MAX(${pd},${perFramework(({ pdFloor }) => pdFloor)})`, "percent");
  const correlation = [
    named("correlationWeight", `(1-EXP(-50*${of("flooredPd")}))/(1-EXP(-50))`),
    named("turnover", 'IF([turnover_eur_m]="",50,MIN(MAX([turnover_eur_m],5),50))'),
    named("correlation", `0.12*${of("correlationWeight")}+0.24*(1-${of("correlationWeight")})-0.04*(1-(${of("turnover")}-5)/45)`),
  ];
  const ownScaling = perFramework((rules) => rules.scaling);
  const steps = [
    floored,
    ...correlation,
    named("stressedPd", `IF(${of("flooredPd")}>=1,1,NORMSDIST((NORMSINV(${of("flooredPd")})+SQRT(${of("correlation")})*NORMSINV(0.999))/SQRT(1-${of("correlation")})))`, "percent"),
    named("maturitySlope", `(0.11852-0.05478*LN(${of("flooredPd")}))^2`),
    named("maturityAdjustment", `(1+(${maturity}-2.5)*${of("maturitySlope")})/(1-1.5*${of("maturitySlope")})`),
    named("scalingFactor", scaling === undefined ? ownScaling : `IF(${scaling}="",${ownScaling},${scaling})`),
  ];
  const capital = `IF(${of("flooredPd")}>=1,0,MAX(0,${lgd}*(${of("stressedPd")}-${of("flooredPd")})*${of("maturityAdjustment")}))*${of("scalingFactor")}`;
  return { floored, correlation, steps, capital };
}

const ofCall = irbSteps({ pd: "[pd]", lgd: "[lgd]", maturity: "[maturity]", framework: "framework", scaling: "[scaling]", suffix: "" });

export const irbCapital = clientForm(ofCall.capital, { steps: ofCall.steps, format: "percent" });
export const irbRw = clientForm("12.5*[capitalShare]", { steps: [...ofCall.steps, step("capitalShare", ofCall.capital, "percent")], format: "percent" });
export const irbCorrelation = clientForm("[correlation]", { steps: [ofCall.floored, ...ofCall.correlation], format: "percent" });

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
