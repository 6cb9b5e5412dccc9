import type { Area } from "../../../formulas/a1";
import type { ChartAxisModel, ChartLine, ChartModel, ChartPointModel, ChartSeriesModel, ChartSurface } from "./charts";
import type { ColourScaleModel } from "./colourScales";
import type { PageModel, TableModel, XmlPartModel } from "./document";

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

/** A part of a chart, and the chart whose picture changes with it. */
export interface OfChart<Part> {
  readonly chart: ChartModel;
  readonly part: Part;
}

/** A sheet, and how it is printed. */
export interface PageOfSheet {
  readonly sheetId: string;
  readonly page: PageModel;
}

/** For every type of the API, what the host keeps for one object of it. Sheets, names and keys stand for themselves. */
export interface Targets {
  Application: null;
  AppRuntimePersistenceService: null;
  AppRuntimeService: null;
  Chart: ChartModel;
  ChartAxes: ChartModel;
  ChartAxis: OfChart<ChartAxisModel>;
  ChartAxisTitle: OfChart<ChartAxisModel>;
  ChartCollection: string;
  ChartFill: OfChart<ChartSurface>;
  ChartFont: null;
  ChartGridlines: OfChart<ChartLine>;
  ChartGridlinesFormat: OfChart<ChartLine>;
  ChartLegend: ChartModel;
  ChartLegendEntry: OfChart<ChartSeriesModel>;
  ChartLegendEntryCollection: ChartModel;
  ChartLineFormat: OfChart<ChartLine>;
  ChartPoint: OfChart<ChartPointModel>;
  ChartPointFormat: OfChart<ChartPointModel>;
  ChartPointsCollection: OfChart<ChartSeriesModel>;
  ChartSeries: OfChart<ChartSeriesModel>;
  ChartSeriesCollection: ChartModel;
  ChartSeriesFormat: OfChart<ChartSeriesModel>;
  ChartTitle: ChartModel;
  ChartTitleFormat: null;
  ColorScaleConditionalFormat: ColourScaleModel;
  ConditionalFormat: ColourScaleModel;
  ConditionalFormatCollection: CellRange;
  CustomProperty: string;
  CustomPropertyCollection: null;
  CustomXmlPart: XmlPartModel;
  CustomXmlPartCollection: null;
  CustomXmlPartScopedCollection: string;
  DocumentProperties: null;
  HeaderFooter: PageOfSheet;
  HeaderFooterGroup: PageOfSheet;
  NamedItem: string;
  NamedItemCollection: NameScope;
  PageLayout: PageOfSheet;
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
