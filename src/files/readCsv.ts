import { parse } from "papaparse";
import type { InputCell, InputMatrix } from "../catalog/cell";
import { columnReader, decimalMark } from "./csvColumn";
import { detectDelimiter, type Delimiter } from "./detectDelimiter";
import { isErrorText } from "./errorTexts";
import { fileFailure, type FileFailure } from "./fileFailure";

export interface CsvReading {
  readonly cells: InputMatrix;
  /** Leading lines that begin with #, without it. */
  readonly notes: readonly string[];
  readonly delimiter: Delimiter;
  /** Quotation marks that do not match: what follows them may have been read as one text. */
  readonly problem?: FileFailure;
}

/**
 * Reads a CSV text into cells. Numbers are taken strictly, column by column: "1,234.5" is one only where
 * every numeric value of its column fits; "8%" is 0.08; ISO dates become Excel serials; Excel's error
 * texts become error cells; columns with leading zeros or very long numbers are codes and stay text.
 * Blank lines stay blank rows, so that rows keep their numbers; those at the end are left out.
 */
export function readCsv(text: string): CsvReading {
  const { notes, body } = splitNotes(text.replace(/^\ufeff/, ""));
  const delimiter = detectDelimiter(body);
  const { data, errors } = parse<string[]>(body, { delimiter, skipEmptyLines: false });
  const records = withoutBlankEnd(data);
  const badQuotes = errors.find(({ type }) => type === "Quotes");
  return {
    cells: readRecords(records, delimiter),
    notes,
    delimiter,
    ...(badQuotes ? { problem: fileFailure("badQuotes", { line: (badQuotes.row ?? 0) + 1 }) } : {}),
  };
}

function readRecords(records: readonly string[][], delimiter: Delimiter): InputMatrix {
  const width = records.reduce((widest, record) => Math.max(widest, record.length), 0);
  const mark = decimalMark(records, delimiter);
  const readers = Array.from({ length: width }, (_, column) => columnReader(records.map((record) => record[column] ?? ""), mark));
  return records.map((record) => readers.map((read, column): InputCell => read(record[column] ?? "")));
}

function withoutBlankEnd(records: string[][]): string[][] {
  let end = records.length;
  while (end > 0 && records[end - 1].every((field) => field.trim() === "")) end--;
  return records.slice(0, end);
}

/** Cuts off the leading lines of notes. A spreadsheet may have quoted them, or filled them up with delimiters. */
function splitNotes(text: string): { notes: string[]; body: string } {
  const notes: string[] = [];
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf("\n", start);
    const line = text.slice(start, end < 0 ? text.length : end).trim();
    if (line !== "" && !isNote(line)) break;
    if (line !== "") notes.push(noteText(line));
    start = end < 0 ? text.length : end + 1;
  }
  return { notes, body: text.slice(start) };
}

/** A line that begins with #, unless it is a header called "#" or a cell with an error. */
function isNote(line: string): boolean {
  const bare = line.replace(/^"/, "");
  const first = bare.split(/[",;\t]/, 1)[0];
  return bare.startsWith("#") && !isErrorText(first) && !(first === "#" && /[^",;\t\s#]/.test(bare));
}

function noteText(line: string): string {
  const unfilled = line.replace(/[,;\t]+$/, "");
  const unquoted = /^"(.*)"$/.exec(unfilled)?.[1].replaceAll('""', '"') ?? unfilled;
  return unquoted.replace(/^#+\s*/, "").trim();
}
