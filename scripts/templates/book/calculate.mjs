import { requireTypeScript } from "../../requireTypeScript.mjs";
import { cellAddress, parseCell } from "./addresses.mjs";

const { parseFormula } = requireTypeScript("src/audit/calculator/parseFormula.ts");
const { evaluateTree } = requireTypeScript("src/audit/calculator/evaluate.ts");
const { isBlock, scalarOf } = requireTypeScript("src/audit/calculator/values.ts");
const { parseAddress } = requireTypeScript("src/formulas/a1.ts");

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
  const value = evaluate(engine, sheet, cell.formula);
  engine.busy.delete(key);
  if (isBlock(value) && value.flat().length > 1) spill(engine, sheet, address, value);
  cell.result = scalarOf(value) ?? 0;
  return cell.result;
}

/** The calculator of the product, over the cells of a book that are themselves still to be calculated. */
function evaluate(engine, sheet, formula) {
  const unknown = (text) => {
    throw new Error(`${formula}: ${text}?`);
  };
  const area = (text) => cellsOf(engine, sheet, text);
  const calculation = evaluateTree(parseFormula(formula), { area, structured: unknown, spill: unknown, name: unknown, inLine: unknown, overBlocks: true });
  let step = calculation.next();
  while (!step.done) step = calculation.next(engine.callTenor(step.value.name, step.value.args));
  return step.value;
}

function cellsOf({ book, ...engine }, sheet, text) {
  const { sheet: name, area } = parseAddress(text);
  const on = name === undefined ? sheet : book.sheet(name);
  return Array.from({ length: area.rows }, (_, down) => Array.from({ length: area.columns }, (__, right) => valueAt({ book, ...engine }, on, cellAddress(area.column + right + 1, area.row + down + 1))));
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
