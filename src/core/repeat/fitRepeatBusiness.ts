import type { Fit } from "../estimation/fit";
import type { Failure } from "../result/failure";
import { ok, type Result } from "../result/result";
import type { TimeUnit } from "../units/timeUnit";
import { repeatColumns, repeatModelOf } from "./backtestRepeat";
import { fitBgNbd } from "./fitBgNbd";
import { fitGammaGamma } from "./fitGammaGamma";
import { fitParetoNbd } from "./fitParetoNbd";
import { repeatHistories, type Deal } from "./repeatHistory";
import type { RepeatModelName } from "./repeatModel";
import { trackRepeats, type TrackingPoint } from "./trackRepeats";

export interface RepeatBusinessInput {
  readonly deals: readonly Deal[];
  /** Excel serial: later deals are not known yet. */
  readonly asOf: number;
  readonly unit: TimeUnit;
  readonly model: RepeatModelName;
}

export interface RepeatBusinessFit {
  readonly fit: Fit;
  /** Of the values of deals, or why there is none. */
  readonly spend: { readonly fit: Fit } | { readonly failure: Failure };
  readonly tracking: readonly TrackingPoint[];
}

/** How often clients come back and what they spend then, fitted to a list of deals. Failures as those of the fits. */
export function fitRepeatBusiness({ deals, asOf, unit, model: name }: RepeatBusinessInput): Result<RepeatBusinessFit> {
  const histories = repeatHistories(deals, asOf, unit).filter(({ age }) => age > 0);
  const columns = repeatColumns(histories);
  const fit = name === "bgnbd" ? fitBgNbd(columns) : fitParetoNbd(columns);
  if (!fit.ok) return fit;
  const spend = fitGammaGamma({ frequency: columns.frequency, meanValue: Float64Array.from(histories, ({ meanValue }) => meanValue ?? Number.NaN) });
  return ok({ fit: fit.value, spend: spend.ok ? { fit: spend.value } : { failure: spend.failure }, tracking: trackRepeats(deals, asOf, unit, repeatModelOf(name, fit.value)) });
}
