import type { ConditionalFormattingOptions, CfvoTypes } from "exceljs";
import { formatArea } from "../../formulas/a1";
import type { ColourScaleModel, ScaleCriterion } from "../host/model/colourScales";

/** What the API calls a point of a scale, in the words of a file. */
const TYPES: Readonly<Record<string, CfvoTypes>> = { LowestValue: "min", HighestValue: "max", Number: "num", Percent: "percent", Percentile: "percentile" };

/** A colour scale of the open workbook as it goes into a file. */
export function colourRule({ area, criteria: { minimum, midpoint, maximum } }: ColourScaleModel, priority: number): ConditionalFormattingOptions {
  const points = [minimum, ...(midpoint ? [midpoint] : []), maximum];
  return { ref: formatArea(area), rules: [{ type: "colorScale", priority, cfvo: points.map(pointOf), color: points.map(({ color }) => ({ argb: `FF${String(color ?? "#FFFFFF").replace("#", "")}` })) }] };
}

function pointOf({ type, formula }: ScaleCriterion): { type: CfvoTypes; value?: number } {
  return { type: TYPES[type], ...(formula === undefined ? {} : { value: Number(formula) }) };
}
