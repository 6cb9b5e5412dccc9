import type { ColourScale } from "../../../excel/write/colourScale";
import { heatReach, type HeatMap } from "../../charts/heatMap";
import { paletteOf } from "../../charts/palette";
import { lightTheme } from "../../app/theme";
import type { DataTableModel } from "../dataTable";

/**
 * A heat map as Excel has it: its table's cells, coloured on the scale of the screen. Undefined where the last
 * columns of the table are not those of the map.
 */
export function heatScale(chart: HeatMap, { columns, rows }: DataTableModel): ColourScale | undefined {
  const first = columns.length - chart.columns.length;
  const isHeat = rows.length > 0 && chart.columns.length > 0 && first >= 0 && rows.length === chart.heat.length && rows.every(({ cells }, row) => chart.heat[row].every((value, column) => cells[first + column].raw === (value ?? "")));
  if (!isHeat) return undefined;
  const { middle } = chart;
  const reach = heatReach(chart);
  const { below, neutral, above } = paletteOf(lightTheme);
  return {
    columns: [first, columns.length - 1],
    low: { value: middle - reach, colour: below.toUpperCase() },
    middle: { value: middle, colour: neutral.toUpperCase() },
    high: { value: middle + reach, colour: above.toUpperCase() },
  };
}
