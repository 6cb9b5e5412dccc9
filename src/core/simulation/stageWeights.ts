import { finiteGeometricSum } from "../numeric/geometricSum";
import { yearPower, yearSum } from "../units/periodicColumns";
import type { ConditionalRates } from "./conditionalRates";
import { CHUNK_PATHS, type FactorPaths } from "./factorPaths";
import type { PathBlock, PathStage } from "./pathBlock";

/** Lanes at most: one growth for every flow, or one each for revenue, referral, cost and exposure. */
const LANES = 4;
const newPaths = (): Float64Array => new Float64Array(CHUNK_PATHS);

/**
 * Present weights of one group's flows, path by path: what a unit of income, and of loss on default, is worth in a year.
 * Value is linear in the amounts, so that everybody who is alike shares them. The arrays hold until the next turn.
 */
export class StageWeights {
  readonly income = newPaths();
  readonly loss = newPaths();
  /** S·DF·G of each lane at the end of the years so far. */
  readonly carried = Array.from({ length: LANES }, newPaths);

  /** Begins the life of a group: everyone is alive. */
  begin({ after }: PathBlock, { count }: FactorPaths): void {
    after.forEach((_, lane) => this.carried[lane].fill(1, 0, count));
  }

  /**
   * Turns to a lane in a year, in the closed form of `valueClient`: with s the survival and q = γ·v·s of a period,
   * `income = S·DF·G · (1 + q + … + q^(n−1)) · incomeWeight`, loss likewise.
   */
  turnTo({ timing }: PathBlock, { periods, discountFactor, growthFactor }: PathStage, group: number, lane: number, { survival, defaultProbability }: ConditionalRates, count: number): void {
    const { income, loss } = this;
    const start = this.carried[lane];
    const v = discountFactor[group];
    const vGrowth = v * growthFactor[lane][group];
    const lossTime = timing === "mid" ? Math.sqrt(v) : v;
    // incomeWeight, as a constant and a multiple of the survival.
    const constant = timing === "begin" ? 1 : timing === "mid" ? 0.5 * lossTime : 0;
    const slope = timing === "begin" ? 0 : timing === "mid" ? 0.5 * lossTime : v;
    // Quarters are what most tables have; a loop that asks at each path how many periods there are takes half as long again.
    if (periods === 4) {
      for (let path = 0; path < count; path++) {
        const s = survival[path];
        const q = vGrowth * s;
        const square = q * q;
        const year = start[path] * ((1 + q) * (1 + square));
        start[path] *= square * square;
        income[path] = year * (constant + slope * s);
        loss[path] = year * lossTime * defaultProbability[path];
      }
      return;
    }
    const closed = periods === 1 || periods === 2 || periods === 12;
    for (let path = 0; path < count; path++) {
      const s = survival[path];
      const q = vGrowth * s;
      const year = start[path] * (closed ? yearSum(q, periods) : finiteGeometricSum(q, periods));
      start[path] *= closed ? yearPower(q, periods) : q ** periods;
      income[path] = year * (constant + slope * s);
      loss[path] = year * lossTime * defaultProbability[path];
    }
  }
}
