import { fixed, fixedRange } from "./address";
import type { BlockWriter } from "./blockWriter";

/** A constant: a number, a word, a formula after "=", or null where there is none, which a look-up then says. */
export type Constant = number | string | null;

/** Rows of constants, each with its name in front. */
export type ConstantTable = readonly (readonly [name: string, ...values: Constant[]])[];

/** Writes constants under a title; gives their range and the address of each. */
export function writeConstants(writer: BlockWriter, table: ConstantTable, top: number, title: string): { range: string; addresses: Map<string, string> } {
  writer.text(top, 0, title, "label");
  const addresses = new Map<string, string>();
  for (const [index, [name, ...values]] of table.entries()) {
    const row = top + 1 + index;
    writer.text(row, 0, name, "label");
    for (const [column, value] of values.entries()) {
      writeConstant(writer, row, column + 1, value);
      addresses.set(`_table#${index + 1}#${column + 1}`, fixed(row, column + 1));
    }
  }
  return { range: fixedRange(top + 1, 0, top + table.length, table[0].length - 1), addresses };
}

function writeConstant(writer: BlockWriter, row: number, column: number, value: Constant): void {
  if (value === null) writer.formula(row, column, "NA()", "number", "input");
  else if (typeof value === "number") writer.number(row, column, value, "number", "input");
  else if (value.startsWith("=")) writer.formula(row, column, value.slice(1), "number", "input");
  else writer.text(row, column, value, "input");
}
