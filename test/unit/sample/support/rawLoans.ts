import { parse } from "papaparse";
import { repositoryText } from "./files";

/** The raw SBA loans, read without the builder's code: dates as UTC milliseconds. */
export interface RawLoan {
  readonly id: string;
  readonly naics: string;
  readonly employees: number;
  readonly termMonths: number;
  readonly defaulted: boolean;
  readonly start: number;
  readonly disbursed: number | undefined;
  readonly chargeOff: number | undefined;
  readonly principal: number;
  readonly chargedOff: number;
  readonly isLine: boolean;
}

export function rawLoans(): RawLoan[] {
  const { data } = parse<Record<string, string>>(repositoryText("test/golden/sba/sba_loans.csv"), { header: true, skipEmptyLines: true });
  return data.map((row) => ({
    id: row.loan_id,
    naics: row.NAICS,
    employees: Number(row.NoEmp),
    termMonths: Number(row.Term),
    defaulted: row.MIS_Status === "CHGOFF",
    start: utc(row.DisbursementDate || row.ApprovalDate),
    disbursed: row.DisbursementDate ? utc(row.DisbursementDate) : undefined,
    chargeOff: row.ChgOffDate ? utc(row.ChgOffDate) : undefined,
    principal: Math.min(Number(row.DisbursementGross), Number(row.GrAppv)),
    chargedOff: Number(row.ChgOffPrinGr),
    isLine: row.RevLineCr === "Y",
  }));
}

const NAMES = "JanFebMarAprMayJunJulAugSepOctNovDec";

function utc(text: string): number {
  if (text.includes("/")) {
    const [month, day, year] = text.split("/").map(Number);
    return Date.UTC(year, month - 1, day);
  }
  const [day, month, year] = text.split("-");
  return Date.UTC(Number(year) + (Number(year) > 60 ? 1900 : 2000), NAMES.indexOf(month) / 3, Number(day));
}
