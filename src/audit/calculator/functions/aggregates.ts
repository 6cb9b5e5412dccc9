import { isBlank, isCellError, type InputCell } from "../../../catalog/cell";
import { DIV_ERROR, NA_ERROR, VALUE_ERROR, blockOf, cellsOf, compareCells, finiteCell, isBlock, numberOf, scalarOf, type Value } from "../values";

export type WorksheetFunction = (...args: readonly (Value | undefined)[]) => Value;

/** The numbers among cells; the first error instead, where there is one. A number typed into the call counts as text too. */
function overNumbers(compute: (numbers: readonly number[]) => InputCell): WorksheetFunction {
  return (...args) => {
    const numbers: number[] = [];
    for (const arg of args) {
      for (const cell of cellsOf([arg ?? null])) {
        if (isCellError(cell)) return cell;
        if (typeof cell === "number") numbers.push(cell);
        else if (arg !== undefined && !isBlock(arg) && cell !== null) {
          const number = numberOf(cell);
          if (typeof number !== "number") return number;
          numbers.push(number);
        }
      }
    }
    return compute(numbers);
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Functions that make one value of many cells. */
export const aggregates: Readonly<Record<string, WorksheetFunction>> = {
  SUM: overNumbers((numbers) => finiteCell(sum(numbers))),
  PRODUCT: overNumbers((numbers) => finiteCell(numbers.reduce((product, number) => product * number, numbers.length === 0 ? 0 : 1))),
  MIN: overNumbers((numbers) => numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0)),
  MAX: overNumbers((numbers) => numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0)),
  AVERAGE: overNumbers((numbers) => (numbers.length === 0 ? DIV_ERROR : finiteCell(sum(numbers) / numbers.length))),
  STDEV: overNumbers((numbers) => {
    if (numbers.length < 2) return DIV_ERROR;
    const mean = sum(numbers) / numbers.length;
    return finiteCell(Math.sqrt(sum(numbers.map((number) => (number - mean) ** 2)) / (numbers.length - 1)));
  }),
  COUNT: (...args) => cellsOf(args.map((arg) => arg ?? null)).filter((cell) => typeof cell === "number").length,
  COUNTA: (...args) => cellsOf(args.map((arg) => arg ?? null)).filter((cell) => cell !== null).length,
  COUNTBLANK: (block) => cellsOf([block ?? null]).filter(isBlank).length,
  COUNTIF: (block, wanted) => cellsOf([block ?? null]).filter(criterion(scalarOf(wanted ?? null))).length,
  SUMIF: (block, wanted, amounts) => {
    const fits = criterion(scalarOf(wanted ?? null));
    const from = cellsOf([amounts ?? block ?? null]);
    const chosen = cellsOf([block ?? null]).map((cell, index) => (fits(cell) ? (from[index] ?? null) : null));
    return chosen.find(isCellError) ?? finiteCell(sum(chosen.filter((cell) => typeof cell === "number")));
  },
  SUMPRODUCT: (...args) => {
    const blocks = args.map((arg) => blockOf(arg ?? null));
    if (blocks.some((block) => block.length !== blocks[0].length || block[0].length !== blocks[0][0].length)) return VALUE_ERROR;
    const columns = blocks.map((block) => block.flat());
    const failed = columns.flat().find(isCellError);
    if (failed) return failed;
    return finiteCell(sum(columns[0].map((_, index) => columns.reduce((product, column) => product * (typeof column[index] === "number" ? column[index] : 0), 1))));
  },
  SUMXMY2: (one, other) => {
    const [left, right] = [one, other].map((block) => cellsOf([block ?? null]));
    if (left.length !== right.length) return NA_ERROR;
    const failed = [...left, ...right].find(isCellError);
    if (failed) return failed;
    return finiteCell(sum(left.map((cell, index) => (typeof cell === "number" && typeof right[index] === "number" ? (cell - right[index]) ** 2 : 0))));
  },
};

const CRITERION = /^(<>|<=|>=|=|<|>)?(.*)$/s;

/** What COUNTIF and SUMIF look for: a value, or a comparison as text. */
function criterion(wanted: InputCell): (cell: InputCell) => boolean {
  const [, operator = "=", text = ""] = typeof wanted === "string" ? (CRITERION.exec(wanted) ?? []) : [];
  const number = Number(text);
  const value = typeof wanted !== "string" ? wanted : text.trim() !== "" && Number.isFinite(number) ? number : text;
  return (cell) => {
    if (isCellError(cell)) return false;
    const alike = typeof cell === typeof value;
    const order = alike ? compareCells(cell, value) : NaN;
    switch (operator) {
      case "<>":
        return order !== 0;
      case "<":
        return order < 0;
      case "<=":
        return order <= 0;
      case ">":
        return order > 0;
      case ">=":
        return order >= 0;
      default:
        return order === 0;
    }
  };
}
