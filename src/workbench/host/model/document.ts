import type { Area } from "../a1";

/** What a workbook holds beside its cells: the grid itself knows no tables, settings or XML parts. */
export interface TableModel {
  readonly id: string;
  name: string;
  sheetId: string;
  /** Headers, data and totals. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  style: string;
}

export interface XmlPartModel {
  readonly id: string;
  xml: string;
}

export interface WorkbookDocument {
  name: string;
  readonly tables: TableModel[];
  readonly settings: Map<string, unknown>;
  readonly xmlParts: XmlPartModel[];
  /** Title, author and the like, by the API's names in lower case. */
  readonly properties: Map<string, string>;
  readonly customProperties: Map<string, unknown>;
}

export function createDocument(name: string): WorkbookDocument {
  return { name, tables: [], settings: new Map(), xmlParts: [], properties: new Map(), customProperties: new Map() };
}
