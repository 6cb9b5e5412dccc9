import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy, type IStyleData, type Nullable } from "@univerjs/core";
import { autofitColumns, autofitRows, columnWidth, pointsToPixels, rowHeight } from "../model/sizes";
import { sheetById, type CellRange, type Host } from "../model/host";
import { requireOpen } from "../model/protection";
import { styleOf } from "../model/styleOf";
import { fit, writeStyle } from "../model/writeCells";
import { HostError } from "../protocol/errors";
import type { ExcelType } from "./types";

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = { General: HorizontalAlign.UNSPECIFIED, Left: HorizontalAlign.LEFT, Center: HorizontalAlign.CENTER, Right: HorizontalAlign.RIGHT, Justify: HorizontalAlign.JUSTIFIED };
const VERTICAL: Readonly<Record<string, VerticalAlign>> = { Bottom: VerticalAlign.BOTTOM, Center: VerticalAlign.MIDDLE, Top: VerticalAlign.TOP };

export const rangeFormat: ExcelType<CellRange> = {
  name: "RangeFormat",
  properties: {
    ColumnWidth: { get: columnWidth, set: (target, value, host) => setColumnWidth(target, Number(value), host) },
    RowHeight: { get: rowHeight, set: (target, value, host) => setRowHeight(target, Number(value), host) },
    WrapText: {
      get: (target, host) => styleOf(target, host).tb === WrapStrategy.WRAP,
      set: (target, value, host) => writeStyle(target, "tb", value === true ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW, host),
    },
    HorizontalAlignment: {
      get: (target, host) => nameOf(HORIZONTAL, styleOf(target, host).ht) ?? "General",
      set: (target, value, host) => writeStyle(target, "ht", named(HORIZONTAL, value), host),
    },
    VerticalAlignment: {
      get: (target, host) => nameOf(VERTICAL, styleOf(target, host).vt) ?? "Bottom",
      set: (target, value, host) => writeStyle(target, "vt", named(VERTICAL, value), host),
    },
    IndentLevel: {
      get: (target, host) => Math.round((styleOf(target, host).pd?.l ?? 0) / INDENT),
      set: (target, value, host) => writeStyle(target, "pd", { l: Number(value) * INDENT }, host),
    },
  },
  navigation: {
    Fill: (target, host) => host.object("RangeFill", target),
    Font: (target, host) => host.object("RangeFont", target),
    Borders: (target, host) => host.object("RangeBorderCollection", target),
  },
  methods: {
    AutofitColumns: autofitColumns,
    AutofitRows: autofitRows,
  },
};

/** Pixels for one step of indentation. */
const INDENT = 9;

export const rangeFill: ExcelType<CellRange> = {
  name: "RangeFill",
  properties: {
    Color: {
      get: (target, host) => colour(styleOf(target, host).bg?.rgb) ?? "#FFFFFF",
      set: (target, value, host) => writeStyle(target, "bg", { rgb: String(value) }, host),
    },
  },
  methods: { Clear: (target, host) => writeStyle(target, "bg", null, host) },
};

export const rangeFont: ExcelType<CellRange> = {
  name: "RangeFont",
  properties: {
    Bold: flag("bl"),
    Italic: flag("it"),
    Underline: {
      get: (target, host) => (styleOf(target, host).ul?.s === BooleanNumber.TRUE ? "Single" : "None"),
      set: (target, value, host) => writeStyle(target, "ul", value === "None" ? null : { s: BooleanNumber.TRUE }, host),
    },
    Color: {
      get: (target, host) => colour(styleOf(target, host).cl?.rgb) ?? "#000000",
      set: (target, value, host) => writeStyle(target, "cl", { rgb: String(value) }, host),
    },
    Size: { get: (target, host) => styleOf(target, host).fs ?? 11, set: (target, value, host) => writeStyle(target, "fs", Number(value), host) },
    Name: { get: (target, host) => styleOf(target, host).ff ?? "Arial", set: (target, value, host) => writeStyle(target, "ff", String(value), host) },
  },
};

function flag(name: "bl" | "it"): { get: (target: CellRange, host: Host) => boolean; set: (target: CellRange, value: unknown, host: Host) => void } {
  return {
    get: (target, host) => styleOf(target, host)[name] === BooleanNumber.TRUE,
    set: (target, value, host) => writeStyle(target, name, value === true ? BooleanNumber.TRUE : BooleanNumber.FALSE, host),
  };
}

function named<V extends IStyleData[keyof IStyleData]>(values: Readonly<Record<string, V>>, name: unknown): V {
  const value = values[String(name)];
  if (value === undefined) throw new HostError("InvalidArgument", `${String(name)} is not one of ${Object.keys(values).join(", ")}.`);
  return value;
}

function nameOf<V>(values: Readonly<Record<string, V>>, value: V | null | undefined): string | undefined {
  return Object.keys(values).find((name) => values[name] === value);
}

function colour(rgb: Nullable<string>): string | undefined {
  return rgb ? rgb.toUpperCase() : undefined;
}

function setColumnWidth(target: CellRange, points: number, host: Host): void {
  requireOpen(target.sheetId, host, "allowFormatColumns");
  const { sheetId, area } = fit(target, host);
  sheetById(host, sheetId).setColumnWidths(area.column, area.columns, pointsToPixels(points));
}

function setRowHeight(target: CellRange, points: number, host: Host): void {
  requireOpen(target.sheetId, host, "allowFormatRows");
  const { sheetId, area } = fit(target, host);
  sheetById(host, sheetId).setRowHeights(area.row, area.rows, pointsToPixels(points));
}

