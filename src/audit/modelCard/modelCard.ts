import { clientColumn } from "../../catalog/schema/clientColumns";
import { describeFilled } from "../../catalog/present/presentQuality";
import { describeWarning } from "../../catalog/schema/quality";
import type { ClientReading } from "../../catalog/schema/readClientTable";
import { describeFailure } from "../../catalog/text/describeFailure";
import type { LocalText, Locale } from "../../catalog/text/localText";
import { renderTemplate, type FailureValues } from "../../core/result/failure";
import type { Scenario } from "../../core/scenario/scenario";
import { kindLabels } from "../history/runColumns";
import type { RunRecord } from "../history/runRecord";
import { cardWords as words, limitLines, methodLines, monitoringLines, peopleLabels, purposeLines } from "./cardTexts";

/** A change of an assumption, as the log tells it. */
export interface CardChange {
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** What the workbook says of the model's use in it. */
export interface ModelCardFacts {
  readonly version: string;
  /** When the card is written, in words. */
  readonly when: string;
  readonly table: string;
  readonly reading: ClientReading;
  readonly scenarios: readonly Scenario[];
  readonly hasMatrix: boolean;
  /** Sheet of the table TenorAssumptions; undefined where there is none. */
  readonly assumptionSheet?: string;
  readonly runs: readonly RunRecord[];
  readonly changes: readonly CardChange[];
  readonly selfTest?: { readonly passed: number; readonly calls: number; readonly when: string; readonly version: string; readonly host: string };
  readonly checks?: { readonly passed: number; readonly all: number };
  /** What people have filled in on the card of before, by its label. */
  readonly filledIn: ReadonlyMap<string, string>;
}

/** A part of the card: lines of what it is about and what is said of it. */
export interface CardSection {
  readonly title: string;
  readonly lines: readonly (readonly [label: string, text: string])[];
}

/** Runs and changes that are told one by one. */
const TOLD = 10;

/** What the model is for, how it works, where it is weak, and what was done with it in this workbook: for whoever has to judge it. */
export function modelCard(facts: ModelCardFacts, locale: Locale): CardSection[] {
  const fixed = (texts: readonly { readonly label: LocalText; readonly text: LocalText }[]): [string, string][] => texts.map(({ label, text }) => [label[locale], text[locale]]);
  const { version, when, filledIn } = facts;
  return [
    { title: words.title[locale], lines: [[words.version[locale], `Tenor ${version}`], [words.written[locale], when], [words.see[locale], words.guidance[locale]]] },
    { title: words.peopleTitle[locale], lines: peopleLabels.map((label) => [label[locale], filledIn.get(label[locale]) ?? ""]) },
    { title: words.purposeTitle[locale], lines: fixed(purposeLines) },
    { title: words.methodTitle[locale], lines: fixed(methodLines) },
    { title: words.inputsTitle[locale], lines: inputLines(facts, locale) },
    { title: words.limitsTitle[locale], lines: fixed(limitLines) },
    { title: words.dataTitle[locale], lines: dataLines(facts, locale) },
    { title: words.testsTitle[locale], lines: testLines(facts, locale) },
    { title: words.historyTitle[locale], lines: historyLines(facts, locale) },
    { title: words.monitoringTitle[locale], lines: fixed(monitoringLines) },
  ];
}

function filled(text: LocalText, values: FailureValues, locale: Locale): string {
  return renderTemplate(text[locale], values).trim();
}

function inputLines({ reading, scenarios, hasMatrix, assumptionSheet }: ModelCardFacts, locale: Locale): [string, string][] {
  const between = locale === "en" ? ", " : "、";
  const label = (id: string): string => clientColumn(id).label[locale];
  return [
    [words.columns[locale], Object.keys(reading.match.positions).map(label).join(between)],
    ...reading.report.filled.map((one): [string, string] => [label(one.id), describeFilled(one, locale)]),
    ...(hasMatrix ? [[words.matrix[locale], words.matrixTaken[locale]] as [string, string]] : []),
    [words.scenarios[locale], scenarios.map(({ name, weight }) => `${name} ${Number((100 * weight).toPrecision(6))} %`).join(between) || words.none[locale]],
    [words.sheet[locale], assumptionSheet === undefined ? words.sheetNone[locale] : filled(words.sheetAt, { sheet: assumptionSheet }, locale)],
  ];
}

/** What reading the table found, alike findings once with their count. */
function dataLines({ table, reading: { report } }: ModelCardFacts, locale: Locale): [string, string][] {
  const { rows, errors, warnings } = report;
  return [
    [words.table[locale], table],
    [words.rows[locale], filled(words.rowsSaid, { rows, usable: rows - errors.length, errors: errors.length }, locale)],
    [words.leftOut[locale], counted(errors.map(({ failure }) => describeFailure(failure, locale))) || words.none[locale]],
    [words.warnings[locale], counted(warnings.map((warning) => describeWarning(warning, locale))) || words.none[locale]],
  ];
}

function counted(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].slice(0, TOLD).map(([text, count]) => (count === 1 ? text : `${text} (× ${count})`)).join("; ") + (counts.size > TOLD ? "; …" : "");
}

function testLines({ selfTest, checks }: ModelCardFacts, locale: Locale): [string, string][] {
  return [
    [words.selfTest[locale], selfTest ? filled(words.selfTestSaid, selfTest, locale) : words.selfTestNone[locale]],
    [words.checks[locale], checks ? filled(words.checksSaid, checks, locale) : words.checksNone[locale]],
  ];
}

function historyLines({ runs, changes }: ModelCardFacts, locale: Locale): [string, string][] {
  const told = runs.slice(-TOLD).reverse();
  const changed = changes.slice(-TOLD).reverse();
  const amount = (value: number | undefined): string => (value === undefined ? words.none[locale] : String(Number(value.toPrecision(9))));
  return [
    [words.runs[locale], runs.length === 0 ? words.none[locale] : filled(words.runsCount, { count: runs.length, shown: told.length }, locale)],
    ...told.map(({ id, kind, who, version, totals, hashes }): [string, string] => [
      id,
      filled(words.runSaid, { kind: kindLabels[kind][locale], who: who || "–", version, base: amount(totals.base), weighted: amount(totals.weighted), valued: totals.valued, leftOut: totals.leftOut, hash: hashes.all.slice(0, 12) }, locale),
    ]),
    [words.changes[locale], changes.length === 0 ? words.none[locale] : filled(words.changesCount, { count: changes.length, shown: changed.length }, locale)],
    ...changed.map(({ when, ...change }): [string, string] => [when, filled(words.changeSaid, { ...change, from: change.from || "–", to: change.to || "–" }, locale)]),
  ];
}
