import { byChange } from "../../../catalog/present/presentComparison";
import { largest } from "../largest";
import type { ChangeStep, ClientChange, ClientFate, PortfolioComparison } from "../../../core/studies/comparePortfolios";

/** A bar of the waterfall: from where the value stood to where it stands after this step. */
export interface StepBar {
  readonly step: ChangeStep["step"] | "before" | "after";
  readonly amount: number;
  readonly from: number;
  readonly to: number;
}

/** Value before, the steps, value after. */
export function stepBars({ before, after, steps }: PortfolioComparison): StepBar[] {
  const bars: StepBar[] = [{ step: "before", amount: before.clv, from: 0, to: before.clv }];
  let sum = before.clv;
  for (const { step, value } of steps) {
    bars.push({ step, amount: value, from: sum, to: sum + value });
    sum += value;
  }
  return [...bars, { step: "after", amount: after.clv, from: 0, to: after.clv }];
}

/** Clients that stayed and whose value has changed most. */
export function topChanges({ clients }: PortfolioComparison, count: number): ClientChange[] {
  const size = (row: number): number | undefined => (clients[row].fate === "stayed" && clients[row].change !== 0 ? Math.abs(clients[row].change) : undefined);
  return largest(clients.length, count, size, (row, earlier) => byChange(clients[row], clients[earlier]) < 0).map((row) => clients[row]);
}

/** Clients of one fate, the largest value first. */
export function clientsWithFate({ clients }: PortfolioComparison, fate: ClientFate): ClientChange[] {
  return clients.filter((client) => client.fate === fate).sort(byChange);
}

/** Most labels that a matrix is worth showing for. */
const MOST_LABELS = 24;

/** Categories that either table has, of few enough labels to be shown as a matrix. */
export function movedCategories({ plan: { before, after } }: PortfolioComparison): string[] {
  const ids = new Set([...Object.keys(before.table.categories), ...Object.keys(after.table.categories)]);
  const labels = (id: string): number => new Set([before, after].flatMap(({ table }) => table.categories[id]?.labels ?? [])).size;
  return [...ids].filter((id) => labels(id) <= MOST_LABELS);
}
