import { bookReferences } from "../../audit/calculator/bookReferences";
import { calculateFormula } from "../../audit/calculator/calculateFormula";
import { BeyondCalculator } from "../../audit/calculator/beyond";
import type { BookCells, BookSheet } from "../../audit/book/bookCells";
import type { InputCell, InputMatrix } from "../../catalog/cell";
import type { TenorFunction } from "../../catalog/define/defineFunction";
import type { Argument } from "../../catalog/define/evaluate";
import type { LocalText, Locale } from "../../catalog/text/localText";
import { contains, formatAddress, parseAddress } from "../../formulas/a1";
import { tokenise } from "../../formulas/tokenise";
import type { AuditBlock, AuditCell, AuditFormat } from "../../native/auditBlock";
import { unfoldCall } from "../../native/unfoldCall";

/** A named quantity of a call and its value. */
export interface CallStep {
  readonly name: string;
  readonly value: InputCell;
  readonly format: AuditFormat;
  /** Whether it is of one row of several, the first client or period, and not of the whole call. */
  readonly ofRow: boolean;
}

/** The quantities that lead to a result, or why there are none. */
export type CallSteps = { readonly ok: true; readonly steps: readonly CallStep[] } | { readonly ok: false; readonly reason: LocalText };

const ARGUMENTS = "Arguments";
const STEPS = "Steps";
/** A block of more cells is worked out on a sheet, where it can be read. */
const MOST_CELLS = 20_000;

/**
 * The steps of a call with their numbers: those of its native form, calculated here on the values of its arguments. Of a
 * column of clients, and of periods, the first.
 */
export async function callSteps({ fn, args }: { readonly fn: TenorFunction; readonly args: readonly Argument[] }, locale: Locale): Promise<CallSteps> {
  const sheet: (readonly InputCell[])[] = [];
  const placed = fn.params.map((param, index) => {
    const cells = firstClient(args[index], param.shape === "client" || param.shape === "curve");
    if (!cells) return { expression: "", values: [[null]] };
    const area = { row: sheet.length, column: 0, rows: cells.length, columns: cells[0].length };
    sheet.push(...cells);
    return { expression: formatAddress(ARGUMENTS, area), values: cells };
  });
  const unfolded = unfoldCall({ id: fn.id, args: placed, formula: "" }, { sheet: STEPS, row: 0 }, locale);
  if (!unfolded.ok) return unfolded;
  if (unfolded.value.cells.length > MOST_CELLS) return { ok: true, steps: [] };
  const book = new StepsBook(unfolded.value, { name: ARGUMENTS, values: sheet, formulas: [] });
  const steps: CallStep[] = [];
  for (const { cell, name, ofRow } of namedSteps(unfolded.value)) {
    const value = await book.valueOf(cell);
    if (value !== undefined && value !== null) steps.push({ name, value, format: cell.format, ofRow });
  }
  return { ok: true, steps };
}

function firstClient(cells: Argument, perClient: boolean): InputMatrix | undefined {
  return cells && perClient ? [cells.find((row) => row.some((cell) => cell !== null)) ?? cells[0]] : cells;
}

/** Steps with what they are called: the label before them in their row, or that above them, where they are its first. */
function namedSteps({ cells }: AuditBlock): { readonly cell: AuditCell; readonly name: string; readonly ofRow: boolean }[] {
  const labels = cells.filter(({ kind, value }) => kind === "label" && typeof value === "string");
  const headed = new Set<AuditCell>();
  return cells.flatMap((cell) => {
    if ((cell.kind !== "step" && cell.kind !== "result") || cell.formula === undefined) return [];
    const before = labels.find(({ row, column }) => row === cell.row && column === cell.column - 1);
    const above = labels.filter(({ row, column }) => column === cell.column && row < cell.row).sort((one, other) => other.row - one.row)[0] as AuditCell | undefined;
    const label = before ?? above;
    if (!label || (!before && headed.has(label))) return [];
    // What stands before the first period says where it begins, and is no step.
    if (!before && !isFirstWhole(cells, cell)) return [];
    headed.add(label);
    return [{ cell, name: String(label.value), ofRow: !before }];
  });
}

/** Whether a row is one of the table's full rows: a row that only opens it has fewer cells. */
function isFirstWhole(cells: readonly AuditCell[], { row }: AuditCell): boolean {
  const inRow = (wanted: number): number => cells.filter((cell) => cell.row === wanted && cell.formula !== undefined).length;
  return inRow(row) >= inRow(row + 1);
}

/** Cells of a block, each calculated when it is asked for, after those that it refers to. */
class StepsBook {
  private readonly values: InputCell[][] = [];
  private readonly cells: ReadonlyMap<string, AuditCell>;
  private readonly known = new Map<AuditCell, Promise<InputCell | undefined>>();

  constructor(
    block: AuditBlock,
    private readonly args: BookSheet,
  ) {
    this.cells = new Map(block.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  }

  /** Undefined where the calculator does not know a part of it, or of what it refers to. */
  valueOf(cell: AuditCell): Promise<InputCell | undefined> {
    const known = this.known.get(cell);
    if (known) return known;
    const value = this.calculate(cell);
    this.known.set(cell, value);
    return value;
  }

  private async calculate(cell: AuditCell): Promise<InputCell | undefined> {
    const { row, column, formula } = cell;
    for (const before of formula === undefined ? [] : this.referred(formula)) if (before !== cell && (await this.valueOf(before)) === undefined) return undefined;
    const value = formula === undefined ? (cell.value ?? null) : await this.result(formula, row, column);
    if (value === undefined) return undefined;
    const line = (this.values[row] ??= []);
    while (line.length < column) line.push(null);
    line[column] = value;
    return value;
  }

  private async result(text: string, row: number, column: number): Promise<InputCell | undefined> {
    const sheet: BookSheet = { name: STEPS, values: this.values, formulas: [] };
    const book: BookCells = { sheets: [sheet, this.args], tables: [], names: [] };
    const calculated = await calculateFormula(text, bookReferences(book, sheet, { row, column, text, overBlocks: true }), ({ name }) => Promise.reject(new BeyondCalculator("function", name)));
    return calculated.ok ? calculated.cells[0][0] : undefined;
  }

  /** Cells of the block that a formula refers to. */
  private referred(formula: string): AuditCell[] {
    return tokenise(formula).flatMap(({ kind, text }) => {
      if (kind !== "reference" || text.includes("!")) return [];
      const area = parseAddress(text)?.area;
      if (!area) return [];
      return area.rows * area.columns === 1 ? (this.cells.get(`${area.row} ${area.column}`) ?? []) : [...this.cells.values()].filter(({ row, column }) => contains(area, row, column));
    });
  }
}
