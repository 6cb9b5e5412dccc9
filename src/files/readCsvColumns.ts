import type { InputCell } from "../catalog/cell";
import { CsvColumnShape } from "./csvColumn";
import { csvRecords, type CsvRecords } from "./csvRecords";
import { decodeStream, decodingOf, type ByteChunks } from "./decodeStream";
import type { Encoding } from "./decodeText";
import type { Delimiter } from "./detectDelimiter";
import type { FileResult } from "./fileFailure";

export interface CsvColumns {
  /** Cells by column; the first of each is its header. */
  readonly columns: readonly (readonly InputCell[])[];
  /** Of each column, by place, the texts of numbers that are not spelled as they are written here; where they were asked for. */
  readonly spellings?: readonly ReadonlyMap<number, string>[];
  readonly delimiter: Delimiter;
  readonly encoding: Encoding;
  /** Lines of notes before the row of headers. */
  readonly noteLines: number;
}

/**
 * Reads a CSV file of any length into columns: the same cells as `readCsv` gives of its text, without the text. The file
 * is read three times, to find its encoding, how its columns are to be read, and their cells, and never held.
 *
 * @param chunks the file from its beginning, at each call; what reading throws, this throws
 * @param options.head characters that are looked at for notes, delimiter and line ends
 * @param options.keepsSpellings whether the texts of numbers are kept that another spelling would not give back: 1E5 may be a key
 */
export async function readCsvColumns(chunks: ByteChunks, { head, keepsSpellings = false }: { readonly head?: number; readonly keepsSpellings?: boolean } = {}): Promise<FileResult<CsvColumns>> {
  const decoding = await decodingOf(chunks);
  const { encoding } = decoding;
  const records = (): AsyncIterable<CsvRecords> => csvRecords(decodeStream(chunks, encoding), decoding, head);
  const shape = await shapeOf(records());
  if (!shape.ok) return shape;
  const { height, delimiter, shapes, noteLines } = shape.value;
  const style = CsvColumnShape.styleOf(delimiter, shapes);
  const columns = shapes.map((one) => new CellColumn(one.reader(style), keepsSpellings));
  let row = 0;
  for await (const part of records()) {
    for (const record of part.records) if (row++ < height) columns.forEach((column, place) => column.add(record[place] ?? ""));
  }
  return { ok: true, value: { columns: columns.map(({ cells }) => cells), ...(keepsSpellings ? { spellings: columns.map(({ spellings }) => spellings) } : {}), delimiter, encoding, noteLines } };
}

interface CsvShape {
  /** Rows up to the last that is not blank. */
  readonly height: number;
  readonly delimiter: Delimiter;
  readonly noteLines: number;
  /** Of each column up to the last of those rows. */
  readonly shapes: readonly CsvColumnShape[];
}

async function shapeOf(parts: AsyncIterable<CsvRecords>): Promise<FileResult<CsvShape>> {
  const shapes: CsvColumnShape[] = [];
  let [height, width, rows, widest] = [0, 0, 0, 0];
  let delimiter: Delimiter = ",";
  let noteLines = 0;
  for await (const { format, records, problem, noteLines: before } of parts) {
    if (problem) return { ok: false, failure: problem };
    delimiter = format.delimiter;
    noteLines = before;
    for (const record of records) {
      rows++;
      widest = Math.max(widest, record.length);
      while (shapes.length < record.length) shapes.push(new CsvColumnShape(delimiter));
      let isFilled = false;
      for (let column = 0; column < record.length; column++) {
        if (record[column] === "") continue;
        isFilled ||= record[column].trim() !== "";
        shapes[column].add(record[column]);
      }
      if (isFilled) [height, width] = [rows, widest];
    }
  }
  return { ok: true, value: { height, delimiter, noteLines, shapes: shapes.slice(0, width) } };
}

/** Texts of which a column keeps one copy for all rows. */
const SHARED_TEXTS = 4096;
/** Longer pieces of a text keep the whole of it in memory, unless they are copied. */
const LONGEST_COPIED_BY_ENGINE = 12;

/** The cells of one column. Labels that come again are kept once. */
class CellColumn {
  readonly cells: InputCell[] = [];
  private readonly shared = new Map<string, InputCell>();

  readonly spellings = new Map<number, string>();

  constructor(private readonly read: (text: string) => InputCell, private readonly keepsSpellings: boolean) {}

  add(text: string): void {
    const known = this.shared.get(text);
    if (known !== undefined) return void this.cells.push(known);
    const cell = this.read(text);
    if (this.keepsSpellings && typeof cell === "number" && String(cell) !== text.trim()) this.spellings.set(this.cells.length, copyOf(text.trim()));
    if (typeof cell !== "string") return void this.cells.push(cell);
    const own = cell.length > LONGEST_COPIED_BY_ENGINE ? copyOf(cell) : cell;
    if (this.shared.size < SHARED_TEXTS) this.shared.set(text, own);
    this.cells.push(own);
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The same text on its own. One half of a pair of surrogates has no bytes of its own and stays as it is. */
function copyOf(text: string): string {
  const copy = decoder.decode(encoder.encode(text));
  return copy === text ? copy : text;
}
