import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy, type IBorderData, type IStyleData } from "@univerjs/core";
import type ExcelJS from "exceljs";

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };
const VERTICAL: Readonly<Record<string, VerticalAlign>> = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };

const BORDERS = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
} satisfies Record<ExcelJS.BorderStyle, BorderStyleTypes>;
const SIDES = { t: "top", b: "bottom", l: "left", r: "right" } as const;
type Side = keyof typeof SIDES;

/** The part of a cell's format that the grid shows: number format, font, fill, borders, alignment. */
export function readStyle({ numFmt, font, fill, border, alignment }: Partial<ExcelJS.Style>): IStyleData | undefined {
  const style: IStyleData = {
    ...(numFmt && numFmt !== "General" ? { n: { pattern: numFmt } } : {}),
    ...(font ? readFont(font) : {}),
    ...(fill ? readFill(fill) : {}),
    ...(border ? readBorders(border) : {}),
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

/** A line without a colour of its own is black. */
function readBorders(border: Partial<ExcelJS.Borders>): IStyleData {
  const lines: IBorderData = {};
  for (const side of Object.keys(SIDES) as Side[]) {
    const { style, color } = border[SIDES[side]] ?? {};
    if (style) lines[side] = { s: BORDERS[style], cl: { rgb: `#${color?.argb?.slice(-6) ?? "000000"}` } };
  }
  return Object.keys(lines).length === 0 ? {} : { bd: lines };
}

function readAlignment({ horizontal, vertical, wrapText }: Partial<ExcelJS.Alignment>): IStyleData {
  return {
    ...(horizontal && horizontal in HORIZONTAL ? { ht: HORIZONTAL[horizontal] } : {}),
    ...(vertical && vertical in VERTICAL ? { vt: VERTICAL[vertical] } : {}),
    ...(wrapText ? { tb: WrapStrategy.WRAP } : {}),
  };
}

export function writeStyle(style: IStyleData): Partial<ExcelJS.Style> {
  const fill = argbOf(style.bg?.rgb);
  const parts = { font: writeFont(style), border: writeBorders(style), alignment: writeAlignment(style) };
  return {
    ...(style.n?.pattern ? { numFmt: style.n.pattern } : {}),
    ...(fill ? { fill: { type: "pattern", pattern: "solid", fgColor: { argb: fill } } } : {}),
    ...Object.fromEntries(Object.entries(parts).filter(([, part]) => Object.keys(part).length > 0)),
  };
}

function writeFont(style: IStyleData): Partial<ExcelJS.Font> {
  const colour = argbOf(style.cl?.rgb);
  return {
    ...(style.bl ? { bold: true } : {}),
    ...(style.it ? { italic: true } : {}),
    ...(style.ul?.s ? { underline: true } : {}),
    ...(colour ? { color: { argb: colour } } : {}),
    ...(style.fs ? { size: style.fs } : {}),
    ...(style.ff ? { name: style.ff } : {}),
  };
}

function writeBorders({ bd }: IStyleData): Partial<ExcelJS.Borders> {
  const border: Partial<ExcelJS.Borders> = {};
  for (const side of Object.keys(SIDES) as Side[]) {
    const line = bd?.[side];
    const name = line && nameOf(BORDERS, line.s);
    if (name) border[SIDES[side]] = { style: name as ExcelJS.BorderStyle, color: { argb: argbOf(line.cl?.rgb) ?? "FF000000" } };
  }
  return border;
}

function writeAlignment(style: IStyleData): Partial<ExcelJS.Alignment> {
  return {
    ...(style.ht ? { horizontal: nameOf(HORIZONTAL, style.ht) as ExcelJS.Alignment["horizontal"] } : {}),
    ...(style.vt ? { vertical: nameOf(VERTICAL, style.vt) as ExcelJS.Alignment["vertical"] } : {}),
    ...(style.tb === WrapStrategy.WRAP ? { wrapText: true } : {}),
  };
}

function argbOf(rgb: string | null | undefined | void): string | undefined {
  const hex = /^#?([0-9a-f]{6})$/i.exec(rgb ?? "")?.[1];
  return hex ? `FF${hex.toUpperCase()}` : undefined;
}

function nameOf<V>(values: Readonly<Record<string, V>>, value: V): string | undefined {
  return Object.keys(values).find((name) => values[name] === value);
}
