/**
 * The textbook CLV: docs/MODEL.md §2 written out period by period, as slowly and as plainly as it reads.
 * It imports nothing of the product and is the oracle of its tests.
 */
export interface TextbookClient {
  /** Values by year; a short curve holds its last value. One value: constant. */
  readonly revenue: readonly number[];
  readonly referral: readonly number[];
  readonly retentionCost: readonly number[];
  readonly churn: readonly number[];
  readonly pd: readonly number[];
  readonly lgd: readonly number[];
  /** More than one value is a repayment profile: growth does not apply to it. */
  readonly ead: readonly number[];
  readonly capital: readonly number[];
  readonly capitalCharge: readonly number[];
  readonly discountRate: readonly number[];
  readonly revenueGrowth: readonly number[];
  readonly referralGrowth: readonly number[];
  readonly costGrowth: readonly number[];
  readonly exposureGrowth: readonly number[];
  readonly cac: number;
  readonly m: number;
  readonly T: number;
  readonly timing: "begin" | "mid" | "end";
}

export interface TextbookValue {
  readonly revenue: number;
  readonly referral: number;
  readonly retentionCost: number;
  readonly capitalCharge: number;
  readonly expectedLoss: number;
  readonly acquisitionCost: number;
  readonly clv: number;
  /** S_0 … S_T, D_1 … D_T (index 0 unused), DF_0 … DF_T. */
  readonly S: readonly number[];
  readonly D: readonly number[];
  readonly DF: readonly number[];
}

export function textbookClv(client: TextbookClient): TextbookValue {
  const { m, T, timing } = client;
  const inPeriod = (curve: readonly number[], t: number): number => curve[Math.min(Math.ceil(t / m), curve.length) - 1];

  const S = [1];
  const D = [0];
  const DF = [1];
  const v = [NaN];
  const grown = (curve: readonly number[]): number[] => {
    const G = [NaN, 1];
    for (let t = 2; t <= T; t++) G[t] = G[t - 1] * (1 + inPeriod(curve, t - 1)) ** (1 / m);
    return G;
  };
  for (let t = 1; t <= T; t++) {
    const c = 1 - (1 - inPeriod(client.churn, t)) ** (1 / m);
    const p = 1 - (1 - inPeriod(client.pd, t)) ** (1 / m);
    v[t] = (1 + inPeriod(client.discountRate, t)) ** (-1 / m);
    D[t] = S[t - 1] * p;
    S[t] = S[t - 1] * (1 - p) * (1 - c);
    DF[t] = DF[t - 1] * v[t];
  }
  const GR = grown(client.revenueGrowth);
  const GF = grown(client.referralGrowth);
  const GC = grown(client.costGrowth);
  const GE = client.ead.length > 1 ? grown([0]) : grown(client.exposureGrowth);

  let [revenue, referral, retentionCost, capitalCharge, expectedLoss] = [0, 0, 0, 0, 0];
  for (let t = 1; t <= T; t++) {
    const W = timing === "begin" ? S[t - 1] : timing === "mid" ? (S[t - 1] + S[t]) / 2 : S[t];
    const discountOfIncome = timing === "begin" ? DF[t - 1] : timing === "mid" ? DF[t - 1] * Math.sqrt(v[t]) : DF[t];
    const discountOfLoss = timing === "mid" ? DF[t - 1] * Math.sqrt(v[t]) : DF[t];
    const E = inPeriod(client.ead, t) * GE[t];
    revenue += (inPeriod(client.revenue, t) / m) * GR[t] * W * discountOfIncome;
    referral += (inPeriod(client.referral, t) / m) * GF[t] * W * discountOfIncome;
    retentionCost -= (inPeriod(client.retentionCost, t) / m) * GC[t] * W * discountOfIncome;
    capitalCharge -= ((inPeriod(client.capitalCharge, t) * inPeriod(client.capital, t)) / m) * E * W * discountOfIncome;
    expectedLoss -= D[t] * inPeriod(client.lgd, t) * E * discountOfLoss;
  }
  const acquisitionCost = -client.cac;
  const clv = revenue + referral + retentionCost + capitalCharge + expectedLoss + acquisitionCost;
  return { revenue, referral, retentionCost, capitalCharge, expectedLoss, acquisitionCost, clv, S, D, DF };
}
