/** Ids of the functions about projects, loaded at their first call, so that Excel knows them before; a test compares. */
export const PROJECT_IDS: readonly string[] = ["DSCR", "LLCR", "PLCR", "SCULPT", "IDC", "DEBT.CAPACITY", "PROJECT.CLV"];
