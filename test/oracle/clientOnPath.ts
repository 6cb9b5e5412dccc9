import type { ClientTable, ValueColumn } from "../../src/core/portfolio/clientTable";
import type { Scenario } from "../../src/core/scenario/scenario";
import { normalCdf, normalQuantile } from "../../src/core/numeric/normal";
import { openUniform } from "../../src/core/numeric/philox";
import { fourWords, type FactorStates } from "./factorPath";
import { columnsUnderScenario, isRepaid } from "./scenarioByClient";

/** Loadings of the clients on the factors. */
export interface Loadings {
  readonly creditCorrelation: number;
  readonly churnCorrelation: number;
  readonly marginVolatility: number;
}

/** The states of the three factors that a client meets, by year. */
export type ClientStates = FactorStates[number];

/** Its own luck, two numbers between 0 and 1; without it, the expectation. */
export interface Luck {
  readonly exit: number;
  readonly cause: number;
}

/** The luck of a row on a path. */
export function luckOf(seed: number, row: number, path: number): Luck {
  const words = fourWords(seed, [row, 0x40000000, path, 0]);
  return { exit: openUniform(words[0], words[1]), cause: openUniform(words[2], words[3]) };
}

/**
 * Value of one client on one path of the factors, MODEL.md §2 and §5 written out period by period: `Φ` of every
 * probability in every year that has a factor, flows one after another, nothing closed. A perpetual horizon goes on
 * until what is left is nothing.
 *
 * @returns the value, and the sum of its flows without their signs, to which rounding is relative
 */
export function clientOnPath(table: ClientTable, row: number, scenario: Scenario, states: ClientStates, loadings: Loadings, luck?: Luck): { readonly value: number; readonly size: number } {
  const columns = columnsUnderScenario(table, row, scenario);
  const at = (name: ValueColumn, year: number): number => columns.get(name)![Math.min(year, columns.get(name)!.length) - 1];
  const m = table.periodsPerYear[row];
  const timing = (["begin", "mid", "end"] as const)[table.timing[row]];
  const growthOf = (name: ValueColumn, year: number): number => (1 + at(name, year)) ** (1 / m);

  let [presence, chance, discount] = [1, 1, 1];
  const growth = { revenue: 1, referral: 1, cost: 1, exposure: 1 };
  let value = -at("acquisitionCost", 1);
  let size = Math.abs(value);
  const add = (flow: number): void => {
    value += flow;
    size += Math.abs(flow);
  };
  let isOver = false;
  const simulated = states[0].length;
  for (let t = 1; t <= table.horizonPeriods[row] && !isOver; t++) {
    const year = Math.ceil(t / m);
    const has = year <= simulated;
    const pd = has ? conditional(at("pd", year), loadings.creditCorrelation, states[0][year - 1]) : at("pd", year);
    const churn = has ? conditional(at("churn", year), loadings.churnCorrelation, states[1][year - 1]) : at("churn", year);
    const margin = has ? Math.exp(loadings.marginVolatility * states[2][year - 1] - loadings.marginVolatility ** 2 / 2) : 1;
    const v = (1 + at("discountRate", year)) ** (-1 / m);
    const p = 1 - (1 - pd) ** (1 / m);
    const stay = (1 - p) * (1 - churn) ** (1 / m);
    const incomeTime = timing === "begin" ? 1 : timing === "mid" ? Math.sqrt(v) : v;
    const lossTime = timing === "mid" ? Math.sqrt(v) : v;

    // With its own luck a client is there or not in the simulated years; what comes later is expected of who is there.
    const decides = luck !== undefined && has;
    const leaves = decides && chance * stay < luck.exit;
    const before = presence;
    const after = decides ? (leaves ? 0 : 1) : presence * stay;
    const defaults = decides ? (leaves && luck.cause * (1 - stay) < p ? 1 : 0) : presence * p;

    const weight = timing === "begin" ? before : timing === "mid" ? (before + after) / 2 : after;
    const exposure = at("ead", year) * growth.exposure;
    add((at("revenue", year) / m) * margin * growth.revenue * weight * discount * incomeTime);
    add((at("referral", year) / m) * growth.referral * weight * discount * incomeTime);
    add((-at("retentionCost", year) / m) * growth.cost * weight * discount * incomeTime);
    add(((-at("capitalCharge", year) * at("capital", year)) / m) * exposure * weight * discount * incomeTime);
    add(-defaults * at("lgd", year) * exposure * discount * lossTime);

    presence = after;
    chance *= stay;
    discount *= v;
    growth.revenue *= growthOf("revenueGrowth", year);
    growth.referral *= growthOf("referralGrowth", year);
    growth.cost *= growthOf("costGrowth", year);
    growth.exposure *= isRepaid(table, row) ? 1 : growthOf("exposureGrowth", year);
    isOver = presence * discount * Math.max(growth.revenue, growth.referral, growth.cost, growth.exposure) < 1e-20;
  }
  return { value, size };
}

/** A probability in a state of the world: `Φ((Φ⁻¹(p) − √ρ·Z)/√(1−ρ))`. */
function conditional(probability: number, correlation: number, state: number): number {
  return normalCdf((normalQuantile(probability) - Math.sqrt(correlation) * state) / Math.sqrt(1 - correlation));
}
