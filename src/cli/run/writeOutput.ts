import { presentQuality } from "../../catalog/present/presentQuality";
import { presentRunClients } from "../../catalog/present/presentRunClients";
import { presentSummary } from "../../catalog/present/presentSummary";
import type { OutputMatrix } from "../../catalog/cell";
import { describeFailure } from "../../catalog/text/describeFailure";
import type { PortfolioRunResult } from "../../core/scenario/runResult";
import { writeCsv } from "../../files/writeCsv";
import { writeXlsx, type ColumnFormat, type XlsxSheet } from "../../files/writeXlsx";
import { go, stopFailed, type Attempt } from "../attempt";
import type { Io } from "../io";
import { runTexts } from "../text/runTexts";
import { aboutCells, runDate } from "./aboutCells";
import type { RunInputs } from "./readRunInputs";
import { systemError } from "./readTableFile";
import type { RunOptions } from "./runOptions";
import type { Valuation } from "./valuePortfolio";

/** Writes the result of a run: the clients as .csv, or everything as .xlsx. */
export async function writeOutput(out: NonNullable<RunOptions["out"]>, options: RunOptions, inputs: RunInputs, { summary, clients }: Valuation, io: Io): Promise<Attempt<void>> {
  const { locale } = inputs;
  const clientCells = presentRunClients(inputs.reading, clients!, withoutBase(summary), locale);
  const date = runDate(options, io);
  const bytes =
    out.kind === "csv"
      ? new TextEncoder().encode(writeCsv(clientCells))
      : await writeXlsx(sheetsOf(options, inputs, summary, clientCells, io), { created: date, describe: (cause) => describeFailure(cause, locale) });
  try {
    await io.writeFile(out.path, bytes);
    return go(undefined);
  } catch (error) {
    return stopFailed(`${out.path}: ${systemError(error)}`);
  }
}

function withoutBase(summary: PortfolioRunResult): PortfolioRunResult {
  return { ...summary, scenarios: summary.scenarios.slice(0, -1) };
}

/** Sheets in the order of reading. Tables have English names in every language, for formulas. */
function sheetsOf(options: RunOptions, inputs: RunInputs, summary: PortfolioRunResult, clientCells: OutputMatrix, io: Io): XlsxSheet[] {
  const { locale, reading, scenarios, scenarioCells } = inputs;
  const summaryCells = presentSummary(summary, locale, scenarios);
  const shareColumns = [1, 4];
  const numericFrom = 2 + Object.keys(reading.table.categories).length;
  return [
    { name: runTexts.summarySheet[locale], cells: summaryCells, asTable: "Tenor_Summary", formats: summaryCells[0].map((_, column): ColumnFormat => (shareColumns.includes(column) ? "share" : "money")) },
    { name: runTexts.clientsSheet[locale], cells: clientCells, asTable: "Tenor_Clients", formats: clientCells[0].map((_, column) => (column >= numericFrom ? "money" : undefined)) },
    { name: runTexts.scenariosSheet[locale], cells: scenarioCells, asTable: "Tenor_Scenarios" },
    { name: runTexts.qualitySheet[locale], cells: presentQuality(reading, locale), asTable: "Tenor_Quality" },
    { name: runTexts.aboutSheet[locale], cells: aboutCells(options, inputs, io) },
  ];
}
