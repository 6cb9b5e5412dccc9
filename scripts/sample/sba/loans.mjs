import { readCsv } from "../csv.mjs";
import { readDate } from "./dates.mjs";
import { regionOf } from "./regions.mjs";
import { sectorOf } from "./sectors.mjs";
import { sizeOf } from "./sizes.mjs";

/** The loans of the SBA file, typed; nothing is left out and nothing is estimated here. */
export function readLoans(text) {
  return readCsv(text).map((row) => ({
    id: row.loan_id,
    state: row.State,
    region: regionOf(row.State),
    naics: row.NAICS,
    industry: sectorOf(row.NAICS),
    employees: Number(row.NoEmp),
    size: sizeOf(Number(row.NoEmp)),
    approvalDate: readDate(row.ApprovalDate),
    fiscalYear: Number(row.ApprovalFY),
    disbursementDate: readDate(row.DisbursementDate),
    chargeOffDate: readDate(row.ChgOffDate),
    termMonths: Number(row.Term),
    isLine: row.RevLineCr === "Y",
    disbursed: Number(row.DisbursementGross),
    approved: Number(row.GrAppv),
    guaranteed: Number(row.SBA_Appv),
    chargedOff: Number(row.ChgOffPrinGr),
    defaulted: row.MIS_Status === "CHGOFF",
  }));
}

/**
 * Principal at stake: the smaller of what was disbursed and what was approved. On a line the amount
 * disbursed adds up repeated drawings, so it often exceeds the limit.
 */
export function principalOf(loan) {
  return Math.min(loan.disbursed, loan.approved);
}
