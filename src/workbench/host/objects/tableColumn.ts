import type { Area } from "../../../formulas/a1";
import type { TableModel } from "../model/document";
import type { Host } from "../model/host";
import type { TableColumnPlace } from "../model/targets";
import { columnNames, dataArea, headerArea, totalArea } from "../model/tables";
import { readCells } from "../model/readCells";
import { writeValues } from "../model/writeCells";
import { HostError } from "../protocol/errors";
import { rangeObject } from "./rangeObject";
import type { ExcelObject, ExcelType } from "./types";

/** Columns go by name, or by id, which is the position counted from 1. */
export const tableColumns: ExcelType<TableModel> = {
  name: "TableColumnCollection",
  properties: { Count: { get: ({ area }) => area.columns } },
  items: (model, host) => Array.from({ length: model.area.columns }, (_, index) => host.object("TableColumn", { table: model, index })),
  item: (model, host, key) => {
    const index = typeof key === "number" ? key - 1 : columnNames(model, host).findIndex((name) => name.toLowerCase() === String(key).toLowerCase());
    if (index < 0 || index >= model.area.columns) throw new HostError("ItemNotFound");
    return host.object("TableColumn", { table: model, index });
  },
};

export const tableColumn: ExcelType<TableColumnPlace> = {
  name: "TableColumn",
  id: ({ index }) => index + 1,
  properties: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: {
      get: ({ table, index }, host) => columnNames(table, host)[index],
      set: (column, value, host) => {
        writeValues({ sheetId: column.table.sheetId, area: slice(headerArea(column.table), column.index) }, String(value), host);
        host.tablesChanged();
      },
    },
    Values: { get: (column, host) => columnValues(column, host), calculated: true },
  },
  methods: {
    GetRange: (column, host) => columnRange(host, column, column.table.area),
    GetHeaderRowRange: (column, host) => columnRange(host, column, headerArea(column.table)),
    GetDataBodyRange: (column, host) => columnRange(host, column, dataArea(column.table)),
    GetTotalRowRange: (column, host) => columnRange(host, column, totalArea(column.table)),
  },
};

function columnValues({ table, index }: TableColumnPlace, host: Host): unknown {
  return readCells({ sheetId: table.sheetId, area: slice(table.area, index) }, host, ({ value }) => value);
}

const slice = (area: Area, index: number): Area => ({ ...area, column: area.column + index, columns: 1 });

function columnRange(host: Host, { table, index }: TableColumnPlace, area: Area): ExcelObject {
  return rangeObject(host, table.sheetId, slice(area, index));
}
