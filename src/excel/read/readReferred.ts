import { structuredPlace, type Place } from "../../audit/calculator/bookReferences";
import { BeyondCalculator } from "../../audit/calculator/beyond";
import { sameName, sheetNamed, tableNamed, type BookCells, type BookSheet, type BookTable, type PlacedFormula } from "../../audit/book/bookCells";
import type { InputCell } from "../../catalog/cell";
import { MAX_COLUMNS, MAX_ROWS, formatArea, parseAddress, type Area } from "../../formulas/a1";
import { tokenise, type Token } from "../../formulas/tokenise";
import { attempt } from "../attempt";
import type { Outcome } from "../outcome";
import type { CellPlace, Steps } from "../workbookPort";
import { readArea } from "./readArea";
import { readNames, readTables } from "./readBook";

/**
 * Reads what expressions refer to from a cell, and nothing else: a book with the values of those areas, the tables and the
 * names of the workbook. What leads nowhere is left to whoever calculates.
 */
export function readReferred(expressions: readonly string[], from: CellPlace, steps: Steps = {}): Promise<Outcome<BookCells>> {
  return attempt(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const draft = new BookDraft(context, worksheets.items.map(({ name }) => name), steps);
    const tokens = expressions.flatMap(tokenise);
    if (!tokens.some(({ kind }) => kind === "reference" || kind === "structured" || kind === "name")) return draft.book();
    if (tokens.some(({ kind }) => kind === "structured" || kind === "name")) await draft.readDefinitions();
    const all = [...tokens, ...draft.namedIn(tokens)];
    await draft.readSpills(all, from);
    await draft.readHeaders();
    for (const place of all.flatMap((token) => draft.placeOf(token, from))) await draft.readPlace(place);
    return draft.book();
  });
}

/** A book that fills with what is read. */
class BookDraft {
  private readonly values: Map<string, (InputCell[] | undefined)[]>;
  private readonly formulas = new Map<string, PlacedFormula[]>();
  private tables: readonly BookTable[] = [];
  private names: BookCells["names"] = [];

  constructor(
    private readonly context: Excel.RequestContext,
    sheets: readonly string[],
    private readonly steps: Steps,
  ) {
    this.values = new Map(sheets.map((name) => [name, []]));
  }

  book(): BookCells {
    const sheets = [...this.values].map(([name, values]): BookSheet => ({ name, values, formulas: this.formulas.get(name) ?? [] }));
    return { sheets, tables: this.tables, names: this.names };
  }

  async readDefinitions(): Promise<void> {
    this.tables = await readTables(this.context);
    this.names = await readNames(this.context);
  }

  /** What names stand for, in pieces. */
  namedIn(tokens: readonly Token[]): Token[] {
    const wanted = tokens.filter(({ kind }) => kind === "name").map(({ text }) => text.slice(text.lastIndexOf("!") + 1));
    const tables = wanted.flatMap((name) => tokenise(tableNamed(this.book(), name) ? `${name}[]` : ""));
    return [...tables, ...this.names.filter(({ name }) => wanted.some((one) => sameName(one, name))).flatMap(({ refersTo }) => tokenise(refersTo.replace(/^=/, "")))];
  }

  /** Headers say where the columns of a table are. */
  async readHeaders(): Promise<void> {
    for (const { sheet, area, hasHeaders } of this.tables) if (hasHeaders) await this.readInto(sheet, { ...area, rows: 1 });
  }

  /** Where a piece of a formula leads; nothing where it leads nowhere. */
  placeOf({ kind, text }: Token, from: CellPlace): Place[] {
    const book = this.book();
    const home = sheetNamed(book, from.sheet);
    if (!home) return [];
    if (kind === "reference") {
      const parsed = parseAddress(text);
      const sheet = parsed?.sheet === undefined ? home : sheetNamed(book, parsed.sheet);
      return parsed && sheet ? [{ sheet, area: parsed.area }] : [];
    }
    if (kind !== "structured") return [];
    try {
      const place = structuredPlace(book, home, text, from.row);
      return place ? [place] : [];
    } catch (thrown) {
      if (thrown instanceof BeyondCalculator) return [];
      throw thrown;
    }
  }

  /** Of a reference with # the block that its formula fills. */
  async readSpills(tokens: readonly Token[], from: CellPlace): Promise<void> {
    const { context } = this;
    const places = tokens.flatMap((token, index) => (tokens[index + 1]?.kind === "spill" ? this.placeOf(token, from) : []));
    if (places.length === 0) return;
    const spills = places.map(({ sheet, area }) => {
      const spill = context.workbook.worksheets.getItem(sheet.name).getCell(area.row, area.column).getSpillingToRangeOrNullObject();
      spill.load("rowCount,columnCount");
      return spill;
    });
    await context.sync();
    for (const [index, { sheet: { name }, area: { row, column } }] of places.entries()) {
      const spill = spills[index];
      if (spill.isNullObject) continue;
      const fills = { rows: spill.rowCount, columns: spill.columnCount };
      this.formulas.set(name, [...(this.formulas.get(name) ?? []), { row, column, text: "", fills, overBlocks: true }]);
      await this.readInto(name, { row, column, ...fills });
    }
  }

  async readPlace({ sheet: { name }, area }: Place): Promise<void> {
    if (area.rows < MAX_ROWS && area.columns < MAX_COLUMNS) return this.readInto(name, area);
    const { context } = this;
    const used = context.workbook.worksheets.getItem(name).getRange(formatArea(area)).getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    if (!used.isNullObject) await this.readInto(name, { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount });
  }

  private async readInto(sheet: string, area: Area): Promise<void> {
    const cells = await readArea(this.context, this.context.workbook.worksheets.getItem(sheet), area, { signal: this.steps.signal });
    const values = this.values.get(sheet)!;
    cells.forEach((line, down) => {
      const row = (values[area.row + down] ??= []);
      while (row.length < area.column) row.push(null);
      line.forEach((cell, right) => (row[area.column + right] = cell));
    });
  }
}
