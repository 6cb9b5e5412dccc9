import { sheetById } from "../model/host";
import type { ExcelType } from "./types";

export const freezePanes: ExcelType<string> = {
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: (sheetId, host, count) => void sheetById(host, sheetId).setFrozenRows(Number(count ?? 1)),
    FreezeColumns: (sheetId, host, count) => void sheetById(host, sheetId).setFrozenColumns(Number(count ?? 1)),
    Unfreeze: (sheetId, host) => void sheetById(host, sheetId).cancelFreeze(),
  },
};
