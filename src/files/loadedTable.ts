/** exceljs declares a sheet's getTables as pairs; it gives tables. */
export interface LoadedTable {
  readonly model: { readonly name: string; readonly displayName?: string; readonly tableRef: string; readonly headerRow?: boolean; readonly totalsRow?: boolean };
}
