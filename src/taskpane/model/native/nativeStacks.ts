import type { StackedChart } from "../../charts/stackedChart";
import type { DataTableModel } from "../dataTable";
import { axisFormat } from "./axisFormat";
import { drawnColumns, type DrawnSeries } from "./drawnColumns";
import type { NativeDrawing, NativeTexts } from "./nativeDrawing";

const GAP = 60;

/** Several amounts at each place as Excel stacks them: what is above zero one way, what is below the other; a line over them. */
export function nativeStacks({ places, stacks, line, horizontal }: StackedChart, table: DataTableModel, texts: NativeTexts): NativeDrawing {
  const bars = stacks.map((stack): DrawnSeries => ({ ...stack, as: "bars" }));
  const drawn = drawnColumns(table, { name: texts.name, values: places }, [...bars, ...(line ? [{ ...line, as: "line" } as const] : [])]);
  return {
    ...drawn,
    shape: horizontal ? "lying" : "standing",
    stacked: true,
    gap: GAP,
    valueFormat: axisFormat([...stacks, ...(line ? [line] : [])].flatMap(({ values }) => values), false),
    legend: true,
  };
}
