import { cellAddress, parseCell } from "./addresses.mjs";
import { CellError, EXCEL_FUNCTIONS, LAZY_FUNCTIONS, scalarOf, toNumber, toText } from "./excelFunctions.mjs";
import { parseFormula } from "./parseFormula.mjs";

/**
 * Calculates a book in place, so that a program without the TENOR functions shows numbers too: every formula
 * gets its `result`, and one that gives a block its `spill`; the cells it spills into get theirs.
 * `callTenor(name, blocks)` answers for the functions of the add-in.
 */
export function calculate(book, callTenor) {
  const spilled = new Map();
  const blocks = spillingCells(book);
  const engine = { book, callTenor, spilled, blocks, busy: new Set() };
  for (const { sheet, address } of blocks) resultOf(engine, sheet, address);
  for (const sheet of book.sheets) {
    for (const [address, cell] of sheet.cells) if (cell.formula !== undefined) resultOf(engine, sheet, address);
  }
  for (const { sheet, address, value } of spilled.values()) {
    const cell = sheet.cells.get(address);
    sheet.cells.set(address, { styles: cell?.styles ?? [], value });
  }
}

/** Formulas that call the add-in: only these give blocks here. */
function spillingCells(book) {
  return book.sheets.flatMap((sheet) => [...sheet.cells].filter(([, { formula }]) => formula?.startsWith("TENOR.")).map(([address, { formula }]) => ({ sheet, address, formula })));
}

function resultOf(engine, sheet, address) {
  const cell = sheet.cells.get(address);
  if (cell.result !== undefined) return cell.result;
  const key = `${sheet.name}!${address}`;
  if (engine.busy.has(key)) throw new Error(`${key} refers to itself`);
  engine.busy.add(key);
  const value = evaluateTree(engine, sheet, parseFormula(cell.formula));
  engine.busy.delete(key);
  if (Array.isArray(value) && value.flat().length > 1) spill(engine, sheet, address, value);
  cell.result = scalarOf(value) ?? 0;
  return cell.result;
}

function spill(engine, sheet, address, block) {
  const { column, row } = parseCell(address);
  sheet.cells.get(address).spill = { rows: block.length, columns: block[0].length };
  block.forEach((cells, down) =>
    cells.forEach((value, right) => {
      if (down + right === 0) return;
      const at = cellAddress(column + right, row + down);
      const below = sheet.cells.get(at);
      if (below && (below.formula !== undefined || below.value !== null)) throw new Error(`${sheet.name}!${address} spills over ${at}`);
      engine.spilled.set(`${sheet.name}!${at}`, { sheet, address: at, value });
    }),
  );
}

/** What a cell holds; where a block may reach into it, that block is calculated first. */
function valueAt(engine, sheet, address) {
  const cell = sheet.cells.get(address);
  if (cell?.formula !== undefined) return resultOf(engine, sheet, address);
  if (cell && cell.value !== null) return cell.value;
  const key = `${sheet.name}!${address}`;
  if (!engine.spilled.has(key)) {
    const { column, row } = parseCell(address);
    for (const block of engine.blocks) {
      const from = parseCell(block.address);
      const waits = block.sheet === sheet && from.column <= column && from.row <= row && !engine.busy.has(`${sheet.name}!${block.address}`);
      if (waits) resultOf(engine, sheet, block.address);
    }
  }
  return engine.spilled.get(key)?.value ?? null;
}

function evaluateTree(engine, sheet, tree) {
  switch (tree.kind) {
    case "value":
      return tree.value;
    case "reference":
      return evaluateReference(engine, tree.sheet === undefined ? sheet : engine.book.sheet(tree.sheet), tree.area);
    case "negative":
      return negative(scalarOf(evaluateTree(engine, sheet, tree.operand)));
    case "binary":
      return combine(tree.operator, scalarOf(evaluateTree(engine, sheet, tree.left)), scalarOf(evaluateTree(engine, sheet, tree.right)));
    default:
      return evaluateCall(engine, sheet, tree);
  }
}

function evaluateReference(engine, sheet, area) {
  const [from, to] = area.split(":");
  if (to === undefined) return valueAt(engine, sheet, from);
  const [first, last] = [parseCell(from), parseCell(to)];
  return Array.from({ length: last.row - first.row + 1 }, (_, down) =>
    Array.from({ length: last.column - first.column + 1 }, (__, right) => valueAt(engine, sheet, cellAddress(first.column + right, first.row + down))),
  );
}

function evaluateCall(engine, sheet, { name, args }) {
  const valueOf = (arg) => (arg === undefined ? undefined : evaluateTree(engine, sheet, arg));
  if (name.startsWith("TENOR.")) {
    return engine.callTenor(name.slice("TENOR.".length), args.map((arg) => {
      const value = valueOf(arg);
      return value === undefined || Array.isArray(value) ? value : [[value]];
    }));
  }
  if (name in LAZY_FUNCTIONS) return LAZY_FUNCTIONS[name](args.map((arg) => () => scalarOf(valueOf(arg))));
  if (!(name in EXCEL_FUNCTIONS)) throw new Error(`no function ${name}`);
  return EXCEL_FUNCTIONS[name](...args.map(valueOf));
}

function negative(value) {
  return value instanceof CellError ? value : -toNumber(value);
}

function combine(operator, left, right) {
  if (left instanceof CellError) return left;
  if (right instanceof CellError) return right;
  switch (operator) {
    case "+":
      return toNumber(left) + toNumber(right);
    case "-":
      return toNumber(left) - toNumber(right);
    case "*":
      return toNumber(left) * toNumber(right);
    case "/":
      return toNumber(right) === 0 ? new CellError("#DIV/0!") : toNumber(left) / toNumber(right);
    case "^":
      return toNumber(left) ** toNumber(right);
    case "&":
      return toText(left) + toText(right);
    default:
      return compare(operator, left, right);
  }
}

/** Numbers before texts before truth values, texts without case, as Excel sorts them. */
function compare(operator, left, right) {
  const rank = (value) => (typeof value === "boolean" ? 2 : typeof value === "string" ? 1 : 0);
  const blankAs = (value, other) => (value === null ? (typeof other === "string" ? "" : typeof other === "boolean" ? false : 0) : typeof value === "string" ? value.toLowerCase() : value);
  const [a, b] = [blankAs(left, right), blankAs(right, left)];
  const order = rank(a) !== rank(b) ? rank(a) - rank(b) : a < b ? -1 : a > b ? 1 : 0;
  return { "=": order === 0, "<>": order !== 0, "<": order < 0, "<=": order <= 0, ">": order > 0, ">=": order >= 0 }[operator];
}
