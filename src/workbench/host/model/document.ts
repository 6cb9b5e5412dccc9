import type { Area } from "../../../formulas/a1";
import type { ChartModel } from "./charts";
import type { ColourScaleModel } from "./colourScales";

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

/** How a sheet comes out of a printer; sizes in points. */
export interface PageModel {
  orientation: string;
  paperSize: string;
  zoom: Readonly<Record<string, number>>;
  margins: Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>;
  /** Heads and feet by where they stand: "leftHeader". */
  readonly words: Map<string, string>;
  printArea?: Area;
  /** "$1:$2" */
  titleRows?: string;
}

export function createPage(): PageModel {
  return { orientation: "Portrait", paperSize: "A4", zoom: { scale: 100 }, margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 }, words: new Map() };
}

/** What may still be done to a protected sheet, by the API's names; a password where one opens it. */
export interface ProtectionModel {
  readonly options: Readonly<Record<string, boolean | string>>;
  readonly password?: string;
}

export interface WorkbookDocument {
  name: string;
  readonly tables: TableModel[];
  readonly charts: ChartModel[];
  readonly colourScales: ColourScaleModel[];
  /** How sheets come out of a printer, by sheet; none: as the program has it. */
  readonly pages: Map<string, PageModel>;
  /** Sheets that are protected. */
  readonly protections: Map<string, ProtectionModel>;
  readonly settings: Map<string, unknown>;
  readonly xmlParts: XmlPartModel[];
  /** Title, author and the like, by the API's names in lower case. */
  readonly properties: Map<string, string>;
  readonly customProperties: Map<string, unknown>;
}

export function createDocument(name: string): WorkbookDocument {
  return { name, tables: [], charts: [], colourScales: [], pages: new Map(), protections: new Map(), settings: new Map(), xmlParts: [], properties: new Map(), customProperties: new Map() };
}
