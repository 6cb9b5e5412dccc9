import type { Line, LineChart } from "../../charts/lineChart";
import type { DataTableModel } from "../dataTable";
import { axisFormat } from "./axisFormat";
import { barPieces } from "../../charts/barPieces";
import { drawnColumns, type DrawnSeries } from "./drawnColumns";
import type { NativeDrawing, NativeTexts } from "./nativeDrawing";

/** Lines as Excel draws them. Unevenly spaced numbers stand where they belong, and a band is its two bounds. */
export function nativeLines({ xs, lines, band, axisText, xTitle }: LineChart, table: DataTableModel, texts: NativeTexts): NativeDrawing {
  const scatter = !isEven(xs);
  const bounds = band === undefined ? [] : scatter ? boundLines(band, texts) : boundArea(band, texts);
  const drawn = drawnColumns(table, { name: xTitle, values: xs }, [...bounds, ...lines.map(seriesOf)]);
  const values = lines.flatMap((line) => line.values);
  return {
    ...drawn,
    shape: scatter ? "scatter" : "standing",
    stacked: band?.as === "bars",
    gap: BAND_GAP,
    valueFormat: axisFormat(values, /%/.test(axisText(largest(values)))),
    categoryTitle: xTitle,
    legend: true,
  };
}

/** Thin bars for intervals. */
const BAND_GAP = 400;

function seriesOf({ name, values, colour, as }: Line): DrawnSeries {
  return { name, values, colour, as: as === "points" ? "points" : as === "dashed" ? "dashes" : "line" };
}

type Band = NonNullable<LineChart["band"]>;

/** An unseen part up to the low end, and on it what is seen. Areas add up; bars are stacked by their sign. */
function boundArea({ as, low, high, colour }: Band, texts: NativeTexts): DrawnSeries[] {
  if (as === "area") {
    const spread = high.map((end, index) => (end === undefined ? undefined : end - (low[index] ?? 0)));
    return [{ name: texts.low, values: low, as }, { name: texts.spread, values: spread, as, colour: pale(colour) }];
  }
  const pieces = high.map((end, index) => (end === undefined || low[index] === undefined ? undefined : barPieces(low[index], end)));
  return [
    { name: texts.below, values: pieces.map((piece) => piece?.unseen), as: "bars" },
    { name: texts.up, values: pieces.map((piece) => piece?.above), as: "bars", colour: pale(colour) },
    { name: texts.down, values: pieces.map((piece) => piece?.under), as: "bars", colour: pale(colour) },
  ];
}

function boundLines({ low, high, colour }: Band, texts: NativeTexts): DrawnSeries[] {
  return [{ name: texts.low, values: low, as: "dashes", colour }, { name: texts.high, values: high, as: "dashes", colour }];
}

/** Mixed with white as the pane draws a band: through it the lines are seen. */
function pale(colour: string): string {
  const parts = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour);
  if (!parts) return colour;
  const mixed = parts.slice(1).map((part) => Math.round(255 - (255 - parseInt(part, 16)) * BAND_STRENGTH).toString(16).padStart(2, "0"));
  return `#${mixed.join("")}`.toUpperCase();
}

const BAND_STRENGTH = 0.3;

/** Names one after another, or numbers at equal distances. */
function isEven(xs: LineChart["xs"]): boolean {
  const numbers = xs.filter((x): x is number => typeof x === "number");
  if (numbers.length < xs.length || numbers.length < 3) return true;
  const step = numbers[1] - numbers[0];
  return numbers.every((x, index) => index === 0 || Math.abs(x - numbers[index - 1] - step) <= 1e-9 * Math.max(1, Math.abs(step)));
}

function largest(values: readonly (number | undefined)[]): number {
  return values.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0);
}
