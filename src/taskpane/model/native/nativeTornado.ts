import type { TornadoChart } from "../../charts/tornadoChart";
import type { DataTableModel } from "../dataTable";
import { axisFormat } from "./axisFormat";
import { tableFormats } from "./columnsOfCard";
import { drawnColumns } from "./drawnColumns";
import type { NativeDrawing, NativeTexts } from "./nativeDrawing";

/** Between drivers, in percent of a bar's width. */
const GAP = 40;
/** Up to this an axis of shares shows a decimal. */
const SMALL_SHARE = 0.1;

/**
 * A tornado as Excel draws it: for each driver two bars on one line from the base, which is zero, in columns of
 * changes beside the table. They are overlaid, not stacked: where both ends are on one side of the base, a
 * stack would reach as far as their sum.
 */
export function nativeTornado({ swings, lowName, highName, lowColour, highColour }: TornadoChart, table: DataTableModel, texts: NativeTexts): NativeDrawing {
  const drawn = drawnColumns(table, { name: texts.name, values: swings.map(({ name }) => name) }, [
    { name: lowName, values: swings.map(({ low }) => low), as: "bars", colour: lowColour },
    { name: highName, values: swings.map(({ high }) => high), as: "bars", colour: highColour },
  ]);
  const changes = swings.flatMap(({ low, high }) => [low, high]);
  const shares = tableFormats(table).includes("percent");
  const columns = new Set(drawn.series.map(({ column }) => column));
  const formats = shares ? drawn.block.formats.map((format, index) => (columns.has(index) ? "percent" : format)) : drawn.block.formats;
  return {
    ...drawn,
    block: { ...drawn.block, formats },
    shape: "lying",
    stacked: false,
    overlaid: true,
    gap: GAP,
    valueFormat: shares && changes.every((change) => Math.abs(change) < SMALL_SHARE) ? "0.0%" : axisFormat(changes, shares),
    legend: true,
  };
}
