import { findFunction } from "../../../src/catalog";
import { isFailure, type InputCell, type InputMatrix, type OutputMatrix } from "../../../src/catalog/cell";
import type { Example } from "../../../src/catalog/define/defineFunction";
import type { AuditBlock } from "../../../src/native/auditBlock";
import { columnLetters } from "../../../src/native/sheet/address";
import { unfoldCall, type NativeArgument, type Unfolding } from "../../../src/native/unfoldCall";
import { call } from "../call";
import type { Calculated, Sheet, SheetCell } from "./engines";

type Arg = Example["args"][number];

/** A call that was unfolded: what TENOR gives, and the block beside it. */
export interface Unfolded {
  readonly name: string;
  readonly expected: OutputMatrix;
  readonly block: AuditBlock;
  /** Sum of the sizes of the components, where the tolerance goes by them: one for each row of the result. */
  readonly sizes?: readonly number[];
}

/** A workbook of calls: their inputs on one sheet, their audit blocks on another, one below the other. */
export class AuditWorkbook {
  readonly unfolded: Unfolded[] = [];
  private readonly inputs: SheetCell[] = [];
  private nextInputRow = 0;
  private nextAuditRow = 0;

  /** Unfolds a call whose arguments stand in cells; null leaves one out. */
  unfold(name: string, args: readonly Arg[], sizes?: readonly number[]): Unfolding {
    const fn = findFunction(name);
    if (!fn) throw new Error(`no function ${name}`);
    const placed = args.map((arg) => this.place(arg));
    const unfolding = unfoldCall({ id: fn.id, args: placed, formula: `=TENOR.${fn.name}(${placed.map(({ expression }) => expression).join(",")})` }, { sheet: "Audit", row: this.nextAuditRow }, "en");
    if (unfolding.ok) {
      this.unfolded.push({ name: fn.name, expected: call(name, ...args), block: unfolding.value, sizes });
      this.nextAuditRow += unfolding.value.rows + 1;
    }
    return unfolding;
  }

  private place(arg: Arg): NativeArgument {
    if (arg === null) return { expression: "", values: [[null]] };
    const values: InputMatrix = Array.isArray(arg) ? (arg as InputCell[][]) : [[arg as InputCell]];
    const top = this.nextInputRow;
    values.forEach((row, r) => row.forEach((cell, c) => {
      if (cell !== null && typeof cell !== "object") this.inputs.push([top + r, c + 1, cell]);
    }));
    this.nextInputRow += values.length;
    const last = `${columnLetters(values[0].length)}${top + values.length}`;
    const first = `B${top + 1}`;
    return { expression: first === last ? `Inputs!${first}` : `Inputs!${first}:${last}`, values };
  }

  get sheets(): Sheet[] {
    const audit = this.unfolded.flatMap(({ block }) => block.cells.map(({ row, column, formula, value }): SheetCell => [row, column, formula ?? value ?? ""]));
    return [{ name: "Inputs", cells: this.inputs }, { name: "Audit", cells: audit }];
  }
}

/** How far a native value may be from TENOR's: MODEL.md, first paragraph. */
const TOLERANCE = 1e-9;

/** What an engine's calculation of a block has to complain of: nothing, where it agrees with TENOR. */
export function differences({ name, expected, block, sizes }: Unfolded, at: Calculated): string[] {
  const found: string[] = [];
  expected.forEach((line, r) => line.forEach((cell, c) => {
    const native = at("Audit", block.result.row + r, block.result.column + c);
    const place = `${name} row ${r + 1} column ${c + 1}`;
    if (isFailure(cell)) {
      if (native !== "#N/A") found.push(`${place}: ${String(native)} where TENOR fails: ${cell.message}`);
    } else if (typeof cell === "number") {
      const allowed = TOLERANCE * Math.max(1, sizes?.[r] ?? Math.abs(cell));
      if (typeof native !== "number" || !(Math.abs(native - cell) <= allowed)) found.push(`${place}: ${String(native)} instead of ${cell}`);
    } else if (native !== cell) found.push(`${place}: ${String(native)} instead of ${String(cell)}`);
  }));
  if (expected.length !== block.result.rows || expected[0].length !== block.result.columns) found.push(`${name}: the result is ${block.result.rows} × ${block.result.columns} cells`);
  if (at("Audit", block.outside.row, block.outside.column) !== 0) found.push(`${name}: ${String(at("Audit", block.outside.row, block.outside.column))} rows outside the tolerance`);
  const tieOut = at("Audit", block.tieOut.row, block.tieOut.column);
  if (typeof tieOut !== "number") found.push(`${name}: the tie-out is ${String(tieOut)}`);
  return found;
}
