import { placeText } from "../../audit/book/bookCells";
import { describeDifference, describeRunDifference, describeRunUnchecked, describeUnchecked } from "../../audit/text/verifyTexts";
import { verdictOf, type CellDifference, type CheckedCells, type RunFinding, type UncheckedCell, type Verification } from "../../audit/verify/findings";
import type { Locale } from "../../catalog/text/localText";
import { renderTemplate } from "../../core/result/failure";
import { verifyTexts } from "../text/verifyTexts";

/** Lines of a list that are shown; --json has them all. */
const SHOWN = 20;

/** What verifying found, as text. */
export function verifyText(verification: Verification, locale: Locale): string {
  const { formulas, frozen, runs } = verification;
  const unmade = runs.filter(({ unchecked }) => unchecked).length;
  const runCounts = { checked: runs.length - unmade, differ: runs.filter(({ differences }) => differences.length > 0).length, unchecked: unmade };
  const head = [
    counted(verifyTexts.formulas[locale], cellCounts(formulas), locale),
    ...(frozen.checked + frozen.unchecked.length > 0 ? [counted(verifyTexts.frozen[locale], cellCounts(frozen), locale)] : []),
    ...(runs.length > 0 ? [counted(verifyTexts.runs[locale], runCounts, locale)] : []),
  ];
  const differ = [...formulas.differences, ...frozen.differences].map((one) => differenceLine(one, locale));
  const runLines = runs.flatMap((run) => run.differences.map((difference) => `${runName(run, locale)}: ${describeRunDifference(difference, locale)}`));
  const unchecked = [
    ...[...formulas.unchecked, ...frozen.unchecked].map((one) => uncheckedLine(one, locale)),
    ...runs.flatMap((run) => (run.unchecked ? [`${runName(run, locale)}: ${describeRunUnchecked(run.unchecked, locale)}`] : [])),
  ];
  const notes = runs.flatMap((run) => notesOf(run, locale).map((note) => `${runName(run, locale)}: ${note}`));
  const nothing = formulas.checked + formulas.unchecked.length + frozen.checked + frozen.unchecked.length + runs.length === 0;
  return [
    ...head,
    ...listed(verifyTexts.differ[locale], [...differ, ...runLines], locale),
    ...listed(verifyTexts.unchecked[locale], unchecked, locale),
    ...listed(verifyTexts.notes[locale], notes, locale),
    "",
    verifyTexts.verdicts[nothing ? "nothing" : verdictOf(verification)][locale],
    "",
  ].join("\n");
}

interface Counts {
  readonly checked: number;
  readonly differ: number;
  readonly unchecked: number;
}

/** Cells that differ; of those that a formula fills each counts. */
function cellCounts({ checked, differences, unchecked }: CheckedCells): Counts {
  return { checked, differ: new Set(differences.map(({ place }) => placeText(place))).size, unchecked: unchecked.length };
}

function counted(name: string, { checked, differ, unchecked }: Counts, locale: Locale): string {
  return `${name}: ${renderTemplate(verifyTexts.counts[locale], { checked, differ, unchecked })}`;
}

function listed(title: string, lines: readonly string[], locale: Locale): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > SHOWN ? [`  ${renderTemplate(verifyTexts.more[locale], { count: lines.length - SHOWN })}`] : [];
  return ["", title, ...lines.slice(0, SHOWN).map((line) => `  ${line}`), ...more];
}

function differenceLine(difference: CellDifference, locale: Locale): string {
  return `${placeText(difference.place)}: ${describeDifference(difference, locale)}    ${difference.formula}`;
}

function uncheckedLine(one: UncheckedCell, locale: Locale): string {
  return `${placeText(one.place)}: ${describeUnchecked(one, locale)}    ${one.formula}`;
}

function runName({ id, place }: RunFinding, locale: Locale): string {
  return `${placeText(place)} (${renderTemplate(verifyTexts.run[locale], { id })})`;
}

function notesOf({ isSigned, otherVersion, unchecked }: RunFinding, locale: Locale): string[] {
  return [
    ...(otherVersion === undefined ? [] : [renderTemplate(verifyTexts.otherVersion[locale], { version: otherVersion })]),
    ...(isSigned || unchecked?.reason === "unreadable" ? [] : [verifyTexts.notSigned[locale]]),
  ];
}

/** The same as JSON. Keys are English. */
export function verifyJson(verification: Verification, version: string): string {
  const cells = ({ checked, differences, unchecked }: CheckedCells): object => ({
    checked,
    differences: differences.map(({ place, formula, stored, computed, sizes }) => ({ cell: placeText(place), formula, stored, computed, ...(sizes ? { sizes } : {}) })),
    notChecked: unchecked.map(({ place, formula, reason, detail }) => ({ cell: placeText(place), formula, reason, detail })),
  });
  const { formulas, frozen, runs } = verification;
  return `${JSON.stringify(
    {
      tenor: version,
      verdict: verdictOf(verification),
      formulas: cells(formulas),
      frozen: cells(frozen),
      runs: runs.map(({ id, place, differences, unchecked, isSigned, otherVersion }) => ({ id, cell: placeText(place), signed: isSigned, ...(otherVersion === undefined ? {} : { version: otherVersion }), differences, ...(unchecked ? { notChecked: unchecked } : {}) })),
    },
    null,
    2,
  )}\n`;
}
