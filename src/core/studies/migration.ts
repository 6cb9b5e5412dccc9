import { CompensatedSum } from "../numeric/compensatedSum";
import { isStepEnd } from "../numeric/rowSteps";
import { labelIn } from "../scenario/changedGroups";
import type { PortfolioComparison } from "./comparePortfolios";

/** Clients that went from one label to another, and what they were and are worth. */
export interface MigrationCell {
  readonly clients: number;
  readonly before: number;
  readonly after: number;
}

/** Where a client was before it was gained, or after it was lost. */
export const OUTSIDE = Symbol("outside");
export type Place = string | typeof OUTSIDE;

/** A cell while clients are added to it. */
interface Moved {
  clients: number;
  readonly before: CompensatedSum;
  readonly after: CompensatedSum;
}

/** Who moved from where to where; "" is a blank label. */
export interface Migration {
  readonly labels: readonly string[];
  /** Undefined where nobody did. */
  readonly cell: (from: Place, to: Place) => MigrationCell | undefined;
}

/**
 * Moves between the labels of a category: clients in both tables from their label before to that after, lost ones to
 * OUTSIDE, gained ones from there. Rows that could not be matched stand in it as lost and gained; a row that a table does
 * not value counts with 0 on that side. In steps, as clients may be many.
 */
export function* migrationOf({ plan, clients }: PortfolioComparison, category: string): Generator<void, Migration> {
  const [labelBefore, labelAfter] = [labelIn(plan.before.table, category), labelIn(plan.after.table, category)];
  const cells = new Map<Place, Map<Place, Moved>>();
  for (const [place, client] of clients.entries()) {
    if (isStepEnd(place)) yield;
    const from = client.rowBefore === undefined ? OUTSIDE : labelBefore(client.rowBefore);
    const to = client.rowAfter === undefined ? OUTSIDE : labelAfter(client.rowAfter);
    let row = cells.get(from);
    if (!row) cells.set(from, (row = new Map<Place, Moved>()));
    let moved = row.get(to);
    if (!moved) row.set(to, (moved = { clients: 0, before: new CompensatedSum(), after: new CompensatedSum() }));
    moved.clients++;
    moved.before.add(client.before);
    moved.after.add(client.after);
  }
  const labels = new Set([...cells].flatMap(([from, row]) => [from, ...row.keys()]).filter((place): place is string => place !== OUTSIDE));
  return {
    labels: inOrder(labels),
    cell: (from, to) => {
      const moved = cells.get(from)?.get(to);
      return moved && { clients: moved.clients, before: moved.before.value, after: moved.after.value };
    },
  };
}

/** What a label was and is worth, and by which moves: `before + stayed + moved + gained + lost = after`. */
export interface LabelChange {
  readonly label: string;
  readonly before: number;
  readonly after: number;
  /** Change of the clients that kept the label. */
  readonly stayed: number;
  /** What came from other labels, less what went to them. */
  readonly moved: number;
  readonly gained: number;
  readonly lost: number;
  readonly clientsBefore: number;
  readonly clientsAfter: number;
}

/** The labels of a migration one by one. */
export function labelChanges({ labels, cell }: Migration): LabelChange[] {
  const places: Place[] = [...labels, OUTSIDE];
  return labels.map((label) => {
    const out = places.map((to) => [to, cell(label, to)] as const);
    const into = places.map((from) => [from, cell(from, label)] as const);
    const total = (found: readonly (readonly [Place, MigrationCell | undefined])[], value: (one: MigrationCell) => number, where: (place: Place) => boolean = () => true): number =>
      found.reduce((sum, [place, one]) => (one && where(place) ? sum + value(one) : sum), 0);
    const isOther = (place: Place): boolean => place !== OUTSIDE && place !== label;
    const kept = cell(label, label);
    return {
      label,
      before: total(out, (one) => one.before),
      after: total(into, (one) => one.after),
      stayed: kept ? kept.after - kept.before : 0,
      moved: total(into, (one) => one.after, isOther) - total(out, (one) => one.before, isOther),
      gained: total(into, (one) => one.after, (place) => place === OUTSIDE),
      lost: -total(out, (one) => one.before, (place) => place === OUTSIDE),
      clientsBefore: total(out, (one) => one.clients),
      clientsAfter: total(into, (one) => one.clients),
    };
  });
}

/** A grade such as AA+: its letter, how often it stands there, its notch. */
const GRADE = /^([A-Z])\1*([+-]?)$/i;
const NOTCHES = ["+", "", "-"];

/** Grades from the best, numbers by their size, other words by their letters; a blank comes last. */
function inOrder(labels: ReadonlySet<string>): string[] {
  return [...labels].sort((a, b) => {
    if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
    const [first, second] = [GRADE.exec(a), GRADE.exec(b)];
    if (first && second) return compare(first[1], second[1]) || letters(second) - letters(first) || NOTCHES.indexOf(first[2]) - NOTCHES.indexOf(second[2]);
    const difference = Number(a) - Number(b);
    return Number.isNaN(difference) ? compare(a, b) : difference;
  });
}

function letters([label, , notch]: RegExpExecArray): number {
  return label.length - notch.length;
}

/** By code units: the same in every language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
