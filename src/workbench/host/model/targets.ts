import type { Area } from "../a1";
import type { TableModel, XmlPartModel } from "./document";

/** A rectangle of cells of one sheet. */
export interface CellRange {
  readonly sheetId: string;
  readonly area: Area;
}

/** The tables of the workbook, of one sheet, or those that touch an area. */
export interface TableScope {
  readonly sheetId?: string;
  readonly area?: Area;
  readonly fullyContained?: boolean;
}

/** The names of the workbook, or of one sheet. */
export interface NameScope {
  readonly sheetId?: string;
}

export interface TableColumnPlace {
  readonly table: TableModel;
  readonly index: number;
}

export interface Border {
  readonly range: CellRange;
  readonly edge: string;
}

/** For every type of the API, what the host keeps for one object of it. Sheets, names and keys stand for themselves. */
export interface Targets {
  Application: null;
  AppRuntimePersistenceService: null;
  AppRuntimeService: null;
  CustomProperty: string;
  CustomPropertyCollection: null;
  CustomXmlPart: XmlPartModel;
  CustomXmlPartCollection: null;
  CustomXmlPartScopedCollection: string;
  DocumentProperties: null;
  NamedItem: string;
  NamedItemCollection: NameScope;
  Range: CellRange;
  RangeBorder: Border;
  RangeBorderCollection: CellRange;
  RangeFill: CellRange;
  RangeFont: CellRange;
  RangeFormat: CellRange;
  Setting: string;
  SettingCollection: null;
  Table: TableModel;
  TableCollection: TableScope;
  TableColumn: TableColumnPlace;
  TableColumnCollection: TableModel;
  Workbook: null;
  Worksheet: string;
  WorksheetCollection: null;
  WorksheetFreezePanes: string;
  WorksheetProtection: string;
}
