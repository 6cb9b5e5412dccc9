import type { OutputCell, OutputMatrix } from "../../catalog/cell";
import { presentQuality } from "../../catalog/present/presentQuality";
import { presentRunClients } from "../../catalog/present/presentRunClients";
import { presentScenarios } from "../../catalog/present/presentScenarios";
import { presentSummary } from "../../catalog/present/presentSummary";
import type { Locale } from "../../catalog/text/localText";
import { COMPONENT_LINES } from "../../core/clv/components";
import { serialOfTime } from "../../core/units/excelDate";
import type { ColumnFormat, SheetBlock, SheetGroup } from "../../excel/write/sheetPlan";
import { formatsOf } from "./formats";
import { extentOf } from "./partialRun";
import { scenarioResults, type FinishedRun } from "./runView";
import { weightingBlocks, type WeightingSheetTexts } from "./weighting";

/** Titles and names on the sheets of a run. */
export interface RunSheetTexts {
  /** "Tenor run": a number follows. */
  readonly sheetStem: string;
  readonly clientsSuffix: string;
  readonly checksSuffix: string;
  readonly runTitle: string;
  readonly sourceLabel: string;
  readonly matrixLabel: string;
  readonly finishedLabel: string;
  readonly extentLabel: string;
  readonly extent: (finished: string, wanted: string) => string;
  readonly summaryTitle: string;
  readonly scenariosTitle: string;
  readonly weighting: WeightingSheetTexts;
}

/** A run as sheets: what it says about the portfolio, a table with a row a client, and what the data check found. */
export function runSheets(run: FinishedRun, source: string, locale: Locale, texts: RunSheetTexts): SheetGroup {
  const { reading, asItStands, summary, scenarios, refused } = run;
  const clientRuns = { ...summary, scenarios: scenarioResults(run) };
  const extent = extentOf(summary);
  const { count } = formatsOf(locale);
  const facts: OutputMatrix = [
    [texts.sourceLabel, source],
    ...(run.matrixPlace === undefined ? [] : [[texts.matrixLabel, run.matrixPlace]]),
    [texts.finishedLabel, excelTime(run.finishedAt)],
    ...(extent ? [[texts.extentLabel, texts.extent(count(extent.finished), count(extent.wanted))]] : []),
  ];
  const findings = presentQuality(reading, locale);
  const blocks: SheetBlock[] = [
    { title: texts.runTitle, cells: facts, formats: ["text", "date"], plain: true },
    { title: texts.summaryTitle, cells: presentSummary(summary, locale, [...scenarios, ...refused.map(({ scenario }) => scenario)], refused), formats: SUMMARY_FORMATS },
    ...weightingBlocks(run, texts.weighting),
    { title: texts.scenariosTitle, cells: presentScenarios(scenarios, locale), formats: SCENARIO_FORMATS },
  ];
  const clients = presentRunClients(reading, asItStands, clientRuns, locale);
  return {
    stem: texts.sheetStem,
    sheets: [
      { suffix: "", blocks },
      { suffix: texts.clientsSuffix, blocks: [{ cells: clients, formats: clientFormats(clients, Object.keys(reading.table.categories).length), asTable: true }], freezeRows: 1 },
      ...(findings.length > 1 ? [{ suffix: texts.checksSuffix, blocks: [{ cells: findings, formats: findings[0].map((): ColumnFormat => "text"), asTable: true }], freezeRows: 1 }] : []),
    ],
  };
}

/** Columns of `presentSummary`: scenario, weight, CLV, change, change %, components, four counts, note. */
const SUMMARY_FORMATS: readonly ColumnFormat[] = ["text", "percent", "money", "money", "percent", ...COMPONENT_LINES.map((): ColumnFormat => "money"), "count", "count", "count", "count", "text"];

/** The scenarios as they were run: with the table, all it takes to run them again. */
const SCENARIO_FORMATS: readonly ColumnFormat[] = ["text", "percent", "text", "text", "number", "text", "count", "count", "count", "text"];

/** Columns of `presentRunClients`: row, client, categories, amounts, status. */
function clientFormats([headers]: OutputMatrix, categories: number): ColumnFormat[] {
  return headers.map((_header: OutputCell, column): ColumnFormat => {
    if (column === 0) return "count";
    return column < 2 + categories || column === headers.length - 1 ? "text" : "money";
  });
}

const MINUTE_MS = 60_000;

/** A moment as a date serial, in the reader's own time. */
export function excelTime(milliseconds: number, offsetMinutes = new Date(milliseconds).getTimezoneOffset()): number {
  return serialOfTime(milliseconds - offsetMinutes * MINUTE_MS);
}
