import { atOnce, isStepEnd } from "../numeric/rowSteps";
import { matchInSteps, type ClientMatch, type MatchedRows } from "../portfolio/matchClients";
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
  return atOnce(planInSteps(before, after));
}

/** The same in steps, for who has many clients and a page to keep open. */
export function* planInSteps(before: ComparedTable, after: ComparedTable): Generator<void, ComparisonPlan> {
  const match = yield* matchInSteps(before.ids, after.ids);
  const { valued, broken } = splitByFailure(before, after, match.matched);
  yield;
  const groups = yield* changedGroups(before, after, valued);
  const { pairs, classes } = yield* classesOf(groups, valued);
  return { before, after, match, pairs, classes, mixtures: properSubsets(classes), broken };
}

/** Pairs class by class, the classes by their groups; in each the pairs stay in their order. */
function* classesOf(groups: Uint16Array, valued: MatchedRows): Generator<void, Pick<ComparisonPlan, "pairs" | "classes">> {
  const pairsOf = new Map<GroupSet, number[]>();
  for (let pair = 0; pair < groups.length; pair++) {
    if (isStepEnd(pair)) yield;
    const known = pairsOf.get(groups[pair]);
    if (known) known.push(pair);
    else pairsOf.set(groups[pair], [pair]);
  }
  const pairs = { before: new Int32Array(groups.length), after: new Int32Array(groups.length) };
  const classes: ChangeClass[] = [];
  let place = 0;
  for (const [set, members] of [...pairsOf].sort(([one], [other]) => one - other)) {
    classes.push({ groups: set, start: place, end: place + members.length });
    for (const pair of members) {
      pairs.before[place] = valued.before[pair];
      pairs.after[place++] = valued.after[pair];
    }
    yield;
  }
  return { pairs, classes };
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
  if (failedBefore.size + failedAfter.size === 0) return { valued: matched, broken: { before: new Int32Array(0), after: new Int32Array(0) } };
  const isBroken = Array.from(matched.before, (row, pair) => failedBefore.has(row) || failedAfter.has(matched.after[pair]));
  const where = (broken: boolean): MatchedRows => {
    const belongs = (_row: number, pair: number): boolean => isBroken[pair] === broken;
    return { before: matched.before.filter(belongs), after: matched.after.filter(belongs) };
  };
  return { valued: where(false), broken: where(true) };
}
