/** English wording of what a fit says beside its numbers; the Chinese stands in the catalog. */
export const fitNotes = {
  edge: "{parameter} ran to the edge of the search: beyond it the likelihood is flat, so that it has no interval, and predictions hardly depend on it",
  weak: "the data hardly determine {parameter}: it has no interval that would say anything",
  notConverged: "the search stopped after {iterations} steps without settling: take the estimates as rough",
  fewEvents: "only {value} events: the intervals are rough",
  noIntervals: "the likelihood is too flat to give standard errors",
  spendCorrelated: "frequency and value of deals are correlated ({value}), while the model takes them as independent: expected values may be off for frequent clients",
  alikeChurn: "clients hardly differ: a constant churn of {value} % a renewal for all says as much",
  leftOut: "{value} rows with a blank cell are left out",
  notProportional: "the effect of {parameter} changes over time (p = {value}): its hazard ratio is a mean",
  constantHistory: "the history is {value} throughout: so is the forecast, and its interval has no width",
  exactHistory: "the method meets every value of the history: intervals have no width, and the likelihood has no bound",
  tooShortForSeasons: "{value} values are too few for methods with {season} seasons: they were left out",
  narrowIntervals: "{value} values for {parameters} parameters: intervals take the parameters as known, and hold less often than they say",
  noGrowthRate: "the forecast does not stay above 0: it has no annual growth",
  exactPlans: "past plans were off by the same share every time: the plan counts alone, and its interval has no width",
  planUnproven: "no past plans: the plan counts as unbiased and as accurate as the statistical forecast, with the weight of plan_weight",
  groupsAlike: "the groups differ no more than chance would have them: each is taken as the portfolio",
} as const;

export type FitNoteCode = keyof typeof fitNotes;

/** A remark on a fit: its code, and what fills the slots of its wording. */
export interface FitNote {
  readonly code: FitNoteCode;
  readonly values: Readonly<Record<string, string | number>>;
}
