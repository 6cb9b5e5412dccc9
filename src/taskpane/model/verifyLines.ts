import { placeText, type CellPlace } from "../../audit/book/bookCells";
import { describeDifference, describeRunDifference, describeRunUnchecked, describeUnchecked } from "../../audit/text/verifyTexts";
import type { CheckedCells, RunFinding, Verification } from "../../audit/verify/findings";
import type { Locale } from "../../catalog/text/localText";
import type { Texts } from "../text/texts";
import type { Formats } from "./formats";

/** One thing that verifying found, and the cell to jump to. */
export interface VerifyLine {
  readonly place: CellPlace;
  readonly at: string;
  readonly said: string;
  /** Formula of the cell, or the run. */
  readonly about: string;
}

/** How much was checked, a line a kind. */
export function verifyCounts({ formulas, frozen, runs }: Verification, t: Texts, { count }: Formats): string[] {
  const cells = (name: string, { checked, differences, unchecked }: CheckedCells): string[] =>
    checked + unchecked.length === 0 ? [] : [t.verify.counts(name, count(checked), count(new Set(differences.map(({ place }) => placeText(place))).size), count(unchecked.length))];
  const unmade = runs.filter(({ unchecked }) => unchecked).length;
  const ofRuns = runs.length === 0 ? [] : [t.verify.counts(t.verify.runs, count(runs.length - unmade), count(runs.filter(({ differences }) => differences.length > 0).length), count(unmade))];
  return [...cells(t.verify.formulas, formulas), ...cells(t.verify.frozen, frozen), ...ofRuns];
}

/** What differs, cell by cell and run by run. */
export function differingLines({ formulas, frozen, runs }: Verification, locale: Locale, t: Texts): VerifyLine[] {
  return [
    ...[...formulas.differences, ...frozen.differences].map((one) => ({ place: one.place, at: placeText(one.place), said: describeDifference(one, locale), about: one.formula })),
    ...runs.flatMap((run) => run.differences.map((difference) => runLine(run, describeRunDifference(difference, locale), t))),
  ];
}

/** What could not be checked, with the reason. */
export function uncheckedLines({ formulas, frozen, runs }: Verification, locale: Locale, t: Texts): VerifyLine[] {
  return [
    ...[...formulas.unchecked, ...frozen.unchecked].map((one) => ({ place: one.place, at: placeText(one.place), said: describeUnchecked(one, locale), about: one.formula })),
    ...runs.flatMap((run) => (run.unchecked ? [runLine(run, describeRunUnchecked(run.unchecked, locale), t)] : [])),
  ];
}

function runLine({ place, id }: RunFinding, said: string, t: Texts): VerifyLine {
  return { place, at: placeText(place), said, about: id === "" ? "" : t.verify.run(id) };
}
