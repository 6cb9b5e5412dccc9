import { presentQuality } from "../../catalog/present/presentQuality";
import { presentRunClients, runClientRows } from "../../catalog/present/presentRunClients";
import { presentSummary } from "../../catalog/present/presentSummary";
import type { OutputCell, OutputMatrix } from "../../catalog/cell";
import { describeFailure } from "../../catalog/text/describeFailure";
import { RunFailure } from "../../compute/runFailure";
import type { PortfolioRunResult } from "../../core/scenario/runResult";
import { byteOrderMark, csvLine } from "../../files/writeCsv";
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
  const pieces = out.kind === "csv" ? csvPieces(inputs, clients!, withoutBase(summary)) : [await workbookBytes(options, inputs, summary, clients!, io)];
  try {
    await io.writeFile(out.path, pieces);
    return go(undefined);
  } catch (error) {
    if (error instanceof RunFailure) throw error;
    return stopFailed(`${out.path}: ${systemError(error)}`);
  }
}

/** A line a client. It begins with a byte order mark where a text of it is beyond ASCII: headers, names, labels, reasons. */
function* csvPieces({ reading, locale }: RunInputs, clients: PortfolioRunResult, scenarios: PortfolioRunResult): Generator<string> {
  const rows = runClientRows(reading, clients, scenarios, locale);
  const headers = rows.next().value as OutputCell[];
  const { ids, categories } = reading.table;
  const failures = [clients, scenarios].flatMap((result) => [...result.failures, ...result.scenarios.flatMap((run) => run.failures)]);
  const reasons = new Set(failures.map(({ failure }) => failure));
  yield [
    ...[headers.map(String), ids, ...Object.values(categories).map(({ labels }) => labels)].map(byteOrderMark),
    byteOrderMark([...reasons].map((cause) => describeFailure(cause, locale))),
  ].find((mark) => mark !== "") ?? "";
  yield csvLine(headers);
  for (const row of rows) yield csvLine(row);
}

async function workbookBytes(options: RunOptions, inputs: RunInputs, summary: PortfolioRunResult, clients: PortfolioRunResult, io: Io): Promise<Uint8Array> {
  const { locale, reading } = inputs;
  const clientCells = presentRunClients(reading, clients, withoutBase(summary), locale);
  return writeXlsx(sheetsOf(options, inputs, summary, clientCells, io), { created: runDate(options, io), describe: (cause) => describeFailure(cause, locale) });
}

function withoutBase(summary: PortfolioRunResult): PortfolioRunResult {
  return { ...summary, scenarios: summary.scenarios.slice(0, -1) };
}

/** Sheets in the order of reading. Tables have English names in every language, for formulas. */
function sheetsOf(options: RunOptions, inputs: RunInputs, summary: PortfolioRunResult, clientCells: OutputMatrix, io: Io): XlsxSheet[] {
  const { locale, reading, scenarios, refused, scenarioCells } = inputs;
  const summaryCells = presentSummary(summary, locale, scenarios, refused);
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
