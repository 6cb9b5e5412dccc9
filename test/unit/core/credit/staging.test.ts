import { stageOf, type CreditStanding, type StagingTriggers } from "../../../../src/core/credit/staging";

const sound: CreditStanding = { daysPastDue: 0, pdNow: 0.01, pdOrigination: 0.01, watchList: false, creditImpaired: false };
const triggers: StagingTriggers = { daysPastDueStageTwo: 30, daysPastDueStageThree: 90, pdRatio: 2, pdIncrease: 0.005, lowRiskPd: undefined };

const cases: readonly (readonly [what: string, standing: Partial<CreditStanding>, changed: Partial<StagingTriggers>, stage: number, reason: string])[] = [
  ["nothing the matter", {}, {}, 1, "noTrigger"],
  ["impaired, before all else", { creditImpaired: true, daysPastDue: 200 }, {}, 3, "creditImpaired"],
  ["90 days", { daysPastDue: 90 }, {}, 3, "daysPastDueStageThree"],
  ["89 days", { daysPastDue: 89 }, {}, 2, "daysPastDueStageTwo"],
  ["31 days", { daysPastDue: 31 }, {}, 2, "daysPastDueStageTwo"],
  ["30 days: not yet more than 30", { daysPastDue: 30 }, {}, 1, "noTrigger"],
  ["watched", { watchList: true }, {}, 2, "watchList"],
  ["PD doubled and half a point more", { pdNow: 0.02 }, {}, 2, "pdIncrease"],
  ["a tiny PD tripled: the ratio alone is not enough", { pdNow: 0.0003, pdOrigination: 0.0001 }, {}, 1, "noTrigger"],
  ["a high PD up by two points: the difference alone is not enough", { pdNow: 0.07, pdOrigination: 0.05 }, {}, 1, "noTrigger"],
  ["just at both triggers, in decimals that do not add up exactly", { pdNow: 0.015, pdOrigination: 0.01 }, { pdRatio: 1.5 }, 2, "pdIncrease"],
  ["no PD at origination", { pdNow: 0.005, pdOrigination: 0 }, {}, 2, "pdIncrease"],
  ["low risk now, though the PD has risen", { pdNow: 0.02 }, { lowRiskPd: 0.02 }, 1, "lowRisk"],
  ["low risk by PD, but in arrears", { daysPastDue: 45 }, { lowRiskPd: 0.02 }, 2, "daysPastDueStageTwo"],
  ["low risk by PD, but watched", { watchList: true }, { lowRiskPd: 0.02 }, 2, "watchList"],
];

test.each(cases)("%s", (_, standing, changed, stage, reason) => {
  expect(stageOf({ ...sound, ...standing }, { ...triggers, ...changed })).toEqual({ stage, reason });
});
