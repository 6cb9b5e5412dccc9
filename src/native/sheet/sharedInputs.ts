import { paramLabel } from "./paramLabel";
import type { Param } from "../../catalog/define/param";
import type { OpenCall } from "../openCall";
import { columnLetters, fixed } from "./address";
import type { BlockWriter } from "./blockWriter";
import { blankText, formatOf, inputFormula, shownDefault, type WordTables } from "./inputs";

/** How many years an argument gives: cells across. */
export function widthOf({ sources }: OpenCall, { name, shape }: Param): number {
  return shape === "curve" ? sources[name].cells[0].length : 1;
}

/** Whether an argument has one value for all clients. */
export function isShared({ sources }: OpenCall, { name }: Param): boolean {
  return sources[name].cells.length === 1;
}

/**
 * Writes the arguments that all clients share: a row each, years across. A blank year holds the one before it.
 *
 * @returns the address of each by its key: `name#year`, and `name` for the first
 */
export function writeSharedInputs(writer: BlockWriter, call: OpenCall, params: readonly Param[], top: number, words: WordTables): Map<string, string> {
  const addresses = new Map<string, string>();
  for (const [index, param] of params.entries()) {
    const row = top + index;
    const source = call.sources[param.name];
    writer.text(row, 0, paramLabel(param, call), "label");
    addresses.set(param.name, fixed(row, 1));
    for (let year = 1; year <= widthOf(call, param); year++) {
      addresses.set(`${param.name}#${year}`, fixed(row, year));
      const blank = year === 1 ? blankText(param, source.assumed) : `${columnLetters(year - 1)}${row + 1}`;
      if (source.given) writer.formula(row, year, inputFormula(param, source.fixed(0, year - 1), blank, words), formatOf(param), "input");
      else if (source.assumed !== undefined) writer.formula(row, year, blankText(param, source.assumed) ?? source.assumed, formatOf(param), "input");
      else writeDefault(writer, row, param);
    }
  }
  return addresses;
}

function writeDefault(writer: BlockWriter, row: number, param: Param): void {
  const read = param.read([[null]]);
  const shown = read.ok ? shownDefault(read.value) : "";
  writer.kept(row, 1, shown, formatOf(param), "input");
}
