import type { InputCell } from "../../catalog/cell";
import { contains } from "../../formulas/a1";
import { tokenise } from "../../formulas/tokenise";
import { cellAt, sameName, tableCells, tableHeaders, tableNamed, type BookCells, type BookSheet, type BookTable } from "../book/bookCells";
import { RUNS_TABLE, RUN_PARTS_TABLE } from "../history/runColumns";
import { sameCell } from "../verify/sameCell";
import type { BookChanges, CellChange, FormulaChange, NameChange, TableChange } from "./changes";
import { compareTables } from "./compareTables";
import { matchSheets, type SheetPair } from "./matchSheets";

const ASSUMPTION_TABLES = /scenario|assumption|setting|coefficient|weight|rule|matrix|情景|假设|参数|系数|权重|规则|矩阵/i;
const RUN_TABLES = [RUNS_TABLE, RUN_PARTS_TABLE];

interface TablePair {
  readonly before: BookTable;
  readonly after: BookTable;
}

/** What changed from one workbook to another: tables by name and key, other cells by sheet and address. */
export function compareBooks(before: BookCells, after: BookCells): BookChanges {
  const { pairs, changes: sheets } = matchSheets(before, after);
  const tablePairs = pairTables(before, after);
  const compared = tablePairs.flatMap((pair) => compareTables(pair.after.name, tableCells(before, pair.before), tableCells(after, pair.after)) ?? []);
  const isRun = ({ table }: TableChange): boolean => RUN_TABLES.some((name) => sameName(name, table));
  const isAssumption = ({ table }: TableChange): boolean => ASSUMPTION_TABLES.test(table);
  const outside = pairs.map((pair) => compareCells(pair, sheets.renamed, tablePairs));
  return {
    sheets,
    tables: {
      added: after.tables.filter((table) => !tablePairs.some((pair) => pair.after === table)).map(({ name }) => name),
      lost: before.tables.filter((table) => !tablePairs.some((pair) => pair.before === table)).map(({ name }) => name),
    },
    inputs: compared.filter((change) => !isRun(change) && !isAssumption(change)),
    assumptions: compared.filter((change) => !isRun(change) && isAssumption(change)),
    cells: outside.flatMap(({ cells }) => cells),
    formulas: outside.flatMap(({ formulas }) => formulas),
    results: outside.flatMap(({ results }) => results),
    runs: compared.filter(isRun),
    names: compareNames(before, after),
    dateSystem: (before.from1904 ?? false) !== (after.from1904 ?? false),
  };
}

/** By name; a table under another name is the one with the same headers. */
function pairTables(before: BookCells, after: BookCells): TablePair[] {
  const pairs = before.tables.flatMap((table): TablePair[] => {
    const same = tableNamed(after, table.name);
    return same ? [{ before: table, after: same }] : [];
  });
  const key = (book: BookCells, table: BookTable): string => tableHeaders(book, table).join("\n");
  for (const table of before.tables) {
    if (pairs.some((pair) => pair.before === table)) continue;
    const alike = after.tables.find((one) => !pairs.some((pair) => pair.after === one) && key(after, one) === key(before, table));
    if (alike) pairs.push({ before: table, after: alike });
  }
  return pairs;
}

interface CellChanges {
  readonly cells: CellChange[];
  readonly formulas: FormulaChange[];
  readonly results: CellChange[];
}

/** Cells that stand in no table that both have. A renamed sheet is no change of the formulas that name it. */
function compareCells({ before, after }: SheetPair, renamed: readonly { readonly before: string; readonly after: string }[], tables: readonly TablePair[]): CellChanges {
  const [oldTables, newTables] = [tables.map((pair) => pair.before).filter(({ sheet }) => sheet === before.name), tables.map((pair) => pair.after).filter(({ sheet }) => sheet === after.name)];
  const inTables = (row: number, column: number): boolean => [...oldTables, ...newTables].some(({ area }) => contains(area, row, column));
  const [oldFormulas, newFormulas] = [formulasOf(before), formulasOf(after)];
  const [oldFilled, newFilled] = [filledCells(before), filledCells(after)];
  const found: CellChanges = { cells: [], formulas: [], results: [] };
  for (let row = 0; row < Math.max(before.values.length, after.values.length, lastRow(before), lastRow(after)); row++) {
    const width = Math.max(before.values[row]?.length ?? 0, after.values[row]?.length ?? 0);
    for (let column = 0; column < width; column++) {
      const place = { sheet: after.name, row, column };
      const key = `${row} ${column}`;
      const [oldFormula, newFormula] = [oldFormulas.get(key), newFormulas.get(key)];
      if (oldFormula !== undefined || newFormula !== undefined) {
        if (oldFormula === undefined || newFormula === undefined || plain(oldFormula, renamed) !== plain(newFormula, [])) found.formulas.push({ place, ...(oldFormula === undefined ? {} : { before: oldFormula }), ...(newFormula === undefined ? {} : { after: newFormula }) });
      }
      const [one, two]: InputCell[] = [cellAt(before, row, column), cellAt(after, row, column)];
      if (sameCell(one, two)) continue;
      const isResult = newFormula !== undefined || newFilled.has(key) || (oldFilled.has(key) && two === null);
      if (isResult) found.results.push({ place, before: one, after: two });
      else if (!inTables(row, column)) found.cells.push({ place, before: one, after: two });
    }
  }
  return found;
}

function formulasOf({ formulas }: BookSheet): Map<string, string> {
  return new Map(formulas.map(({ row, column, text }) => [`${row} ${column}`, text]));
}

/** Cells that an array formula fills. */
function filledCells({ formulas }: BookSheet): Set<string> {
  const cells = new Set<string>();
  for (const { row, column, fills } of formulas) for (let down = 0; down < (fills?.rows ?? 1); down++) for (let right = 0; right < (fills?.columns ?? 1); right++) cells.add(`${row + down} ${column + right}`);
  return cells;
}

function lastRow({ formulas }: BookSheet): number {
  return formulas.reduce((last, { row }) => Math.max(last, row + 1), 0);
}

/** A formula without what makes no difference: blanks, quotation marks around a sheet's name, its old name. */
function plain(formula: string, renamed: readonly { readonly before: string; readonly after: string }[]): string {
  return tokenise(formula)
    .map(({ kind, text }) => {
      if (kind === "space") return "";
      const mark = kind === "reference" || kind === "name" ? text.lastIndexOf("!") : -1;
      if (mark < 0) return kind === "text" ? text : text.toUpperCase();
      const sheet = text.slice(0, mark).replace(/^'(.*)'$/s, "$1").replaceAll("''", "'");
      const now = renamed.find((one) => sameName(one.before, sheet))?.after ?? sheet;
      return `${now.toUpperCase()}!${text.slice(mark + 1).toUpperCase()}`;
    })
    .join("");
}

function compareNames(before: BookCells, after: BookCells): NameChange[] {
  const key = ({ name, sheet = "" }: BookCells["names"][number]): string => `${sheet}!${name}`.toLowerCase();
  const [old, now] = [new Map(before.names.map((one) => [key(one), one])), new Map(after.names.map((one) => [key(one), one]))];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id): NameChange[] => {
    const [one, two] = [old.get(id), now.get(id)];
    if (one?.refersTo === two?.refersTo) return [];
    return [{ name: (two ?? one)!.name, ...(one ? { before: one.refersTo } : {}), ...(two ? { after: two.refersTo } : {}) }];
  });
}
