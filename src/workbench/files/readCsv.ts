import Papa from "papaparse";
import { textWidth } from "../host/model/sizes";
import { fillText, type Texts } from "../shell/texts";
import { detectGrouping, readCell } from "./csvText";
import { FileProblem, MAX_CELLS, type SheetDraft } from "./draft";

/** The rows of a CSV file as text: delimiter detected, byte-order mark dropped, empty lines at the end too. */
export function parseCsv(text: string, texts: Texts): string[][] {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { skipEmptyLines: "greedy", delimitersToGuess: [",", ";", "\t", "|"] });
  const broken = errors.find(({ type }) => type === "Quotes");
  if (broken) throw new FileProblem(fillText(texts.unreadableCsv, { detail: `${broken.message} (${(broken.row ?? 0) + 1})` }));
  if (data.length === 0) throw new FileProblem(texts.emptyFile);
  if (data.reduce((cells, row) => cells + row.length, 0) > MAX_CELLS) throw new FileProblem(fillText(texts.tooManyCells, { limit: MAX_CELLS }));
  return data;
}

export function readCsv(text: string, name: string, texts: Texts): SheetDraft {
  const data = parseCsv(text, texts);
  const grouping = detectGrouping(eachCell(data));
  const rows = data.map((row) => row.map((cell) => {
    const value = readCell(cell, grouping);
    return value === null ? undefined : { value };
  }));
  return { name, rows, columnWidths: widthsOf(data) };
}

function* eachCell(rows: readonly string[][]): Generator<string> {
  for (const row of rows) yield* row;
}

/** Widths for the first rows' texts, within reason. */
export function widthsOf(rows: readonly (readonly string[])[]): Record<number, number> {
  const widths: Record<number, number> = {};
  for (const row of rows.slice(0, 200)) {
    row.forEach((text, column) => {
      widths[column] = Math.max(widths[column] ?? 64, Math.min(260, textWidth(text) + 18));
    });
  }
  return widths;
}
