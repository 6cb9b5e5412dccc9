import { PERPETUAL_WORDS, timingChoices, wordsOf, type Choice } from "../catalog/schema/choices";
import { clientColumns, type ClientColumn } from "../catalog/schema/clientColumns";
import { frameworkChoices } from "../catalog/schema/frameworkChoices";
import { tableRepaymentChoices } from "../catalog/schema/repaymentChoices";
import { rules } from "../catalog/schema/numberRule";
import { PERIODS_PER_YEAR } from "../core/units/periodic";
import type { Dialect } from "./dialects";
import type { NewColumn } from "./lifeQuery";
import type { SqlTable } from "./sqlTable";
import { columnWord, listOf, numberWord, textWord } from "./words";

/** The largest double: what is not between it and its opposite is infinite, or not a number. */
const LARGEST = 1.7976931348623157e308;

/** A condition under which a row has no value, and the code that says so. */
export interface CellRule {
  readonly condition: string;
  readonly code: string;
}

/** How the cells of a table are read: columns of numbers and words, and what makes a row unusable. */
export interface CellReading {
  readonly columns: readonly NewColumn[];
  /** In the order of the schema: the first that holds is the reason of the row. */
  readonly rules: readonly CellRule[];
}

/** A cell of a category as filters compare it. */
export const keyName = (id: string): string => `${id}_key`;
/** A cell's number; year by year for a curve. */
export const numberName = (id: string, year: number, years: number): string => (years > 1 ? `${id}_cell_${year}` : `${id}_cell`);
export const textName = (id: string): string => `${id}_text`;

/** Reads every column that the table has of the schema, by the schema's own ranges and words. */
export function readCells({ columns }: SqlTable, dialect: Dialect): CellReading {
  const known = clientColumns.filter(({ id }) => id in columns);
  const parts = known.map((column) => readColumn(column, columns[column.id], dialect));
  return { columns: parts.flatMap((part) => part.columns), rules: parts.flatMap((part) => part.rules) };
}

function readColumn(column: ClientColumn, names: readonly string[], dialect: Dialect): CellReading {
  const { id, target } = column;
  const cells = names.map((name) => `t.${columnWord(name, dialect)}`);
  switch (target.kind) {
    case "id":
      return { columns: [["client_id", `CAST(${cells[0]} AS ${dialect.textType})`]], rules: [] };
    case "category":
      return { columns: [[keyName(id), wordOf(cells[0], dialect)]], rules: [] };
    case "timing":
      return readWord(id, cells[0], timingChoices, dialect);
    case "framework":
      return readWord(id, cells[0], frameworkChoices, dialect);
    case "repayment":
      return readWord(id, cells[0], tableRepaymentChoices, dialect);
    case "years":
      return readYearsCell(column, cells[0], dialect);
    case "periodsPerYear":
      return readNumberCell(column, cells[0], numberName(id, 1, 1), dialect, { condition: (cell) => `${cell} NOT IN ${listOf(PERIODS_PER_YEAR.map(numberWord))}`, code: `not_a_choice:${id}` });
    default:
      return joined(cells.map((cell, index) => readNumberCell(column, cell, numberName(id, index + 1, names.length), dialect)));
  }
}

const wordOf = (cell: string, { textType }: Dialect): string => `LOWER(TRIM(CAST(${cell} AS ${textType})))`;

function readWord(id: string, cell: string, choices: readonly Choice[], dialect: Dialect): CellReading {
  return { columns: [[textName(id), wordOf(cell, dialect)]], rules: [{ condition: `${textName(id)} <> '' AND ${textName(id)} NOT IN ${wordsIn(choices.flatMap(wordsOf), dialect)}`, code: `not_a_choice:${id}` }] };
}

/** A list of words as cells are compared with them. */
export function wordsIn(words: readonly string[], dialect: Dialect): string {
  return listOf([...new Set(words.map((word) => word.toLowerCase()))].map((word) => textWord(word, dialect)));
}

/** A number of years, or a word for a horizon without an end, which is neither a number nor wrong. */
function readYearsCell(column: ClientColumn, cell: string, dialect: Dialect): CellReading {
  const word = wordOf(cell, dialect);
  const perpetual = wordsIn(PERPETUAL_WORDS, dialect);
  const number = dialect.numberOrNull?.(cell);
  const years = readNumberCell({ ...column, rule: rules.years }, `CASE WHEN ${word} NOT IN ${perpetual} THEN ${cell} END`, numberName(column.id, 1, 1), dialect);
  // Where it can be, only a cell without a number is looked at as a text.
  return { columns: [[textName(column.id), number === undefined ? word : `CASE WHEN ${number} IS NULL THEN ${word} END`], ...years.columns], rules: years.rules };
}

interface OwnRule {
  readonly condition: (cell: string) => string;
  readonly code: string;
}

function readNumberCell(column: ClientColumn, cell: string, name: string, dialect: Dialect, own: OwnRule = rangeOf(column)): CellReading {
  const rule: CellRule = { condition: own.condition(name), code: own.code };
  if (!dialect.numberOrNull) return { columns: [[name, `CAST(${cell} AS ${dialect.doubleType})`]], rules: [rule] };
  const number = dialect.numberOrNull(cell);
  const isText = `${name}_is_text`;
  // Only a cell without a number is looked at as a text.
  const text: NewColumn = [isText, `CASE WHEN ${number} IS NOT NULL THEN 0 WHEN TRIM(CAST(${cell} AS ${dialect.textType})) <> '' THEN 1 ELSE 0 END`];
  const code = column.word === undefined ? "not_a_number" : `needs_${column.word}`;
  return { columns: [[name, number], text], rules: [{ condition: `${isText} = 1`, code: `${code}:${column.id}` }, rule] };
}

/** A stray date where years are wanted counts as blank, so it breaks no maximum. */
function rangeOf({ id, rule, datesAreBlank }: ClientColumn): OwnRule {
  const minimum = numberWord(rule?.minimum ?? -LARGEST);
  const maximum = numberWord(datesAreBlank ? LARGEST : (rule?.maximum ?? LARGEST));
  return { condition: (cell) => `NOT (${cell} BETWEEN ${minimum} AND ${maximum})`, code: `out_of_range:${id}` };
}

const joined = (parts: readonly CellReading[]): CellReading => ({ columns: parts.flatMap(({ columns }) => columns), rules: parts.flatMap(({ rules: found }) => found) });
