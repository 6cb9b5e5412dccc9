import { fail, ok, type Result } from "../result/result";

/** The horizon of a client that is valued for ever. */
export const PERPETUAL = Infinity;

/** Years may carry the rounding of a spreadsheet (10/3 × 12), but not more than this. */
const WHOLE_PERIOD_TOLERANCE = 1e-9;

/**
 * Number of periods in a horizon, `T = mY`; `Infinity` for a perpetual one.
 * @returns a failure `wholePeriods` where `mY` is not whole.
 */
export function horizonPeriods(years: number, periodsPerYear: number): Result<number> {
  if (years === PERPETUAL) return ok(PERPETUAL);
  const exact = years * periodsPerYear;
  const whole = Math.round(exact);
  if (Math.abs(exact - whole) > WHOLE_PERIOD_TOLERANCE * Math.max(1, exact)) {
    return fail("wholePeriods", { parameter: "years", years, periodsPerYear, value: exact });
  }
  return ok(whole);
}

/** The same for whole portfolios: rounded up to the next period, and said so. */
export function horizonPeriodsRoundedUp(years: number, periodsPerYear: number): { periods: number; rounded: boolean } {
  const exact = horizonPeriods(years, periodsPerYear);
  if (exact.ok) return { periods: exact.value, rounded: false };
  return { periods: Math.ceil(years * periodsPerYear), rounded: true };
}
