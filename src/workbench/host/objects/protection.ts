import type { ProtectionModel } from "../model/document";
import type { Host } from "../model/host";
import { HostError } from "../protocol/errors";
import type { ExcelType } from "./types";

/** Nothing beside selecting cells, until it is allowed. */
const STRICTEST = {
  allowAutoFilter: false, allowDeleteColumns: false, allowDeleteRows: false, allowEditObjects: false, allowEditScenarios: false, allowFormatCells: false, allowFormatColumns: false, allowFormatRows: false,
  allowInsertColumns: false, allowInsertHyperlinks: false, allowInsertRows: false, allowPivotTables: false, allowSort: false, selectionMode: "Normal",
} as const;

/** The protection of a sheet, by the sheet's id. It binds what writes by the API; a person may still type into the grid. */
export const protection: ExcelType<string> = {
  name: "WorksheetProtection",
  properties: {
    Protected: { get: (sheetId, host) => host.document.protections.has(sheetId) },
    Options: { get: (sheetId, host) => host.document.protections.get(sheetId)?.options ?? STRICTEST },
  },
  methods: {
    Protect: protect,
    Unprotect: unprotect,
  },
};

function protect(sheetId: string, host: Host, options: unknown, password: unknown): void {
  if (host.document.protections.has(sheetId)) throw new HostError("AccessDenied");
  const wanted = (options ?? {}) as ProtectionModel["options"];
  host.document.protections.set(sheetId, { options: { ...STRICTEST, ...wanted }, ...(typeof password === "string" && password !== "" ? { password } : {}) });
}

/** Opens a sheet that has no password, or whose password this is. */
function unprotect(sheetId: string, host: Host, password: unknown): void {
  const kept = host.document.protections.get(sheetId)?.password;
  if (kept !== undefined && kept !== password) throw new HostError("AccessDenied");
  host.document.protections.delete(sheetId);
}
