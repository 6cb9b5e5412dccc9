import { uniformGrowth, type ClientTerms } from "../../../core/clv/clientTerms";
import { ok, type Result } from "../../../core/result/result";
import { horizonPeriods } from "../../../core/units/horizon";
import type { PeriodsPerYear } from "../../../core/units/periodic";
import { isBlank } from "../../cell";
import { asked, cellParam, choiceParam, curveParam, numberParam, type Values } from "../../define/param";
import { periodsPerYearParam } from "../../define/periodsPerYearParam";
import { readYears, timingChoices } from "../../schema/choices";
import { clientColumn } from "../../schema/clientColumns";
import { rules } from "../../schema/numberRule";

/** Label and help are the client table's: one declaration for column and parameter. */
const texts = (id: string): { label: ReturnType<typeof clientColumn>["label"]; help: ReturnType<typeof clientColumn>["help"] } => {
  const { label, help } = clientColumn(id);
  return { label, help };
};

const DEFAULT_LGD = 0.45;
const DEFAULT_YEARS = 10;
const DEFAULT_PERIODS_PER_YEAR: PeriodsPerYear = 4;

/** The parameters of `CLV` after the four it cannot do without, in Excel's order. */
const optionalClvParams = [
  curveParam("pd", { ...texts("pd"), rule: rules.probability, default: 0 }),
  curveParam("lgd", { ...texts("lgd"), rule: rules.probability, default: DEFAULT_LGD }),
  curveParam("ead", { ...texts("ead"), rule: rules.money, default: 0 }),
  cellParam("years", "client", { ...texts("years"), unit: "years", rule: rules.years, optional: true, defaultText: String(DEFAULT_YEARS), readCell: (cell) => (isBlank(cell) ? ok(DEFAULT_YEARS) : readYears("years", cell)) }),
  curveParam("growth", { ...texts("growth"), rule: rules.rate, default: 0 }),
  numberParam("cac", "client", { ...texts("cac"), rule: rules.money, default: 0 }),
  choiceParam("timing", "client", { ...texts("timing"), choices: timingChoices, default: "end" }),
  periodsPerYearParam("client", DEFAULT_PERIODS_PER_YEAR),
  curveParam("referral", { ...texts("referral"), rule: rules.anyMoneyPerYear, default: 0 }),
  curveParam("capital", { ...texts("capital"), rule: rules.probability, default: 0 }),
  curveParam("capital_charge", { ...texts("capital_charge"), rule: rules.probability, default: 0 }),
] as const;

/** The parameters of `CLV`, `CLV_BREAKDOWN` and `CLV_SCHEDULE`, in Excel's order. */
export const clvParams = [
  curveParam("revenue", { ...texts("revenue"), rule: rules.anyMoneyPerYear }),
  asked(curveParam("retention_cost", { ...texts("retention_cost"), rule: rules.moneyPerYear, default: 0 })),
  curveParam("churn", { ...texts("churn"), rule: rules.probability }),
  curveParam("discount_rate", { ...texts("discount_rate"), rule: rules.rate }),
  ...optionalClvParams,
] as const;
export type ClvValues = Values<typeof clvParams>;

/** The arguments of a `CLV` call as the core's terms. */
export function clientTerms(values: ClvValues): Result<ClientTerms> {
  const horizon = horizonPeriods(values.years, values.periods_per_year);
  if (!horizon.ok) return horizon;
  return ok({
    revenue: values.revenue,
    referral: values.referral,
    retentionCost: values.retention_cost,
    churn: values.churn,
    pd: values.pd,
    lgd: values.lgd,
    ead: values.ead,
    capital: values.capital,
    capitalCharge: values.capital_charge,
    discountRate: values.discount_rate,
    acquisitionCost: values.cac,
    growth: uniformGrowth(values.growth),
    periodsPerYear: values.periods_per_year,
    horizonPeriods: horizon.value,
    timing: values.timing,
  });
}

