import type { Chart } from "./chart";
import { drawInTurn } from "./drawingTurns";
import type { Palette } from "./palette";
import { svgOf } from "./svgOf";

const WIDTH = 320;

/** Draws one chart of each common kind, a turn each, for nobody to see. */
export function drawFirst(palette: Palette): void {
  for (const chart of charts(palette)) drawInTurn(chart, () => void svgOf(chart, palette, WIDTH), () => undefined);
}

function charts({ main, negative }: Palette): Chart[] {
  const text = (value: number): string => String(value);
  return [
    { bars: [{ name: "1", from: 0, to: 1, colour: main, label: "1", tip: "1" }], horizontal: true, axisText: text },
    { xs: [1, 2], lines: [{ name: "1", values: [0, 1], colour: main, as: "line" }], band: { as: "area", low: [0, 0], high: [1, 2], colour: main }, axisText: text, valueText: text, xTitle: "1" },
    { bins: [{ from: 0, to: 1, count: 1, tip: "1" }], marks: [{ name: "1", at: 0.5, colour: main }], tailBelow: 0, colour: main, tailColour: negative, axisText: text, countText: text },
  ];
}
