import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy, type IStyleData } from "@univerjs/core";
import type ExcelJS from "exceljs";

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };
const VERTICAL: Readonly<Record<string, VerticalAlign>> = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };

/** The part of a cell's format that the grid shows: number format, font, fill, alignment. */
export function readStyle({ numFmt, font, fill, alignment }: Partial<ExcelJS.Style>): IStyleData | undefined {
  const style: IStyleData = {
    ...(numFmt && numFmt !== "General" ? { n: { pattern: numFmt } } : {}),
    ...(font ? readFont(font) : {}),
    ...(fill ? readFill(fill) : {}),
    ...(alignment ? readAlignment(alignment) : {}),
  };
  return Object.keys(style).length === 0 ? undefined : style;
}

/** A new workbook's own font is not worth a format. */
function readFont({ bold, italic, underline, color, size, name }: Partial<ExcelJS.Font>): IStyleData {
  return {
    ...(bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(italic ? { it: BooleanNumber.TRUE } : {}),
    ...(underline ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(color?.argb ? { cl: { rgb: `#${color.argb.slice(-6)}` } } : {}),
    ...(size && size !== 11 ? { fs: size } : {}),
    ...(name && name !== "Calibri" ? { ff: name } : {}),
  };
}

function readFill(fill: ExcelJS.Fill): IStyleData {
  const colour = fill.type === "pattern" && fill.pattern === "solid" ? fill.fgColor?.argb : undefined;
  return colour ? { bg: { rgb: `#${colour.slice(-6)}` } } : {};
}

function readAlignment({ horizontal, vertical, wrapText }: Partial<ExcelJS.Alignment>): IStyleData {
  return {
    ...(horizontal && horizontal in HORIZONTAL ? { ht: HORIZONTAL[horizontal] } : {}),
    ...(vertical && vertical in VERTICAL ? { vt: VERTICAL[vertical] } : {}),
    ...(wrapText ? { tb: WrapStrategy.WRAP } : {}),
  };
}

export function writeStyle(style: IStyleData): Partial<ExcelJS.Style> {
  const argb = (rgb: string | null | undefined): string | undefined => {
    const hex = /^#?([0-9a-f]{6})$/i.exec(rgb ?? "")?.[1];
    return hex ? `FF${hex.toUpperCase()}` : undefined;
  };
  const colour = argb(style.cl?.rgb ?? undefined);
  const fill = argb(style.bg?.rgb ?? undefined);
  const font: Partial<ExcelJS.Font> = {
    ...(style.bl ? { bold: true } : {}),
    ...(style.it ? { italic: true } : {}),
    ...(style.ul?.s ? { underline: true } : {}),
    ...(colour ? { color: { argb: colour } } : {}),
    ...(style.fs ? { size: style.fs } : {}),
    ...(style.ff ? { name: style.ff } : {}),
  };
  const alignment: Partial<ExcelJS.Alignment> = {
    ...(style.ht ? { horizontal: nameOf(HORIZONTAL, style.ht) as ExcelJS.Alignment["horizontal"] } : {}),
    ...(style.vt ? { vertical: nameOf(VERTICAL, style.vt) as ExcelJS.Alignment["vertical"] } : {}),
    ...(style.tb === WrapStrategy.WRAP ? { wrapText: true } : {}),
  };
  return {
    ...(style.n?.pattern ? { numFmt: style.n.pattern } : {}),
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(fill ? { fill: { type: "pattern", pattern: "solid", fgColor: { argb: fill } } } : {}),
    ...(Object.keys(alignment).length > 0 ? { alignment } : {}),
  };
}

function nameOf<V>(values: Readonly<Record<string, V>>, value: V): string | undefined {
  return Object.keys(values).find((name) => values[name] === value);
}
