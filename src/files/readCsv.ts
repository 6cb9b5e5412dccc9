import { parse } from "papaparse";
import type { InputCell, InputMatrix } from "../catalog/cell";
import { CsvColumnShape } from "./csvColumn";
import { splitNotes } from "./csvNotes";
import { detectDelimiter, type Delimiter } from "./detectDelimiter";
import { recordProblem } from "./csvProblem";
import type { Encoding } from "./decodeText";
import type { FileFailure } from "./fileFailure";

export interface CsvReading {
  readonly cells: InputMatrix;
  /** Leading lines that begin with #, without it. */
  readonly notes: readonly string[];
  readonly delimiter: Delimiter;
  /** Why it may not have been read as it was meant: quotation marks that do not match, and the like. */
  readonly problem?: FileFailure;
}

/**
 * Reads a CSV text into cells. Numbers are taken strictly, column by column: "1,234.5" is one only where
 * every numeric value of its column fits; "8%" is 0.08; ISO dates become Excel serials; Excel's error
 * texts become error cells; columns with leading zeros or very long numbers are codes and stay text.
 * Blank lines stay blank rows, so that rows keep their numbers; those at the end are left out.
 *
 * @param damaged encoding of the file, where not all of its bytes were of it
 */
export function readCsv(text: string, damaged?: Encoding): CsvReading {
  const { notes, body } = splitNotes(text.replace(/^\ufeff/, ""));
  const delimiter = detectDelimiter(body);
  const { data, errors } = parse<string[]>(body, { delimiter, skipEmptyLines: false });
  const records = withoutBlankEnd(data);
  const badQuotes = errors.find(({ type }) => type === "Quotes");
  const problem = recordProblem({ records: data, badQuotesAt: badQuotes && (badQuotes.row ?? 0), ...(damaged === undefined ? {} : { undecodable: damaged }) });
  return { cells: problem ? [] : readRecords(records, delimiter), notes, delimiter, ...(problem ? { problem } : {}) };
}

function readRecords(records: readonly string[][], delimiter: Delimiter): InputMatrix {
  const width = records.reduce((widest, record) => Math.max(widest, record.length), 0);
  const shapes = Array.from({ length: width }, () => new CsvColumnShape(delimiter));
  for (const record of records) record.forEach((text, column) => shapes[column].add(text));
  const style = CsvColumnShape.styleOf(delimiter, shapes);
  const readers = shapes.map((shape) => shape.reader(style));
  return records.map((record) => readers.map((read, column): InputCell => read(record[column] ?? "")));
}

function withoutBlankEnd(records: string[][]): string[][] {
  let end = records.length;
  while (end > 0 && records[end - 1].every((field) => field.trim() === "")) end--;
  return records.slice(0, end);
}
