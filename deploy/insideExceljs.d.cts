export const INSIDE_EXCELJS: readonly { readonly name: string; readonly licence: string }[];
