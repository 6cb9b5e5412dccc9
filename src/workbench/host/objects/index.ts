import type { Targets } from "../model/targets";
import { appRuntime, appRuntimePersistence } from "./appRuntime";
import { application } from "./application";
import { chart, chartFont, chartTitle, chartTitleFormat } from "./chart";
import { chartAxes, chartAxis, chartAxisTitle, chartGridlines, chartGridlinesFormat } from "./chartAxes";
import { charts } from "./chartCollection";
import { chartFill, chartLineFormat, chartPointFormat, chartSeriesFormat } from "./chartFormats";
import { chartLegend, chartLegendEntries, chartLegendEntry } from "./chartLegend";
import { chartPoint, chartPoints, chartSeries, chartSeriesCollection } from "./chartSeries";
import { colorScale, conditionalFormat, conditionalFormats } from "./conditionalFormats";
import { customXmlPart, customXmlParts, partsOfNamespace } from "./customXmlPart";
import { customProperties, customProperty, documentProperties } from "./documentProperties";
import { namedItem, namedItems } from "./namedItem";
import { headerFooter, headersFooters, pageLayout } from "./pageLayout";
import { protection } from "./protection";
import { range } from "./range";
import { rangeBorder, rangeBorders } from "./rangeBorders";
import { rangeFill, rangeFont, rangeFormat } from "./rangeFormat";
import { setting, settings } from "./setting";
import { table } from "./table";
import { tables } from "./tableCollection";
import { tableColumn, tableColumns } from "./tableColumn";
import type { ExcelType } from "./types";
import { workbook } from "./workbook";
import { worksheet } from "./worksheet";
import { worksheets } from "./worksheetCollection";
import { freezePanes } from "./worksheetFreezePanes";

/** Every type of the Excel API that the host answers for. */
export const excelTypes: { readonly [K in keyof Targets]: ExcelType<Targets[K]> } = {
  Application: application,
  AppRuntimePersistenceService: appRuntimePersistence,
  AppRuntimeService: appRuntime,
  Chart: chart,
  ChartAxes: chartAxes,
  ChartAxis: chartAxis,
  ChartAxisTitle: chartAxisTitle,
  ChartCollection: charts,
  ChartFill: chartFill,
  ChartFont: chartFont,
  ChartGridlines: chartGridlines,
  ChartGridlinesFormat: chartGridlinesFormat,
  ChartLegend: chartLegend,
  ChartLegendEntry: chartLegendEntry,
  ChartLegendEntryCollection: chartLegendEntries,
  ChartLineFormat: chartLineFormat,
  ChartPoint: chartPoint,
  ChartPointFormat: chartPointFormat,
  ChartPointsCollection: chartPoints,
  ChartSeries: chartSeries,
  ChartSeriesCollection: chartSeriesCollection,
  ChartSeriesFormat: chartSeriesFormat,
  ChartTitle: chartTitle,
  ChartTitleFormat: chartTitleFormat,
  ColorScaleConditionalFormat: colorScale,
  ConditionalFormat: conditionalFormat,
  ConditionalFormatCollection: conditionalFormats,
  CustomProperty: customProperty,
  CustomPropertyCollection: customProperties,
  CustomXmlPart: customXmlPart,
  CustomXmlPartCollection: customXmlParts,
  CustomXmlPartScopedCollection: partsOfNamespace,
  DocumentProperties: documentProperties,
  HeaderFooter: headerFooter,
  HeaderFooterGroup: headersFooters,
  NamedItem: namedItem,
  NamedItemCollection: namedItems,
  PageLayout: pageLayout,
  Range: range,
  RangeBorder: rangeBorder,
  RangeBorderCollection: rangeBorders,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  RangeFormat: rangeFormat,
  Setting: setting,
  SettingCollection: settings,
  Table: table,
  TableCollection: tables,
  TableColumn: tableColumn,
  TableColumnCollection: tableColumns,
  Workbook: workbook,
  Worksheet: worksheet,
  WorksheetCollection: worksheets,
  WorksheetFreezePanes: freezePanes,
  WorksheetProtection: protection,
};
