import { INPUT_PARTS, type InputHashes, type InputPart } from "./inputHash";
import type { RunFigure, RunRecord, RunTotals } from "./runRecord";

/** A number of a run beside what it is when the run is made again. */
export interface FigureAgain {
  /** Scenario or statistic; "base" and "weighted" are the table's own. */
  readonly name: string;
  readonly then?: number;
  readonly now?: number;
}

/** What came of making a recorded run again. */
export interface Rerun {
  readonly record: RunRecord;
  /** Parts of the inputs that are not what they were; none: the inputs are the same. */
  readonly changed: readonly InputPart[];
  /** Whether the scenarios of the workbook are not those of the run any more; the rerun took those of the run. */
  readonly scenariosMoved: boolean;
  readonly totals: RunTotals;
  readonly figures: readonly FigureAgain[];
  /** Whether every number is the same to the last bit. */
  readonly same: boolean;
}

function changedParts(then: InputHashes, now: InputHashes): InputPart[] {
  return INPUT_PARTS.filter((part) => then.parts[part] !== now.parts[part]);
}

export function rerunOf(record: RunRecord, hashes: InputHashes, scenariosMoved: boolean, totals: RunTotals): Rerun {
  const figures = figuresAgain(record.totals, totals);
  const counts = record.totals.valued === totals.valued && record.totals.leftOut === totals.leftOut;
  return { record, changed: changedParts(record.hashes, hashes), scenariosMoved, totals, figures, same: counts && figures.every(({ then, now }) => then === now) };
}

/** Numbers of two runs by their names, in the order of the first. */
export function figuresAgain(then: RunTotals, now: RunTotals): FigureAgain[] {
  const own = ({ base, weighted }: RunTotals): RunFigure[] => [{ name: "base", value: base }, ...(weighted === undefined ? [] : [{ name: "weighted", value: weighted }])];
  const pair = (first: readonly RunFigure[], second: readonly RunFigure[]): FigureAgain[] =>
    [...new Set([...first, ...second].map(({ name }) => name))].map((name) => {
      const valueIn = (figures: readonly RunFigure[]): number | undefined => figures.find((figure) => figure.name === name)?.value;
      return { name, then: valueIn(first), now: valueIn(second) };
    });
  return [...pair(own(then), own(now)), ...pair(then.figures, now.figures)];
}
