import { isFailure, type OutputCell } from "../../catalog/cell";
import { describeFailure } from "../../catalog/text/describeFailure";
import type { AuditBlock, AuditFormat } from "../auditBlock";
import type { OpenCall } from "../openCall";
import { withAddresses } from "../step";
import { rangeInRow } from "./address";
import { allowedDifference, closeFrame, openFrame, type Frame } from "./frame";
import { placeWords, wordParams, wordRows, writeWords } from "./inputs";
import { paramLabel } from "./paramLabel";
import { rowDifference } from "./rowDifference";
import { writeSharedInputs } from "./sharedInputs";

/** A block of grids, one below the other: matrices and the states that they move. */
export interface Grid {
  readonly frame: Frame;
  /** A formula with the address of each argument for its name in brackets. */
  readonly fill: (formula: string) => string;
  /** First free row. */
  row: number;
}

/** Begins a block: the arguments that are no lists and no tables, then free rows. */
export function openGrid(call: OpenCall, shaping: readonly string[], notes: readonly string[] = []): Grid {
  const frame = openFrame(call, notes);
  const { writer, texts } = frame;
  const inputs = call.fn.params.filter(({ name }) => !shaping.includes(name));
  const wordList = wordParams(inputs, call.sources);
  const wordTop = frame.top + inputs.length + 1;
  const addresses = writeSharedInputs(writer, call, inputs, frame.top, placeWords(wordList, wordTop));
  writeWords(writer, wordList, wordTop, (param) => texts.words(paramLabel(param, call)));
  const fill = (formula: string): string => withAddresses(formula, (key) => addresses.get(key) ?? "", () => "");
  return { frame, fill, row: wordTop + wordRows(wordList) };
}

/** Writes the result in its shape below the grids, with what TENOR gave and the difference beside it, and closes the block. */
export function closeGrid({ frame, row: top }: Grid, { result, locale }: OpenCall, formulaAt: (row: number, column: number) => string, format: AuditFormat): AuditBlock {
  const { writer, texts } = frame;
  const width = result[0].length;
  const difference = 2 * width + 1;
  const first = top + 1;
  writer.text(top, 0, texts.asGiven, "label");
  writer.text(top, width, texts.kept(""), "label");
  writer.text(top, difference, texts.difference, "label");
  writer.text(top, difference + 1, texts.allowed, "label");
  for (const [r, line] of result.entries()) {
    const row = first + r;
    for (const [column, cell] of line.entries()) {
      writeCell(frame, row, column, cell, { formula: formulaAt(r, column), format });
      writer.kept(row, width + column, isFailure(cell) ? describeFailure(cell, locale) : cell, format, "note");
    }
    const numbers = line.flatMap((cell, column) => (typeof cell === "number" ? [{ column, isFull: true }] : []));
    writer.formula(row, difference, rowDifference(row, numbers, 0, width), "number", "tieOut");
    const kept = rangeInRow(row, width, 2 * width - 1);
    writer.formula(row, difference + 1, allowedDifference(`MAX(${kept}),-MIN(${kept})`), "number", "tieOut");
  }
  const area = { row: first, column: 0, rows: result.length, columns: width };
  return closeFrame(frame, { top: first, bottom: first + result.length - 1, difference, allowed: difference + 1 }, area);
}

/** Headers stay as they are; what TENOR could not give is #N/A. */
function writeCell({ writer }: Frame, row: number, column: number, cell: OutputCell, { formula, format }: { formula: string; format: AuditFormat }): void {
  if (isFailure(cell)) writer.formula(row, column, "NA()", format, "result");
  else if (typeof cell === "number") writer.formula(row, column, formula, format, "result");
  else if (cell === "") writer.formula(row, column, '""', format, "result");
  else writer.kept(row, column, cell, "text", "label");
}
