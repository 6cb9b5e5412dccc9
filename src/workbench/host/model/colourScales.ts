import { intersect, type Area } from "../../../formulas/a1";

/** A point of a colour scale, as the API has it. */
export interface ScaleCriterion {
  readonly type: string;
  readonly formula?: string;
  readonly color?: string;
}

/** Cells of a sheet. */
interface Cells {
  readonly sheetId: string;
  readonly area: Area;
}

/** Cells coloured by their numbers. The workbook keeps how; the grid shows the numbers alone. */
export interface ColourScaleModel {
  readonly id: string;
  readonly sheetId: string;
  area: Area;
  criteria: { readonly minimum: ScaleCriterion; readonly midpoint?: ScaleCriterion; readonly maximum: ScaleCriterion };
}

/** The two-coloured scale that a new one is until it is told its points. */
export function createColourScale(id: string, { sheetId, area }: Cells): ColourScaleModel {
  return { id, sheetId, area, criteria: { minimum: { type: "LowestValue", color: "#FFEF9C" }, maximum: { type: "HighestValue", color: "#FF7128" } } };
}

/** Those that colour a cell of a range. */
export function colourScalesIn({ sheetId, area }: Cells, scales: readonly ColourScaleModel[]): ColourScaleModel[] {
  return scales.filter((scale) => scale.sheetId === sheetId && intersect(scale.area, area) !== undefined);
}

/** Takes away those that lie within a range; one that reaches beyond it stays. */
export function clearColourScales(range: Cells, scales: ColourScaleModel[]): void {
  for (const scale of colourScalesIn(range, scales)) {
    const inside = intersect(scale.area, range.area);
    if (inside?.rows === scale.area.rows && inside.columns === scale.area.columns) scales.splice(scales.indexOf(scale), 1);
  }
}
