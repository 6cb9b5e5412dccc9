import { allocateBudget } from "../allocation/allocateBudget";
import { budgetFrontier } from "../allocation/budgetFrontier";
import { backtestForecast } from "../forecast/backtestForecast";
import { combineForecast } from "../forecast/combineForecast";
import { forecastRevenue } from "../forecast/forecastRevenue";
import { backtestDefaultRates } from "../credit/backtestDefaultRates";
import { defaultRatesByGroup } from "../credit/defaultRatesByGroup";
import { lossRatesByGroup } from "../credit/lossRatesByGroup";
import { ratingTransitions } from "../credit/ratingTransitions";
import { groupRollup } from "../relationship/groupRollup";
import { nextOffers } from "../relationship/nextOffers";
import { backtestRepeat } from "../repeat/backtestRepeat";
import { fitBgNbd } from "../repeat/fitBgNbd";
import { fitGammaGamma } from "../repeat/fitGammaGamma";
import { fitParetoNbd } from "../repeat/fitParetoNbd";
import { fitRepeatBusiness } from "../repeat/fitRepeatBusiness";
import { repeatValues } from "../repeat/repeatValue";
import type { Result } from "../result/result";
import { riskMixes } from "../sharing/riskMix";
import { clusterClients } from "../segmentation/clusterClients";
import { backtestChurn } from "../survival/backtestChurn";
import { backtestRenewal } from "../survival/backtestRenewal";
import { fitConstantChurn } from "../survival/constantChurn";
import { fitCompetingRisks } from "../survival/fitCompetingRisks";
import { fitCox } from "../survival/coxRegression";
import { fitRenewal } from "../survival/fitRenewal";

/**
 * What can be estimated from a history, or sought over a whole table, by name: each takes plain data and gives plain data, so that it can run in a
 * worker. Whoever declares a function takes the types from here; the estimators themselves are loaded where they run.
 */
export const estimators = {
  renewal: fitRenewal,
  renewalBacktest: backtestRenewal,
  constantChurn: fitConstantChurn,
  churnBacktest: backtestChurn,
  cox: fitCox,
  competingRisks: fitCompetingRisks,
  bgNbd: fitBgNbd,
  paretoNbd: fitParetoNbd,
  gammaGamma: fitGammaGamma,
  repeatBusiness: fitRepeatBusiness,
  repeatValue: repeatValues,
  repeatBacktest: backtestRepeat,
  defaultRates: defaultRatesByGroup,
  defaultBacktest: backtestDefaultRates,
  lossRates: lossRatesByGroup,
  ratingTransitions,
  revenueForecast: forecastRevenue,
  combinedForecast: combineForecast,
  forecastBacktest: backtestForecast,
  clientClusters: clusterClients,
  budgetAllocation: allocateBudget,
  budgetFrontier,
  groupRollup,
  nextOffers,
  riskMixes,
} as const;

type Estimators = typeof estimators;
export type EstimatorName = keyof Estimators;
export type EstimateInput<Name extends EstimatorName> = Parameters<Estimators[Name]>[0];
export type EstimateOutput<Name extends EstimatorName> = ReturnType<Estimators[Name]> extends Result<infer Output> ? Output : never;

/** An estimate to be made: plain data. */
export type EstimateRequest = { readonly [Name in EstimatorName]: { readonly estimator: Name; readonly input: EstimateInput<Name> } }[EstimatorName];

/** Makes an estimate. */
export function estimate({ estimator, input }: EstimateRequest): Result<unknown> {
  return (estimators[estimator] as (given: typeof input) => Result<unknown>)(input);
}
