import { readOwnSheet } from "./read/readOwnSheet";
import { writeOwnSheet } from "./write/writeOwnSheet";

/** The program that has the workbook open, as it names itself: "Excel, PC, 16.0.17328.20124". */
function hostName(): string {
  const { host, platform, version } = Office.context.diagnostics;
  return [host, platform, version].filter(Boolean).join(", ");
}

/** Sheets of Tenor's own in the workbook that Excel has open, each written over what was written of it before. */
export const officeOwnSheets = { writeOwnSheet, readOwnSheet, hostName };
export type OwnSheetsPort = typeof officeOwnSheets;
