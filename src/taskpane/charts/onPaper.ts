import { darkTheme, lightTheme } from "../app/theme";
import type { Chart } from "./chart";
import { paletteOf } from "./palette";

/** Colours of the dark theme and what stands for each on white. */
const light = new Map(Object.entries(paletteOf(darkTheme)).map(([name, colour]) => [colour, paletteOf(lightTheme)[name as keyof ReturnType<typeof paletteOf>]]));

/** A chart in the colours of the light theme, whatever theme it was made in: sheets and paper are white. */
export function onPaper(chart: Chart): Chart {
  return recoloured(chart) as Chart;
}

function recoloured(part: unknown): unknown {
  if (typeof part === "string") return light.get(part) ?? part;
  if (Array.isArray(part)) return part.map(recoloured);
  if (typeof part !== "object" || part === null || ArrayBuffer.isView(part) || part instanceof Map) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, key === "name" || key === "tip" || key === "label" ? value : recoloured(value)]));
}
