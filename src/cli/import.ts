import type { OutputMatrix } from "../catalog/cell";
import { isoDate, serialOfTime } from "../core/units/excelDate";
import { importClients, type ImportedClients, type ImportOutcome } from "../crm/importClients";
import { guessKind } from "../crm/mapping/fileMapping";
import { writeMapping, type ImportMapping } from "../crm/mapping/keptMapping";
import { describeQuestion } from "../crm/questions";
import type { KindedFile } from "../crm/read/dateOrders";
import { importReport, tableHead, type ReportBlock } from "../crm/report/presentImport";
import { codeLabels, effectLabels } from "../crm/report/finding";
import type { DerivedFormat } from "../crm/aggregate/derivedColumn";
import { RunFailure } from "../compute/runFailure";
import { byteOrderMark, csvLine } from "../files/writeCsv";
import { writeXlsx, type ColumnFormat, type XlsxSheet } from "../files/writeXlsx";
import { EXIT, go, stopFailed, stopUsage, type Attempt, type ExitCode } from "./attempt";
import { readImportFile } from "./import/readImportFile";
import { readImportMapping } from "./import/readImportMapping";
import { readImportOptions, type ImportOptions } from "./import/importOptions";
import type { Io } from "./io";
import { progressLine } from "./progressLine";
import { systemError } from "./run/readTableFile";
import { alignTable } from "./text/alignTable";
import { importHelp, importTexts } from "./text/importTexts";

/** `tenor import FILES`: exports of other systems as one client table. */
export async function importCommand(args: readonly string[], io: Io): Promise<Attempt<ExitCode>> {
  const read = readImportOptions(args);
  if (!read.ok) return read;
  const options = read.value;
  if (options.help) {
    io.stdout(importHelp[options.locale]);
    return go(EXIT.done);
  }
  const files: KindedFile[] = [];
  for (const path of options.files) {
    const file = await readImportFile(path, io, options.locale);
    if (!file.ok) return file;
    files.push({ source: file.value, kind: options.kinds.get(path) ?? guessKind(file.value.headers) });
  }
  const mapping = await readImportMapping(options, files, io);
  if (!mapping.ok) return mapping;
  const outcome = join(files, mapping.value, options, io);
  if (!outcome.ok) return stopUsage(outcome.questions.map((question) => describeQuestion(question, options.locale)).join("\n       "));
  io.stdout(options.json ? jsonOf(outcome.value) : textOf(outcome.value, mapping.value, options));
  return write(outcome.value, mapping.value, options, io);
}

function join(files: readonly KindedFile[], mapping: ImportMapping, { asOf, locale }: ImportOptions, io: Io): ImportOutcome {
  const progress = progressLine(io, importTexts.progress[locale]);
  const steps = importClients(files, { mapping, asOf, today: Math.trunc(serialOfTime(io.now().getTime())), onShare: progress.show });
  try {
    for (;;) {
      if (io.signal?.aborted) throw RunFailure.cancelled();
      const step = steps.next();
      if (step.done) return step.value;
    }
  } finally {
    progress.clear();
  }
}

function textOf(imported: ImportedClients, mapping: ImportMapping, { locale }: ImportOptions): string {
  const [files, about, counts] = importReport(imported, mapping, locale);
  return [files, about, counts]
    .filter(({ cells }) => cells.length > 1)
    .map((block) => `${block.title}\n${alignTable(withDays(block).map((row) => row.map(String)), block.formats.map((format) => (format === "count" ? "right" : "left")), "  ")}`)
    .join("\n");
}

function jsonOf({ asOf, columns, rows, files, findings }: ImportedClients): string {
  const counts = findings.map(({ code, effect, count }) => ({ finding: code, label: codeLabels[code].en, effect, outcome: effectLabels[effect].en, count }));
  return `${JSON.stringify({ asOf, clients: rows.length, columns, files: files.map(({ file, kind, rows: all, leftOut }) => ({ file, kind, rows: all, leftOut })), counts, findings: findings.flatMap(({ listed }) => listed) }, undefined, 2)}\n`;
}

const FORMATS: Readonly<Partial<Record<DerivedFormat, ColumnFormat>>> = { money: "money", percent: "share", day: "day" };

async function write(imported: ImportedClients, mapping: ImportMapping, options: ImportOptions, io: Io): Promise<Attempt<ExitCode>> {
  const { out, saveMapping } = options;
  try {
    if (out) await io.writeFile(out.path, out.kind === "csv" ? csvPieces(imported, options) : [await writeXlsx(sheetsOf(imported, mapping, options), { created: io.now() })]);
    if (saveMapping !== undefined) await io.writeFile(saveMapping, [writeMapping(mapping)]);
    return go(EXIT.done);
  } catch (error) {
    if (error instanceof RunFailure) throw error;
    return stopFailed(`${out?.path ?? saveMapping ?? ""}: ${systemError(error)}`);
  }
}

function* csvPieces(imported: ImportedClients, { locale }: ImportOptions): Generator<string> {
  const { headers } = tableHead(imported, locale);
  yield byteOrderMark(headers) || (imported.rows.some((row) => byteOrderMark(row.map(String)) !== "") ? byteOrderMark(["\u00e9"]) : "");
  yield csvLine(headers);
  for (const row of imported.rows) yield csvLine(row);
}

function sheetsOf(imported: ImportedClients, mapping: ImportMapping, { locale }: ImportOptions): XlsxSheet[] {
  const { headers, formats } = tableHead(imported, locale);
  return [
    { name: importTexts.tableSheet[locale], cells: [headers, ...imported.rows], asTable: "Clients", formats: formats.map((format) => FORMATS[format]) },
    { name: importTexts.reportSheet[locale], cells: stacked(importReport(imported, mapping, locale)) },
  ];
}

/** Blocks one under the other, each with its title and a blank row behind it. */
function stacked(blocks: readonly ReportBlock[]): OutputMatrix {
  return blocks.flatMap((block) => [[block.title], ...withDays(block), []]);
}

/** Cells with their dates as texts, where columns have no format of their own. */
function withDays({ cells, formats }: ReportBlock): OutputMatrix {
  return cells.map((row, index) => row.map((cell, column) => (index > 0 && formats[column] === "day" && typeof cell === "number" ? isoDate(cell) : cell)));
}
