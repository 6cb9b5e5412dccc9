import { isCellError, type InputCell, type InputMatrix } from "../../catalog/cell";
import { tenorName } from "../../formulas/functionNames";
import { BeyondCalculator } from "./beyond";
import { aggregates, type WorksheetFunction } from "./functions/aggregates";
import { cellFunctions } from "./functions/cellFunctions";
import { lookups } from "./functions/lookups";
import { combine } from "./operators";
import type { Tree } from "./tree";
import { NA_ERROR, VALUE_ERROR, blockOf, cellByCell, cellsOf, isBlock, numberOf, scalarOf, truthOf, type Value } from "./values";

/** Where a formula finds what it refers to, seen from the cell where it stands. @throws BeyondCalculator */
export interface References {
  readonly area: (text: string) => InputMatrix;
  readonly structured: (text: string) => Value;
  readonly spill: (text: string) => InputMatrix;
  /** What a name stands for: an area or a value. */
  readonly name: (text: string) => Tree;
  /** Of an area or a table's, the cell in line with the formula. */
  readonly inLine: (tree: Tree) => InputCell;
  /** Whether operators go over blocks; else a block under an operator is beyond the calculator. */
  readonly overBlocks: boolean;
}

/** A call of one of Tenor's functions, which whoever conducts a calculation answers. */
export interface TenorQuestion {
  readonly name: string;
  /** An argument that was left out is undefined. */
  readonly args: readonly (InputMatrix | undefined)[];
  /** As it stands in the formula. */
  readonly text: string;
}

/** A calculation: asks for Tenor's functions, and gives the formula's value. @throws BeyondCalculator */
export type Calculation = Generator<TenorQuestion, Value, Value>;

const worksheetFunctions: Readonly<Record<string, WorksheetFunction | undefined>> = { ...aggregates, ...cellFunctions, ...lookups };

/** Calculates a formula's tree. */
export function* evaluateTree(tree: Tree, references: References): Calculation {
  switch (tree.kind) {
    case "value":
      return tree.value;
    case "reference":
      return simplified(references.area(tree.text));
    case "structured":
      return references.structured(tree.text);
    case "spill":
      return simplified(references.spill(tree.text));
    case "name":
      return yield* evaluateTree(references.name(tree.text), references);
    case "intersection":
      return tree.operand.kind === "reference" || tree.operand.kind === "structured" ? references.inLine(tree.operand) : scalarOf(yield* evaluateTree(tree.operand, references));
    case "array":
      return yield* evaluateArray(tree.rows, references);
    case "negative":
      return cellByCell([yield* operand(tree.operand, references)], (cell) => mapNumber(cell, (number) => -number));
    case "percent":
      return cellByCell([yield* operand(tree.operand, references)], (cell) => mapNumber(cell, (number) => number / 100));
    case "binary": {
      const left = yield* operand(tree.left, references);
      const right = yield* operand(tree.right, references);
      return cellByCell([left, right], (one, other) => combine(tree.operator, one, other));
    }
    case "call":
      return yield* evaluateCall(tree, references);
  }
}

function mapNumber(cell: InputCell, map: (number: number) => number): InputCell {
  const number = numberOf(cell);
  return typeof number === "number" ? map(number) : number;
}

/** A block of one cell is that cell. */
function simplified(block: InputMatrix): Value {
  return block.length === 1 && block[0].length === 1 ? block[0][0] : block;
}

/** What an operator takes: outside of array formulas Excel would take one cell of a block, by its place. */
function* operand(tree: Tree, references: References): Calculation {
  const value = yield* evaluateTree(tree, references);
  if (!isBlock(value) || references.overBlocks) return value;
  if (tree.kind === "reference" || tree.kind === "structured") return references.inLine(tree);
  throw new BeyondCalculator("intersection", "a block under an operator");
}

function* evaluateArray(rows: readonly (readonly Tree[])[], references: References): Calculation {
  const cells: InputCell[][] = [];
  for (const row of rows) {
    const line: InputCell[] = [];
    for (const tree of row) line.push(scalarOf(yield* evaluateTree(tree, references)));
    cells.push(line);
  }
  return cells;
}

type Call = Extract<Tree, { kind: "call" }>;

function* evaluateCall(call: Call, references: References): Calculation {
  const { name, args } = call;
  const tenor = tenorName(name);
  if (tenor !== undefined) {
    const blocks: (InputMatrix | undefined)[] = [];
    for (const arg of args) blocks.push(arg === undefined ? undefined : blockOf(yield* evaluateTree(arg, references)));
    return yield { name: tenor, args: blocks, text: call.text };
  }
  const lazy = yield* evaluateLazily(call, references);
  if (lazy !== undefined) return lazy;
  const compute = worksheetFunctions[name];
  if (!compute) throw new BeyondCalculator("function", name);
  const values: (Value | undefined)[] = [];
  for (const arg of args) values.push(arg === undefined ? undefined : yield* evaluateTree(arg, references));
  return compute(...values);
}

/** Functions that look at no more of their arguments than they need. @returns undefined for the others */
function* evaluateLazily({ name, args }: Call, references: References): Generator<TenorQuestion, Value | undefined, Value> {
  const value = (index: number): Calculation => (args[index] === undefined ? blank() : evaluateTree(args[index], references));
  switch (name) {
    case "IF":
      return yield* evaluateIf(yield* value(0), args.length, value);
    case "IFERROR":
      return yield* replaceErrors(yield* value(0), () => true, value);
    case "IFNA":
      return yield* replaceErrors(yield* value(0), (error) => error === NA_ERROR.error, value);
    case "AND":
    case "OR": {
      const cells: InputCell[] = [];
      for (const index of args.keys()) for (const cell of cellsOf([yield* value(index)])) cells.push(cell);
      const truths = cells.filter((cell) => cell !== null && typeof cell !== "string").map(truthOf);
      const failed = truths.find((truth) => typeof truth !== "boolean");
      if (failed !== undefined) return failed;
      return truths.length === 0 ? VALUE_ERROR : name === "AND" ? truths.every(Boolean) : truths.some(Boolean);
    }
    case "TRUE":
      return true;
    case "FALSE":
      return false;
    case "NA":
      return NA_ERROR;
    default:
      return undefined;
  }
}

 
function* blank(): Calculation {
  return null;
}

function* evaluateIf(condition: Value, count: number, value: (index: number) => Calculation): Calculation {
  const otherwise = (): Calculation => (count < 3 ? no() : value(2));
  if (!isBlock(condition)) {
    const truth = truthOf(condition);
    if (typeof truth !== "boolean") return truth;
    return (yield* truth ? value(1) : otherwise()) ?? 0;
  }
  return cellByCell([condition, yield* value(1), yield* otherwise()], (test, then, other) => {
    const truth = truthOf(test);
    return typeof truth !== "boolean" ? truth : ((truth ? then : other) ?? 0);
  });
}

 
function* no(): Calculation {
  return false;
}

function* replaceErrors(value: Value, replaces: (error: string) => boolean, other: (index: number) => Calculation): Calculation {
  const isReplaced = (cell: InputCell): boolean => isCellError(cell) && replaces(cell.error);
  if (!isBlock(value)) return isReplaced(value) ? yield* other(1) : value;
  return value.some((row) => row.some(isReplaced)) ? cellByCell([value, yield* other(1)], (cell, instead) => (isReplaced(cell) ? instead : cell)) : value;
}
