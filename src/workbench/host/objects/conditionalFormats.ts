import { clearColourScales, colourScalesIn, createColourScale, type ColourScaleModel } from "../model/colourScales";
import type { CellRange, Host } from "../model/host";
import { HostError } from "../protocol/errors";
import type { ExcelType } from "./types";

/** The conditional formats of a range. Colour scales are the only kind. */
export const conditionalFormats: ExcelType<CellRange> = {
  name: "ConditionalFormatCollection",
  items: (range, host) => colourScalesIn(range, host.document.colourScales).map((model) => host.object("ConditionalFormat", model)),
  item: (range, host, key) => {
    const found = colourScalesIn(range, host.document.colourScales).find(({ id }) => id === key);
    if (!found) throw new HostError("ItemNotFound");
    return host.object("ConditionalFormat", found);
  },
  methods: {
    Add: (range, host, type) => {
      if (type !== "ColorScale") throw new HostError("InvalidArgument", `${String(type)} is not ColorScale.`);
      const model = createColourScale(host.newId(), range);
      host.document.colourScales.unshift(model);
      return host.object("ConditionalFormat", model);
    },
    ClearAll: (range, host) => clearColourScales(range, host.document.colourScales),
  },
};

export const conditionalFormat: ExcelType<ColourScaleModel> = {
  name: "ConditionalFormat",
  id: ({ id }) => id,
  check: (model, host) => {
    if (!host.document.colourScales.includes(model)) throw new HostError("InvalidReference");
  },
  properties: {
    Id: { get: ({ id }) => id },
    Type: { get: () => "ColorScale" },
    Priority: { get: priorityOf },
    StopIfTrue: { get: () => null },
  },
  navigation: { ColorScale: (model, host) => host.object("ColorScaleConditionalFormat", model) },
  methods: {
    Delete: (model, host) => void host.document.colourScales.splice(host.document.colourScales.indexOf(model), 1),
    GetRange: ({ sheetId, area }, host) => host.object("Range", { sheetId, area }),
  },
};

export const colorScale: ExcelType<ColourScaleModel> = {
  name: "ColorScaleConditionalFormat",
  properties: {
    Criteria: { get: ({ criteria }) => criteria, set: (model, value) => void (model.criteria = checked(value)) },
    ThreeColorScale: { get: ({ criteria }) => criteria.midpoint !== undefined },
  },
};

/** Points may be numbers; formulas are not calculated. */
const POINT_TYPES = ["LowestValue", "HighestValue", "Number", "Percent", "Percentile"];

/** The newest of a sheet comes first. */
function priorityOf(model: ColourScaleModel, host: Host): number {
  return host.document.colourScales.filter(({ sheetId }) => sheetId === model.sheetId).indexOf(model);
}

function checked(value: unknown): ColourScaleModel["criteria"] {
  const { minimum, midpoint, maximum } = (value ?? {}) as Partial<ColourScaleModel["criteria"]>;
  if (!minimum || !maximum) throw new HostError("InvalidArgument", "A colour scale has a minimum and a maximum.");
  for (const { type, formula } of [minimum, ...(midpoint ? [midpoint] : []), maximum]) {
    if (!POINT_TYPES.includes(type)) throw new HostError("InvalidArgument", `${type} is not one of ${POINT_TYPES.join(", ")}.`);
    if (!/Value$/.test(type) && !Number.isFinite(Number.parseFloat(formula ?? ""))) throw new HostError("InvalidArgument", "A point of a colour scale needs a number.");
  }
  return { minimum, ...(midpoint ? { midpoint } : {}), maximum };
}
