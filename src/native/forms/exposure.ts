import { COMMITMENT_TYPES, conversionFactor } from "../../core/capital/conversionFactors";
import { CAPITAL_FRAMEWORKS } from "../../core/capital/frameworks";
import { step } from "../step";
import { clientForm, planForm } from "./client";
import { chosen } from "./lookup";

export const ead = clientForm("[drawn]+[ccf]*[undrawn]", { format: "money" });

export const ccf = planForm({
  steps: [step("frameworkColumn", chosen("framework", CAPITAL_FRAMEWORKS.map((framework, index) => [framework, index + 2])), "count")],
  results: [step("result", "VLOOKUP([commitment_type],{_table},[frameworkColumn],FALSE)", "percent")],
  constants: COMMITMENT_TYPES.map((type) => [
    type,
    ...CAPITAL_FRAMEWORKS.map((framework) => {
      const factor = conversionFactor(type, framework);
      return factor.ok ? factor.value : null;
    }),
  ]),
});

export const lgdSecured = clientForm("IF([ead]>0,([lgd_unsecured]*([ead]-[securedPart])+[lgd_secured]*[securedPart])/[ead],[lgd_unsecured])", {
  steps: [step("securedPart", "MIN([ead],[collateral]*MAX(0,1-[haircut]-[fx_haircut]))", "money")],
  format: "percent",
});

/** A guarantee that ends before the exposure protects in part, by its years beyond three months. */
export const pdGuaranteed = clientForm("[coveredShare]*MIN([pd],[guarantor_pd])+(1-[coveredShare])*[pd]", {
  steps: [
    step("exposureTerm", 'IF([exposure_years]="","",MIN(5,[exposure_years]))'),
    step("guaranteeTerm", 'IF([guarantee_years]="","",MIN([exposureTerm],[guarantee_years]))'),
    step("mismatchFactor", 'IF([guarantee_years]="",1,IF([guarantee_years]>=[exposure_years],1,IF([guarantee_years]<0.25,0,IF([guaranteeTerm]>=[exposureTerm],1,([guaranteeTerm]-0.25)/([exposureTerm]-0.25)))))'),
    step("coveredShare", "[guaranteed_share]*(1-[fx_haircut])*[mismatchFactor]", "percent"),
  ],
  format: "percent",
});
