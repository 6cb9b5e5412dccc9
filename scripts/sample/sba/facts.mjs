import { AS_OF, LOWEST_RUN_OFF } from "./assumptions.mjs";
import { mean, sum } from "./credibility.mjs";
import { reasonOffTheBooks, remainingMonths } from "./onTheBooks.mjs";
import { UNKNOWN_SECTOR } from "./sectors.mjs";

/** Counts that the notes and the documentation state, taken from the data and nowhere typed in. */
export function factsOf(loans, estimates, clients) {
  const onTheBooks = loans.filter((loan) => reasonOffTheBooks(loan, AS_OF) === undefined);
  const off = (reason) => loans.filter((loan) => reasonOffTheBooks(loan, AS_OF) === reason);
  const later = onTheBooks.filter(({ defaulted }) => defaulted);
  const meanYearsLeft = (members) => mean(members.map((loan) => remainingMonths(loan, AS_OF) / 12));
  return {
    loans: loans.length,
    chargedOff: loans.filter(({ defaulted }) => defaulted).length,
    paidInFullWithChargeOffDate: loans.filter(({ defaulted, chargeOffDate }) => !defaulted && chargeOffDate).length,
    approved2004To2006: loans.filter(({ fiscalYear }) => fiscalYear >= 2004 && fiscalYear <= 2006).length,
    approvedBefore1990: loans.filter(({ fiscalYear }) => fiscalYear < 1990).length,
    approvedBefore1990AndChargedOff: loans.filter(({ fiscalYear, defaulted }) => fiscalYear < 1990 && defaulted).length,
    unknownIndustry: loans.filter(isUnknown).length,
    unknownIndustryOf1997: loans.filter((loan) => isUnknown(loan) && loan.fiscalYear === 1997).length,
    lines: loans.filter(({ isLine }) => isLine).length,
    linesDisbursedAboveLimit: loans.filter(({ isLine, disbursed, approved }) => isLine && disbursed > approved).length,
    chargedOffAfterTerm: loans.filter(chargedOffAfterTerm).length,
    paidInFullButDueAfterLastDate: loans.filter((loan) => dueAfter(loan, estimates.lastDate)).length,
    noDisbursementDate: off("no disbursement date").length,
    disbursedLater: off("disbursed later").length,
    chargedOffBefore: off("charged off before").length,
    pastTerm: off("past its term").length,
    pastTermAndChargedOffLater: off("past its term").filter(({ chargeOffDate }) => chargeOffDate).length,
    onTheBooks: onTheBooks.length,
    linesOnTheBooks: onTheBooks.filter(({ isLine }) => isLine).length,
    laterChargedOff: later.length,
    yearsLeftOfLaterChargedOff: meanYearsLeft(later),
    yearsLeftOfOthers: meanYearsLeft(onTheBooks.filter(({ defaulted }) => !defaulted)),
    defaultsExpected: sum(clients.map(({ PD, Years }) => 1 - (1 - PD) ** Years)),
    atLowestRunOff: clients.filter((client) => client.Growth === LOWEST_RUN_OFF).length,
    pdRange: rangeOf(clients.map(({ PD }) => PD)),
    lgdRange: rangeOf(clients.map(({ LGD }) => LGD)),
  };
}

function isUnknown({ industry }) {
  return industry === UNKNOWN_SECTOR;
}

function chargedOffAfterTerm({ defaulted, disbursementDate, chargeOffDate, termMonths }) {
  return defaulted && disbursementDate !== undefined && remainingMonths({ disbursementDate, termMonths }, chargeOffDate) < 0;
}

function dueAfter(loan, date) {
  return !loan.defaulted && loan.disbursementDate !== undefined && remainingMonths(loan, date) > 0;
}

function rangeOf(values) {
  return { low: Math.min(...values), high: Math.max(...values) };
}
