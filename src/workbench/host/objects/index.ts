import type { Targets } from "../model/targets";
import { appRuntime, appRuntimePersistence } from "./appRuntime";
import { application } from "./application";
import { customXmlPart, customXmlParts, partsOfNamespace } from "./customXmlPart";
import { customProperties, customProperty, documentProperties } from "./documentProperties";
import { namedItem, namedItems } from "./namedItem";
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
  CustomProperty: customProperty,
  CustomPropertyCollection: customProperties,
  CustomXmlPart: customXmlPart,
  CustomXmlPartCollection: customXmlParts,
  CustomXmlPartScopedCollection: partsOfNamespace,
  DocumentProperties: documentProperties,
  NamedItem: namedItem,
  NamedItemCollection: namedItems,
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
