import { matchClients, type ClientMatch, type MatchedRows } from "../portfolio/matchClients";
import { changedGroups, type ValuedTable } from "../scenario/changedGroups";
import type { GroupSet } from "../scenario/changeGroups";

/** One of the two that are compared: a table, its scenario, and who its rows are. */
export interface ComparedTable extends ValuedTable {
  /** By row; "" where a row has no id of its own. */
  readonly ids: readonly string[];
}

/** Clients that differ in the same groups: pairs `[start, end)` of the plan. */
export interface ChangeClass {
  readonly groups: GroupSet;
  readonly start: number;
  readonly end: number;
}

/** What has to be valued to tell why two portfolios differ. */
export interface ComparisonPlan {
  readonly before: ComparedTable;
  readonly after: ComparedTable;
  readonly match: ClientMatch;
  /** Matched rows that can be valued in both tables, class by class, in each by id. */
  readonly pairs: MatchedRows;
  readonly classes: readonly ChangeClass[];
  /** Mixtures to be valued: some of what changed for somebody, and not all of it for everybody. */
  readonly mixtures: readonly GroupSet[];
  /** Matched rows that one of the tables cannot value. */
  readonly broken: MatchedRows;
}

/**
 * Plans a comparison: who is who, in which groups of drivers each client differs, and which mixtures of the two tables
 * that takes. A client that differs in n groups is valued 2ⁿ times, twice of them in the tables themselves.
 */
export function planComparison(before: ComparedTable, after: ComparedTable): ComparisonPlan {
  const match = matchClients(before.ids, after.ids);
  const { valued, broken } = splitByFailure(before, after, match.matched);
  const groups = changedGroups(before, after, valued);
  const order = Array.from(groups.keys()).sort((a, b) => groups[a] - groups[b] || a - b);
  const pairs = { before: Int32Array.from(order, (pair) => valued.before[pair]), after: Int32Array.from(order, (pair) => valued.after[pair]) };
  const classes: ChangeClass[] = [];
  order.forEach((pair, place) => {
    const last = classes.at(-1);
    if (last?.groups === groups[pair]) classes[classes.length - 1] = { ...last, end: place + 1 };
    else classes.push({ groups: groups[pair], start: place, end: place + 1 });
  });
  return { before, after, match, pairs, classes, mixtures: properSubsets(classes), broken };
}

/** How many runs the comparison asks for. */
export function comparisonRuns({ mixtures }: ComparisonPlan): number {
  return 2 + mixtures.length;
}

/** Whether the clients of a class have to be valued under a mixture. */
export function takesPart({ groups }: ChangeClass, mixture: GroupSet): boolean {
  return (mixture & groups) === mixture && mixture !== groups;
}

function properSubsets(classes: readonly ChangeClass[]): GroupSet[] {
  const sets = new Set<GroupSet>();
  for (const { groups } of classes) for (let set = (groups - 1) & groups; set > 0; set = (set - 1) & groups) sets.add(set);
  return [...sets].sort((a, b) => a - b);
}

function splitByFailure(before: ComparedTable, after: ComparedTable, matched: MatchedRows): { valued: MatchedRows; broken: MatchedRows } {
  const [failedBefore, failedAfter] = [before, after].map(({ table }) => new Set(table.failures.map(({ row }) => row)));
  const isBroken = Array.from(matched.before, (row, pair) => failedBefore.has(row) || failedAfter.has(matched.after[pair]));
  const where = (broken: boolean): MatchedRows => {
    const belongs = (_row: number, pair: number): boolean => isBroken[pair] === broken;
    return { before: matched.before.filter(belongs), after: matched.after.filter(belongs) };
  };
  return { valued: where(false), broken: where(true) };
}
