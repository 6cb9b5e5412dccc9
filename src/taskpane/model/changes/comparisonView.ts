import { byChange } from "../../../catalog/present/presentComparison";
import { isStepEnd } from "../../../core/numeric/rowSteps";
import type { ChangeStep, ClientChange, ClientFate, PortfolioComparison } from "../../../core/studies/comparePortfolios";
import { migrationOf, type Migration } from "../../../core/studies/migration";
import { largest } from "../largest";

/** Clients that moved the value most, shown. */
const MOVERS = 10;
/** Most clients of a list: a longer one is for the sheet. */
export const MOST_LISTED = 200;

/** What the page shows of a comparison: found once, in steps, since each of it takes a look at every client. */
export interface ComparisonView {
  readonly counts: Readonly<Record<ClientFate, number>>;
  /** Clients that stayed and whose value has changed most. */
  readonly movers: readonly ClientChange[];
  /** The largest of those in one of the tables only. */
  readonly lost: readonly ClientChange[];
  readonly gained: readonly ClientChange[];
  /** By category, of those that are worth showing. */
  readonly migrations: ReadonlyMap<string, Migration>;
}

export function* viewOf(compared: PortfolioComparison): Generator<void, ComparisonView> {
  const { clients } = compared;
  const counts = { stayed: 0, lost: 0, gained: 0, unmatched: 0, broken: 0 };
  for (let place = 0; place < clients.length; place++) {
    if (isStepEnd(place)) yield;
    counts[clients[place].fate]++;
  }
  yield;
  const movers = mostChanged(compared, "stayed", MOVERS);
  yield;
  const lost = mostChanged(compared, "lost", MOST_LISTED);
  yield;
  const gained = mostChanged(compared, "gained", MOST_LISTED);
  const migrations = new Map<string, Migration>();
  for (const category of movedCategories(compared)) {
    const migration = yield* migrationOf(compared, category);
    migrations.set(category, migration);
  }
  return { counts, movers, lost, gained, migrations };
}

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

/** Those who stayed without a change have not moved; who came or went is told in any case. */
function mostChanged({ clients }: PortfolioComparison, fate: ClientFate, count: number): ClientChange[] {
  const size = (row: number): number | undefined => (clients[row].fate === fate && (fate !== "stayed" || clients[row].change !== 0) ? Math.abs(clients[row].change) : undefined);
  return largest(clients.length, count, size, (row, earlier) => byChange(clients[row], clients[earlier]) < 0).map((row) => clients[row]);
}

/** Clients of one fate, the largest value first. */
export function clientsWithFate({ clients }: PortfolioComparison, fate: ClientFate): ClientChange[] {
  return clients.filter((client) => client.fate === fate).sort(byChange);
}

/** Most labels that a matrix is worth showing for. */
const MOST_LABELS = 24;

/** Categories that either table has, of few enough labels to be shown as a matrix. */
function movedCategories({ plan: { before, after } }: PortfolioComparison): string[] {
  const ids = new Set([...Object.keys(before.table.categories), ...Object.keys(after.table.categories)]);
  const labels = (id: string): number => new Set([before, after].flatMap(({ table }) => table.categories[id]?.labels ?? [])).size;
  return [...ids].filter((id) => labels(id) <= MOST_LABELS);
}
