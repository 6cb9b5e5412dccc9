import { PERIODS } from "../portfolio.mjs";

const BLOCK = 64;
const column = () => new Float64Array(BLOCK);
const clamp = (x) => (x < 0 ? 0 : x > 1 ? 1 : x);

/** The C program's recursion, loop for loop, on typed arrays. @returns the five sums of each scenario */
export function loopForLoop({ count, values }, scenarios) {
  return scenarios.map(({ shocks }) => oneScenario(count, values, shocks.map(({ amount }) => amount)));
}

/** One function, its arrays in local variables: what an engine optimises best. */
function oneScenario(count, values, factors) {
  const churn = factors[0];
  const pd = factors[1];
  const lgd = factors[2];
  const revenue = factors[3];
  const alive = column();
  const df = column();
  const grown = column();
  const s = column();
  const p = column();
  const v = column();
  const g = column();
  const R = column();
  const C = column();
  const H = column();
  const L = column();
  const sumR = column();
  const sumC = column();
  const sumH = column();
  const sumL = column();
  const total = new Float64Array(5);
  for (let start = 0; start < count; start += BLOCK) {
    const rows = Math.min(BLOCK, count - start);
    for (let i = 0; i < rows; i++) {
      const r = start + i;
      p[i] = 1 - Math.sqrt(Math.sqrt(1 - clamp(values.pd[r] * pd)));
      s[i] = (1 - p[i]) * Math.sqrt(Math.sqrt(1 - clamp(values.churn[r] * churn)));
      v[i] = 1 / Math.sqrt(Math.sqrt(1 + values.discountRate[r]));
      g[i] = Math.sqrt(Math.sqrt(1 + values.revenueGrowth[r]));
      R[i] = (values.revenue[r] * revenue) / 4;
      C[i] = values.retentionCost[r] / 4;
      H[i] = (values.capital[r] * values.capitalCharge[r] * values.ead[r]) / 4;
      L[i] = clamp(values.lgd[r] * lgd) * values.ead[r];
      alive[i] = df[i] = grown[i] = 1;
      sumR[i] = sumC[i] = sumH[i] = sumL[i] = 0;
    }
    for (let t = 0; t < PERIODS; t++) {
      for (let i = 0; i < rows; i++) {
        const defaulted = alive[i] * p[i];
        alive[i] *= s[i];
        df[i] *= v[i];
        const weight = alive[i] * df[i] * grown[i];
        sumR[i] += R[i] * weight;
        sumC[i] += C[i] * weight;
        sumH[i] += H[i] * weight;
        sumL[i] += L[i] * defaulted * df[i] * grown[i];
        grown[i] *= g[i];
      }
    }
    for (let i = 0; i < rows; i++) {
      total[0] += sumR[i];
      total[1] -= sumC[i];
      total[2] -= sumH[i];
      total[3] -= sumL[i];
      total[4] -= values.acquisitionCost[start + i];
    }
  }
  return total;
}
