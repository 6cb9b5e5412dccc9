import type { EChartsCoreOption } from "echarts/core";
import { escapeHtml } from "./chartParts";
import type { Palette } from "./palette";

/** A grid of values: its cells are coloured by how far they are below or above a middle. */
export interface HeatMap {
  /** By row from the top, then by column; undefined where there is no value. */
  readonly heat: readonly (readonly (number | undefined)[])[];
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly rowTitle: string;
  readonly columnTitle: string;
  /** The value without a colour. */
  readonly middle: number;
  readonly valueText: (value: number) => string;
}

const ROW_HEIGHT = 30;
const AXES_HEIGHT = 64;
/** More columns than this leave no room for words in a cell; the tooltip and the table have them. */
const COLUMNS_WITH_WORDS = 7;

export function heatMapHeight({ rows }: HeatMap): number {
  return rows.length * ROW_HEIGHT + AXES_HEIGHT;
}

/** How far the scale goes to either side of its middle. */
export function heatReach({ heat, middle }: Pick<HeatMap, "heat" | "middle">): number {
  return heat.flat().reduce<number>((most, value) => (value === undefined ? most : Math.max(most, Math.abs(value - middle))), 0) || 1;
}

/** Options of a heat map on a scale around its middle, equally far to both sides, so that colours can be compared. */
export function heatMapOption({ heat, rows, columns, rowTitle, columnTitle, middle, valueText }: HeatMap, palette: Palette): EChartsCoreOption {
  const cells = heat.flatMap((line, row) => line.flatMap((value, column) => (value === undefined ? [] : [[column, row, value] as const])));
  const reach = heatReach({ heat, middle });
  const text = { fontFamily: palette.font, fontSize: 11 };
  const axis = (data: readonly string[], name: string): object => ({ type: "category", data, name, nameLocation: "middle", nameTextStyle: { color: palette.quietText, ...text }, axisLine: { show: false }, axisTick: { show: false }, axisLabel: { color: palette.text, ...text, hideOverlap: true }, splitArea: { show: false } });
  return {
    grid: { left: 20, right: 8, top: 38, bottom: 4, containLabel: true },
    tooltip: {
      trigger: "item",
      confine: true,
      backgroundColor: palette.background,
      borderColor: palette.line,
      textStyle: { color: palette.text, fontFamily: palette.font, fontSize: 12 },
      formatter: ({ value: [column, row, value] }: { value: readonly [number, number, number] }) => escapeHtml(`${rowTitle}: ${rows[row]}\n${columnTitle}: ${columns[column]}\n${valueText(value)}`),
    },
    xAxis: { ...axis(columns, columnTitle), position: "top", nameGap: 22 },
    yAxis: { ...axis(rows, rowTitle), inverse: true, nameRotate: 90, nameGap: 44 },
    visualMap: { type: "continuous", show: false, dimension: 2, min: middle - reach, max: middle + reach, inRange: { color: [palette.below, palette.neutral, palette.above] } },
    series: [{ type: "heatmap", data: cells, label: { show: columns.length <= COLUMNS_WITH_WORDS, color: palette.text, ...text, formatter: ({ value }: { value: readonly [number, number, number] }) => valueText(value[2]) }, itemStyle: { borderColor: palette.background, borderWidth: 1 } }],
  };
}
