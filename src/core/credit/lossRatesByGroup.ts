import type { FitNote } from "../estimation/fitNotes";
import { normalQuantile } from "../numeric/normal";
import { fail, ok, type Result } from "../result/result";
import { credibilityOf } from "./credibility";

/** A defaulted loan: what was owed, and what of it was lost in the end. */
export interface LossRow {
  readonly group: string;
  readonly exposure: number;
  /** Negative where more came back than was owed. */
  readonly loss: number;
}

export interface GroupLossRate {
  readonly name: string;
  readonly loans: number;
  readonly exposure: number;
  readonly loss: number;
  readonly observed: number;
  /** Undefined where no spread can be seen. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly credibility: number;
  readonly lgd: number;
  readonly lgdLow: number | undefined;
  readonly lgdHigh: number | undefined;
}

export interface LossRates {
  readonly groups: readonly GroupLossRate[];
  readonly portfolio: { readonly loans: number; readonly exposure: number; readonly loss: number; readonly observed: number };
  readonly withinVariance: number;
  readonly betweenVariance: number;
  readonly notes: readonly FitNote[];
}

/**
 * LGD by group from losses on defaulted loans, weighted by exposure, and drawn towards the portfolio as far as the group
 * is thin (Bühlmann–Straub).
 *
 * Intervals are normal: `X_g ± z·√(s²/w_g)` of what was seen, `± z` root mean squared errors of the estimate; they may
 * reach below 0 or above 1, as losses can.
 *
 * @returns `notEnoughData` for fewer than two loans
 *
 * Source: Bühlmann & Gisler (2005), A Course in Credibility Theory and its Applications, chapter 4.
 */
export function lossRatesByGroup({ rows, confidence }: { readonly rows: readonly LossRow[]; readonly confidence: number }): Result<LossRates> {
  if (rows.length < 2) return fail("notEnoughData", { parameter: "losses", minimum: 2, value: rows.length });
  const names = [...new Set(rows.map(({ group }) => group))];
  const byGroup = names.map((name) => rows.filter(({ group }) => group === name));
  const { groups, withinVariance, betweenVariance } = credibilityOf(byGroup.map((own, index) => ({ name: names[index], observations: own.map(({ exposure, loss }) => ({ weight: exposure, value: loss / exposure })) })));
  const isSpread = byGroup.some((own) => own.length > 1);
  const reach = normalQuantile((1 + confidence) / 2);
  const around = (centre: number, deviation: number): { readonly low: number | undefined; readonly high: number | undefined } =>
    isSpread ? { low: centre - reach * deviation, high: centre + reach * deviation } : { low: undefined, high: undefined };
  const exposure = rows.reduce((sum, row) => sum + row.exposure, 0);
  const loss = rows.reduce((sum, row) => sum + row.loss, 0);
  const notes: FitNote[] = [];
  if (betweenVariance === 0) notes.push({ code: "groupsAlike", values: {} });
  if (!isSpread) notes.push({ code: "noIntervals", values: {} });
  return ok({
    portfolio: { loans: rows.length, exposure, loss, observed: loss / exposure },
    withinVariance, betweenVariance, notes,
    groups: groups.map(({ name, weight, mean, credibility, estimate, standardError }, index) => {
      const seen = around(mean, Math.sqrt(withinVariance / weight));
      const drawn = around(estimate, standardError);
      return { name, loans: byGroup[index].length, exposure: weight, loss: mean * weight, observed: mean, low: seen.low, high: seen.high, credibility, lgd: estimate, lgdLow: drawn.low, lgdHigh: drawn.high };
    }),
  });
}
