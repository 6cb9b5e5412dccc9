import { isBlank, isCellError, quote, textOf, type InputCell } from "../../catalog/cell";
import { readNumber } from "../../catalog/schema/numberRule";
import { isoDate } from "../../core/units/excelDate";
import { importFields } from "../fields";
import type { FileKind, ImportField } from "../fields/importField";
import { isPercentHeader, matchFields, type KindMapping } from "../mapping/fileMapping";
import { effectOf, type Finding, type FindingCode } from "../report/finding";
import type { DateOrders, KindedFile } from "./dateOrders";
import { dateReader } from "./dates";
import { keyText } from "./keys";
import { NumberColumn } from "./numbers";
import type { RateTable } from "./rates";
import { rowInFile, type SourceFile } from "./sourceFile";

/** How much a column could be read. */
export interface FieldQuality {
  readonly field: ImportField;
  readonly header: string;
  readonly blank: number;
  readonly refused: number;
}

/** A file of a kind with its columns read; undefined where a cell is blank or could not be read. */
export interface ReadFile {
  readonly source: SourceFile;
  readonly kind: FileKind;
  readonly positions: ReadonlyMap<string, number>;
  readonly numbers: ReadonlyMap<string, readonly (number | undefined)[]>;
  readonly texts: ReadonlyMap<string, readonly (string | undefined)[]>;
  readonly quality: readonly FieldQuality[];
  /** Rows that count no more, by row. */
  readonly leftOut: Uint8Array;
  /** Rows with a cell that could not be read, by row. */
  readonly doubtful: Uint8Array;
}

/** What reading a file needs to know. */
export interface ReadingTerms {
  readonly rates: RateTable;
  readonly orders: DateOrders;
  /** Day of amounts that have none of their own. */
  readonly asOf: number;
  readonly find: (finding: Finding) => void;
  /** Told of rows that were dealt with. */
  readonly onRows: (rows: number) => void;
}

const ROWS_A_STEP = 1000;

/** Reads the columns of a file that stand for something, a thousand rows a step. */
export function* readColumns(file: KindedFile, mapping: KindMapping, terms: ReadingTerms): Generator<void, ReadFile> {
  const { source, kind } = file;
  const positions = matchFields(kind, source.headers, mapping);
  const numbers = new Map<string, (number | undefined)[]>();
  const texts = new Map<string, (string | undefined)[]>();
  const quality: FieldQuality[] = [];
  const leftOut = new Uint8Array(source.rows);
  const doubtful = new Uint8Array(source.rows);
  const fields = importFields[kind].filter(({ id }) => positions.has(id));
  // Currency and date of a row are known before its amounts are converted.
  const inOrder = [...fields.filter(({ reads }) => reads !== "money"), ...fields.filter(({ reads }) => reads === "money")];
  const days = (): readonly (number | undefined)[] | undefined => numbers.get("dated");
  for (const field of inOrder) {
    const position = positions.get(field.id)!;
    const cells = source.columns[position];
    const header = source.headers[position];
    const counts = { blank: 0, refused: 0 };
    const refuse = (row: number, code: FindingCode, values: Finding["values"]): undefined => {
      counts.refused++;
      doubtful[row] = 1;
      const effect = effectOf(code, field.required);
      if (effect === "leftOut") leftOut[row] = 1;
      terms.find({ code, effect, file: source.name, row: rowInFile(source, row), header, values });
      return undefined;
    };
    const read = yield* cellReader({ file, position, field, header, mapping, terms, currencies: texts.get("currency"), days, refuse });
    const kept: (number | string | undefined)[] = [];
    for (let row = 0; row < source.rows; row++) {
      const cell = cells[row] ?? null;
      if (isBlank(cell)) {
        counts.blank++;
        kept.push(undefined);
        if (field.required && !isBlankRow(source, row)) terms.find({ code: field.reads === "key" ? "blankKey" : "blankRequired", effect: "leftOut", file: source.name, row: rowInFile(source, row), header, values: {} });
        if (field.required) leftOut[row] = 1;
      } else if (isCellError(cell)) kept.push(refuse(row, "cellError", { value: cell.error }));
      else kept.push(read(cell, row));
      if (row % ROWS_A_STEP === 0) yield;
    }
    if (["money", "share", "number", "date"].includes(field.reads)) numbers.set(field.id, kept as (number | undefined)[]);
    else texts.set(field.id, kept as (string | undefined)[]);
    quality.push({ field, header, ...counts });
    terms.onRows(source.rows);
  }
  return { source, kind, positions, numbers, texts, quality, leftOut, doubtful };
}

interface CellTerms {
  readonly file: KindedFile;
  readonly position: number;
  readonly field: ImportField;
  readonly header: string;
  readonly mapping: KindMapping;
  readonly terms: ReadingTerms;
  readonly currencies: readonly (string | undefined)[] | undefined;
  readonly days: () => readonly (number | undefined)[] | undefined;
  readonly refuse: (row: number, code: FindingCode, values: Finding["values"]) => undefined;
}

type CellReader = (cell: InputCell, row: number) => number | string | undefined;

function* cellReader(about: CellTerms): Generator<void, CellReader> {
  const { file: { source }, position, field } = about;
  switch (field.reads) {
    case "key":
      return (_cell, row) => keyText(source, position, row);
    case "date":
      return dayReader(about);
    case "money":
    case "share":
    case "number":
      return yield* numberReader(about);
    case "text":
    case "cell":
    case "currency":
      return textReader(about);
  }
}

/** First signs of a formula. */
const FORMULA_START = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/;

function textReader({ file: { source }, field, header, terms }: CellTerms): CellReader {
  return (cell, row) => {
    if (field.reads === "cell" && typeof cell === "number") return cell;
    const text = textOf(cell);
    if (FORMULA_START.test(text)) terms.find({ code: "formulaText", effect: effectOf("formulaText"), file: source.name, row: rowInFile(source, row), header, values: { value: text } });
    return text;
  };
}

function dayReader({ file, field, terms, refuse }: CellTerms): CellReader {
  const read = dateReader(terms.orders.order(file, field.id));
  return (cell, row) => read(cell) ?? refuse(row, "unreadableDate", { value: quote(cell) });
}

/** A number in per cent by this is a share: divided, since 2.7 / 100 is 0.027 and 2.7 × 0.01 is not. */
const HUNDRED = 100;

function* numberReader({ file: { source }, position, field, header, mapping, terms, currencies, days, refuse }: CellTerms): Generator<void, CellReader> {
  const column = new NumberColumn();
  for (const [row, cell] of source.columns[position].entries()) {
    column.add(cell);
    if (row % ROWS_A_STEP === 0) yield;
  }
  const readCell = column.reader();
  const isPercent = field.reads === "share" && (mapping.percents[field.id] ?? isPercentHeader(header));
  return (cell, row) => {
    const number = readCell(cell);
    if (number === undefined) return refuse(row, "unreadableNumber", { value: quote(cell) });
    // "8%" is 0.08 already, whatever the header says.
    const scaled = isPercent && !(typeof cell === "string" && /[%％]\s*$/.test(cell)) ? number / HUNDRED : number;
    if (field.rule) {
      const checked = readNumber(field.id, scaled, field.rule);
      if (!checked.ok) return refuse(row, "outOfRange", { failure: checked.failure });
    }
    return field.reads === "money" && currencies ? convert(scaled, row) : scaled;
  };

  function convert(amount: number, row: number): number | undefined {
    const currency = currencies![row];
    if (currency === undefined) return refuse(row, "currencyBlank", { value: amount });
    const day = days()?.[row] ?? terms.asOf;
    const rate = terms.rates.on(currency, day);
    return rate === undefined ? refuse(row, "rateMissing", { currency, date: isoDate(day) }) : amount * rate;
  }
}

/** Nothing stands in the row: not a mistake, and not counted. */
function isBlankRow({ columns }: SourceFile, row: number): boolean {
  return columns.every((column) => isBlank(column[row] ?? null));
}
