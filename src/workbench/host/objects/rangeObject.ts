import { isInSheet, type Area } from "../../../formulas/a1";
import type { Host } from "../model/host";
import { HostError } from "../protocol/errors";
import type { ExcelObject } from "./types";

/** A Range of the API; one that would reach beyond the sheet is refused as in Excel. */
export function rangeObject(host: Host, sheetId: string, area: Area): ExcelObject {
  if (!isInSheet(area)) throw new HostError("InvalidArgument", "The range would lie outside of the sheet.");
  return host.object("Range", { sheetId, area });
}
