import { round } from "../csv.mjs";
import * as assume from "./assumptions.mjs";
import { monthsBetween } from "./dates.mjs";
import { principalOf } from "./loans.mjs";
import { reasonOffTheBooks, remainingMonths } from "./onTheBooks.mjs";
import { balanceShare, runOffRate } from "./repayment.mjs";
import { segmentOf } from "./sizes.mjs";

const BPS = 1e-4;

/** One client a loan on the books, in the order of the file; keys are the headers of the table. */
export function clientRows(loans, estimates) {
  const cellOf = new Map(estimates.cells.map((cell) => [`${cell.industry}|${cell.size}`, cell]));
  return loans
    .filter((loan) => reasonOffTheBooks(loan, assume.AS_OF) === undefined)
    .map((loan) => clientRow(loan, cellOf.get(`${loan.industry}|${loan.size}`)));
}

function clientRow(loan, cell) {
  const left = remainingMonths(loan, assume.AS_OF);
  const { drawn, undrawn, ccf } = exposureOf(loan);
  const runOff = loan.isLine ? 0 : round(runOffRate(left, assume.SCHEDULE_RATE, assume.LOWEST_RUN_OFF), 4);
  const deposits = round(assume.DEPOSIT_SHARE * drawn, 0);
  return {
    Client: loan.id,
    Industry: loan.industry,
    Segment: segmentOf(loan.employees),
    Region: loan.region,
    Size: loan.size,
    Revenue: revenueOf(loan.size, drawn, undrawn, deposits),
    "Retention cost": assume.RETENTION_COST[loan.size],
    Churn: assume.CHURN[loan.size],
    "Discount rate": assume.DISCOUNT_RATE,
    PD: round(cell.pd, 4),
    LGD: round(cell.lgd, 4),
    EAD: drawn + ccf * undrawn,
    Years: Math.ceil(left / 3) / 4,
    Growth: runOff,
    CAC: assume.CAC,
    Drawn: drawn,
    Undrawn: undrawn,
    CCF: ccf,
    Deposits: deposits,
    "Repricing share": assume.REPRICING_SHARE,
    "Deposit beta": assume.DEPOSIT_BETA,
    "Home state": loan.state,
    "NAICS code": loan.naics,
    Facility: loan.isLine ? "Line of credit" : "Term loan",
    "Amount disbursed": loan.disbursed,
    "Amount approved": loan.approved,
    Disbursed: loan.disbursementDate,
    "Term months": loan.termMonths,
    Employees: loan.employees,
    "SBA guaranteed share": round(loan.guaranteed / loan.approved, 4),
  };
}

/** Whole dollars. A line: partly drawn, the rest counted in full; a term loan: its level-payment balance. */
function exposureOf(loan) {
  const principal = principalOf(loan);
  if (loan.isLine) {
    const drawn = round(assume.LINE_UTILISATION * principal, 0);
    return { drawn, undrawn: round(principal - drawn, 0), ccf: assume.LINE_CCF };
  }
  const elapsed = monthsBetween(loan.disbursementDate, assume.AS_OF);
  return { drawn: round(principal * balanceShare(loan.termMonths, elapsed, assume.SCHEDULE_RATE), 0), undrawn: 0, ccf: 0 };
}

/** Margin and fees on the drawn balance, commitment fee on the undrawn, margin on deposits. */
function revenueOf(size, drawn, undrawn, deposits) {
  const lending = drawn * (assume.MARGIN_BPS[size] + assume.FEE_BPS) * BPS;
  return round(lending + undrawn * assume.COMMITMENT_FEE_BPS * BPS + deposits * assume.DEPOSIT_MARGIN_BPS * BPS, 2);
}
