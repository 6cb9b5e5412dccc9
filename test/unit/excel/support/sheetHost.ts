/** A host just large enough for logs: sheets of cells and tables on them. Writes take effect at once, every sync gives others a turn. */
export class SheetHost {
  readonly sheets: FakeSheet[] = [];
  readonly tables: FakeTable[] = [];
  /** Names taken by something that is no table. */
  readonly names = new Set<string>();
  refuses?: string;
  /** Of a call that was queued: the next sync says so. */
  refusal?: string;

  install(version = 1.16): void {
    const run = async (batch: (context: unknown) => Promise<unknown>): Promise<unknown> => batch(this.context());
    const isSetSupported = (_set: string, wanted: string): boolean => Number(wanted) <= version;
    Object.assign(globalThis, { Excel: { run }, Office: { context: { requirements: { isSetSupported } } } });
  }

  private context(): unknown {
    const sync = async (): Promise<void> => {
      await Promise.resolve();
      const refusal = this.refusal;
      this.refusal = undefined;
      if (refusal) throw Object.assign(new Error(refusal), { code: refusal });
      if (this.refuses) throw Object.assign(new Error(this.refuses), { code: this.refuses });
    };
    return { sync, workbook: { tables: { getItemOrNullObject: (name: string) => this.tables.find((table) => table.isNamed(name)) ?? NULL_OBJECT }, worksheets: { load: () => undefined, items: this.sheets, add: (name: string) => this.addSheet(name), getItemOrNullObject: (name: string) => this.sheets.find((sheet) => sheet.name === name) ?? NULL_OBJECT } } };
  }

  addSheet(name: string): FakeSheet {
    const sheet = new FakeSheet(name, this);
    this.sheets.push(sheet);
    return sheet;
  }
}

const NULL_OBJECT = { isNullObject: true, load: () => undefined };

interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export class FakeSheet {
  readonly isNullObject = false;
  readonly cells = new Map<string, unknown>();
  readonly tables = { add: (range: FakeRange) => this.addTable(range.area) };
  readonly freezePanes = { freezeRows: () => undefined };
  readonly load = (): void => undefined;

  constructor(private called: string, private readonly host: SheetHost) {}

  get name(): string {
    return this.called;
  }

  /** What follows a refusal in a request is not done. */
  set name(name: string) {
    if (this.host.refusal === undefined) this.called = name;
  }

  getRangeByIndexes(row: number, column: number, rows: number, columns: number): FakeRange {
    return new FakeRange(this, { row, column, rows, columns });
  }

  addTable(area: Area): FakeTable {
    const table = new FakeTable(this, area, this.host);
    this.host.tables.push(table);
    return table;
  }

  delete(): void {
    this.host.sheets.splice(this.host.sheets.indexOf(this), 1);
    const kept = this.host.tables.filter(({ worksheet }) => worksheet !== this);
    this.host.tables.splice(0, this.host.tables.length, ...kept);
  }
}

export class FakeTable {
  readonly isNullObject = false;
  readonly load = (): void => undefined;
  showTotals = false;
  style = "";
  private called = "Table";

  constructor(readonly worksheet: FakeSheet, public area: Area, private readonly host: SheetHost) {}

  isNamed(name: string): boolean {
    return this.called === name;
  }

  get name(): string {
    return this.called;
  }

  set name(name: string) {
    if (this.host.names.has(name) || this.host.tables.some((other) => other !== this && other.isNamed(name))) this.host.refusal = "ItemAlreadyExists";
    else this.called = name;
  }

  getRange(): FakeRange {
    return new FakeRange(this.worksheet, this.area);
  }

  getHeaderRowRange(): FakeRange {
    return new FakeRange(this.worksheet, { ...this.area, rows: 1 });
  }

  resize({ area }: FakeRange): void {
    this.area = area;
  }
}

class FakeRange {
  readonly isNullObject = false;
  readonly format = { columnWidth: 0 };
  numberFormat: unknown;
  readonly load = (): void => undefined;

  constructor(private readonly sheet: FakeSheet, readonly area: Area) {}

  get rowIndex(): number { return this.area.row; }
  get columnIndex(): number { return this.area.column; }
  get rowCount(): number { return this.area.rows; }
  get columnCount(): number { return this.area.columns; }

  get values(): unknown[][] {
    const { row, column, rows, columns } = this.area;
    return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_cell, c) => this.sheet.cells.get(`${row + r} ${column + c}`) ?? ""));
  }

  set values(values: unknown[][]) {
    values.forEach((line, r) => line.forEach((value, c) => this.sheet.cells.set(`${this.area.row + r} ${this.area.column + c}`, typeof value === "string" && value.startsWith("'") ? value.slice(1) : value)));
  }

  getUsedRangeOrNullObject(): FakeRange | typeof NULL_OBJECT {
    const { row, column, rows, columns } = this.area;
    const filled = [...this.sheet.cells].filter(([, value]) => value !== "").map(([key]) => key.split(" ").map(Number)).filter(([r, c]) => r >= row && r < row + rows && c >= column && c < column + columns).map(([r]) => r);
    return filled.length === 0 ? NULL_OBJECT : new FakeRange(this.sheet, { row: Math.min(...filled), column, rows: Math.max(...filled) - Math.min(...filled) + 1, columns });
  }
}
