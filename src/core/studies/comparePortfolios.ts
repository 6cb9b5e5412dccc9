import { CompensatedSum } from "../numeric/compensatedSum";
import { isStepEnd } from "../numeric/rowSteps";
import type { ClientTable } from "../portfolio/clientTable";
import { ok } from "../result/result";
import { CHANGE_GROUPS, groupsIn, hasGroup, type ChangeGroup, type GroupSet } from "../scenario/changeGroups";
import { mixTables, tableOfRows } from "../scenario/mixTables";
import { portfolioRequest } from "../scenario/portfolioRequest";
import type { ScenarioResult } from "../scenario/runResult";
import { shapleyOfClass } from "./shapleyOfClass";
import { takesPart, type ChangeClass, type ComparisonPlan } from "./comparisonPlan";
import { ask, type Study } from "./study";

/**
 * What became of a client:
 *   stayed     in both tables, with a value in both
 *   lost       only in the table before
 *   gained     only in the table after
 *   unmatched  its id does not say who it is
 *   broken     in both tables, but one of them, or a mixture of the two, gives it no value
 */
export type ClientFate = "stayed" | "lost" | "gained" | "unmatched" | "broken";

/** One client, or one row that could not be matched. */
export interface ClientChange {
  readonly fate: ClientFate;
  /** Row of the table before; absent where it is not there. */
  readonly rowBefore?: number;
  readonly rowAfter?: number;
  readonly client: string;
  /** Value before; 0 where the table does not value it, as it adds nothing to the total. */
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** What each group of drivers adds, for a client that stayed; groups that did not change are left out. */
  readonly reasons: Readonly<Partial<Record<ChangeGroup, number>>>;
}

/** A step from the value before to the value after. */
export interface ChangeStep {
  readonly step: Exclude<ClientFate, "stayed"> | ChangeGroup;
  readonly value: number;
  /** Clients it comes from. */
  readonly clients: number;
}

/** Value of one of the two portfolios. */
export interface ComparedTotal {
  readonly clv: number;
  readonly valued: number;
  /** Rows without a value. */
  readonly leftOut: number;
}

export interface PortfolioComparison {
  readonly plan: ComparisonPlan;
  readonly before: ComparedTotal;
  readonly after: ComparedTotal;
  /** Lost, gained, what cannot be explained, then the groups that changed; they add up to the difference. */
  readonly steps: readonly ChangeStep[];
  readonly clients: readonly ClientChange[];
}

/**
 * Why a portfolio is worth something else than another: clients lost and gained, and for those in both the Shapley
 * values of the groups of drivers in which they differ (MODEL.md §5), over mixtures of the two tables (`mixTables`).
 *
 * Formula: `after = before − Σ lost + Σ gained + Σ_clients Σ_groups φ`; φ of a client are its own Shapley values, so that
 * they add up to its change, and over the clients to the groups' bars.
 *
 * Assumption: groups that a client has unchanged are null players; leaving them out does not change the others.
 */
export function* comparePortfolios(plan: ComparisonPlan): Study<PortfolioComparison> {
  const asked = { clientValues: true } as const;
  const { failures: failedBefore, scenarios: [before] } = yield* ask(portfolioRequest(plan.before.table, [plan.before.scenario], asked));
  const { failures: failedAfter, scenarios: [after] } = yield* ask(portfolioRequest(plan.after.table, [plan.after.scenario], asked));
  const mixed = new Map<GroupSet, Float64Array>();
  const gathered = new GatheredTables(plan);
  for (const mixture of plan.mixtures) {
    const [rowsBefore, rowsAfter] = yield* gathered.forMixture(mixture);
    const table = mixTables(rowsBefore, rowsAfter, mixture);
    const { scenario } = hasGroup(mixture, "scenario") ? plan.after : plan.before;
    const { scenarios: [result] } = yield* ask(portfolioRequest(table, [scenario], asked));
    mixed.set(mixture, result.clientValues!);
  }
  const clients = yield* clientsThatStayed(plan, before, after, mixed);
  yield* addOthers(clients, plan, before, after);
  return ok({
    plan,
    before: { clv: before.clv, valued: before.valued, leftOut: failedBefore.length + before.failures.length },
    after: { clv: after.clv, valued: after.valued, leftOut: failedAfter.length + after.failures.length },
    steps: yield* changeSteps(clients),
    clients,
  });
}

/** The two tables cut to the clients that a mixture needs; kept, as neighbours among the mixtures mostly need the same. */
class GatheredTables {
  private classes = "";
  private tables?: readonly [before: ClientTable, after: ClientTable];

  constructor(private readonly plan: ComparisonPlan) {}

  /** Class by class, the clients that differ in all of the mixture and in more. */
  *forMixture(mixture: GroupSet): Generator<void, readonly [before: ClientTable, after: ClientTable]> {
    const { classes, pairs, before, after } = this.plan;
    const parts = classes.filter((one) => takesPart(one, mixture));
    const key = parts.map(({ groups }) => groups).join();
    if (!this.tables || this.classes !== key) {
      this.classes = key;
      const rowsBefore = yield* tableOfRows(before.table, rowsOfClasses(parts, pairs.before));
      const rowsAfter = yield* tableOfRows(after.table, rowsOfClasses(parts, pairs.after));
      this.tables = [rowsBefore, rowsAfter];
    }
    return this.tables;
  }
}

function rowsOfClasses(classes: readonly ChangeClass[], rows: Int32Array): Int32Array {
  const gathered = new Int32Array(classes.reduce((count, { start, end }) => count + end - start, 0));
  let place = 0;
  for (const { start, end } of classes) {
    gathered.set(rows.subarray(start, end), place);
    place += end - start;
  }
  return gathered;
}

function* clientsThatStayed(plan: ComparisonPlan, before: ScenarioResult, after: ScenarioResult, mixed: ReadonlyMap<GroupSet, Float64Array>): Generator<void, ClientChange[]> {
  const clients: ClientChange[] = [];
  const begins = new Map<GroupSet, number>(plan.mixtures.map((mixture) => [mixture, 0]));
  for (const one of plan.classes) {
    const worth = worthOfClass(plan, one, before, after, mixed, begins);
    yield;
    const reasons = yield* shapleyOfClass(worth, one.end - one.start);
    const groups = groupsIn(one.groups);
    for (let pair = one.start; pair < one.end; pair++) {
      if (isStepEnd(pair)) yield;
      const [rowBefore, rowAfter] = [plan.pairs.before[pair], plan.pairs.after[pair]];
      const ofClient = groups.map((_group, player) => reasons[player][pair - one.start]);
      const isExplained = [before.clientValues![rowBefore], after.clientValues![rowAfter], ...ofClient].every(Number.isFinite);
      const client = clientChange(plan, isExplained ? "stayed" : "broken", rowBefore, rowAfter, before, after);
      clients.push(isExplained ? { ...client, reasons: Object.fromEntries(groups.map((group, player) => [group, ofClient[player]])) } : client);
    }
  }
  return clients;
}

/** Value of a class's clients by coalition of its own groups: none, the mixtures, all. */
function worthOfClass({ pairs }: ComparisonPlan, one: ChangeClass, before: ScenarioResult, after: ScenarioResult, mixed: ReadonlyMap<GroupSet, Float64Array>, begins: Map<GroupSet, number>): Float64Array[] {
  const { start, end } = one;
  const bits = CHANGE_GROUPS.map((_group, index) => 1 << index).filter((bit) => one.groups & bit);
  return Array.from({ length: 1 << bits.length }, (_, coalition) => {
    if (coalition === 0) return valuesAt(before, pairs.before.subarray(start, end));
    const mixture = bits.reduce((set, bit, player) => (coalition & (1 << player) ? set | bit : set), 0);
    if (mixture === one.groups) return valuesAt(after, pairs.after.subarray(start, end));
    const from = begins.get(mixture)!;
    begins.set(mixture, from + end - start);
    return mixed.get(mixture)!.subarray(from, from + end - start);
  });
}

function valuesAt({ clientValues }: ScenarioResult, rows: Int32Array): Float64Array {
  return new Float64Array(rows.length).map((_, place) => clientValues![rows[place]]);
}

/** Those without reasons: lost, gained, unmatched, and whom one of the tables cannot value. */
function* addOthers(clients: ClientChange[], plan: ComparisonPlan, before: ScenarioResult, after: ScenarioResult): Generator<void, void> {
  const { match: { lost, gained, unmatched }, broken } = plan;
  function* add(fate: ClientFate, count: number, rowsOf: (place: number) => readonly [before: number | undefined, after: number | undefined]): Generator<void, void> {
    for (let place = 0; place < count; place++) {
      if (isStepEnd(place)) yield;
      clients.push(clientChange(plan, fate, ...rowsOf(place), before, after));
    }
  }
  yield* add("lost", lost.length, (place) => [lost[place], undefined]);
  yield* add("gained", gained.length, (place) => [undefined, gained[place]]);
  yield* add("unmatched", unmatched.before.length, (place) => [unmatched.before[place], undefined]);
  yield* add("unmatched", unmatched.after.length, (place) => [undefined, unmatched.after[place]]);
  yield* add("broken", broken.before.length, (place) => [broken.before[place], broken.after[place]]);
}

function clientChange(plan: ComparisonPlan, fate: ClientFate, rowBefore: number | undefined, rowAfter: number | undefined, before: ScenarioResult, after: ScenarioResult): ClientChange {
  const [from, to] = [valueAt(before, rowBefore), valueAt(after, rowAfter)];
  const client = rowAfter === undefined ? plan.before.table.ids[rowBefore!] : plan.after.table.ids[rowAfter];
  return { fate, client, before: from, after: to, change: to - from, reasons: {}, ...(rowBefore === undefined ? {} : { rowBefore }), ...(rowAfter === undefined ? {} : { rowAfter }) };
}

function valueAt({ clientValues }: ScenarioResult, row: number | undefined): number {
  const value = row === undefined ? 0 : clientValues![row];
  return Number.isNaN(value) ? 0 : value;
}

const FATES_WITHOUT_REASONS = ["lost", "gained", "unmatched", "broken"] as const;

/** The group of drivers that adds most to a client's change, in absolute amount; of equal ones the first. */
export function mainReason({ reasons }: ClientChange): ChangeGroup | undefined {
  const [largest] = (Object.entries(reasons) as [ChangeGroup, number][]).sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  return largest && largest[1] !== 0 ? largest[0] : undefined;
}

/** Sums over clients; what no client has is left out. */
function* changeSteps(clients: readonly ClientChange[]): Generator<void, ChangeStep[]> {
  const sums = new Map<ChangeStep["step"], { sum: CompensatedSum; clients: number }>();
  const add = (step: ChangeStep["step"], value: number): void => {
    let known = sums.get(step);
    if (!known) sums.set(step, (known = { sum: new CompensatedSum(), clients: 0 }));
    known.sum.add(value);
    known.clients++;
  };
  for (const [place, { fate, change, reasons }] of clients.entries()) {
    if (isStepEnd(place)) yield;
    if (fate !== "stayed") add(fate, change);
    for (const [group, value] of Object.entries(reasons) as [ChangeGroup, number][]) add(group, value);
  }
  return [...FATES_WITHOUT_REASONS, ...CHANGE_GROUPS].flatMap((step) => {
    const found = sums.get(step);
    return found ? [{ step, value: found.sum.value, clients: found.clients }] : [];
  });
}
