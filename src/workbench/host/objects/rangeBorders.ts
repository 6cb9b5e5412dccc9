import { BorderStyleTypes, BorderType, type IBorderStyleData, type Nullable } from "@univerjs/core";
import { sheetById, type Host } from "../model/host";
import type { Border, CellRange } from "../model/targets";
import { requireOpen } from "../model/protection";
import { styleOf } from "../model/styleOf";
import { fit } from "../model/writeCells";
import { HostError } from "../protocol/errors";
import type { ExcelType } from "./types";

const EDGES: Readonly<Record<string, { type: BorderType; side: "t" | "b" | "l" | "r" }>> = {
  EdgeTop: { type: BorderType.TOP, side: "t" },
  EdgeBottom: { type: BorderType.BOTTOM, side: "b" },
  EdgeLeft: { type: BorderType.LEFT, side: "l" },
  EdgeRight: { type: BorderType.RIGHT, side: "r" },
  InsideHorizontal: { type: BorderType.HORIZONTAL, side: "b" },
  InsideVertical: { type: BorderType.VERTICAL, side: "r" },
};

const STYLES: Readonly<Record<string, BorderStyleTypes>> = {
  None: BorderStyleTypes.NONE,
  Continuous: BorderStyleTypes.THIN,
  Dash: BorderStyleTypes.DASHED,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
};

/** The borders of a range: the four edges and the lines inside. Weights are not kept. */
export const rangeBorders: ExcelType<CellRange> = {
  name: "RangeBorderCollection",
  items: (range, host) => Object.keys(EDGES).map((edge) => host.object("RangeBorder", { range, edge })),
  item: (range, host, key) => {
    if (!(String(key) in EDGES)) throw new HostError("InvalidArgument", `${String(key)} is not one of ${Object.keys(EDGES).join(", ")}.`);
    return host.object("RangeBorder", { range, edge: String(key) });
  },
};

export const rangeBorder: ExcelType<Border> = {
  name: "RangeBorder",
  id: ({ edge }) => edge,
  properties: {
    SideIndex: { get: ({ edge }) => edge },
    Style: {
      get: (border, host) => Object.keys(STYLES).find((name) => STYLES[name] === line(border, host)?.s) ?? "None",
      set: (border, value, host) => {
        const style = STYLES[String(value)];
        if (style === undefined) throw new HostError("InvalidArgument", `${String(value)} is not one of ${Object.keys(STYLES).join(", ")}.`);
        draw(border, style, line(border, host)?.cl?.rgb ?? "#000000", host);
      },
    },
    Color: {
      get: (border, host) => line(border, host)?.cl?.rgb ?? "#000000",
      set: (border, value, host) => draw(border, line(border, host)?.s ?? BorderStyleTypes.THIN, String(value), host),
    },
    Weight: { get: () => "Thin", set: () => undefined },
  },
};

function line({ range, edge }: Border, host: Host): Nullable<IBorderStyleData> {
  return styleOf(range, host).bd?.[EDGES[edge].side];
}

function draw({ range, edge }: Border, style: BorderStyleTypes, colour: string, host: Host): void {
  requireOpen(range.sheetId, host, "allowFormatCells");
  const { sheetId, area } = fit(range, host);
  sheetById(host, sheetId).getRange(area.row, area.column, area.rows, area.columns).setBorder(EDGES[edge].type, style, colour);
}
