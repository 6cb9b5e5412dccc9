import type { IDisposable } from "@univerjs/core";
import type { Grid } from "../grid/createGrid";
import { formatAddress } from "../../formulas/a1";
import type { WorkbenchLanguage } from "../wire/environment";
import type { FunctionCaller } from "./callFunctions";
import type { CellMessages } from "./cellMessages";
import { fetchMetadata, type FunctionsMetadata } from "./metadata";
import { registerFunctions } from "./registerFunctions";

let registered: IDisposable | undefined;

/** Makes the functions known to the grid in one language; called again, it replaces their help. */
export async function connectFunctions(grid: Grid, language: WorkbenchLanguage, caller: FunctionCaller, messages: CellMessages): Promise<FunctionsMetadata> {
  const metadata = await fetchMetadata(language);
  registered?.dispose();
  registered = registerFunctions(grid.injector, metadata, {
    call: (call) => caller.call(call),
    addressOf: ({ sheetId, row, column }) => formatAddress(grid.api.getActiveWorkbook()?.getSheetBySheetId(sheetId)?.getSheetName() ?? sheetId, { row, column, rows: 1, columns: 1 }),
    onResult: ({ sheetId, row, column }, result) => messages.record(sheetId, row, column, result),
  });
  return metadata;
}
