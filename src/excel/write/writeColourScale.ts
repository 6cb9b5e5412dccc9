import type { ColourScale, ScalePoint } from "./colourScale";

/** Colours cells by their numbers, and goes on doing so when they are changed. */
export function writeColourScale(cells: Excel.Range, { low, middle, high }: ColourScale): void {
  const { colorScale } = cells.conditionalFormats.add("ColorScale");
  colorScale.criteria = { minimum: criterion(low), midpoint: criterion(middle), maximum: criterion(high) };
}

/** The API takes numbers as texts. */
function criterion({ value, colour }: ScalePoint): Excel.ConditionalColorScaleCriterion {
  return { type: "Number", formula: String(value), color: colour };
}
