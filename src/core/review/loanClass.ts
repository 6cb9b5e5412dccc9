/** The five categories of loan quality, from the best to the worst. */
export const LOAN_CLASSES = ["normal", "special mention", "substandard", "doubtful", "loss"] as const;
export type LoanClass = (typeof LOAN_CLASSES)[number];

/** What makes a loan at least as bad as a class; whatever is absent does not. */
export interface LoanClassRule {
  readonly loanClass: LoanClass;
  /** More days overdue than this. */
  readonly daysOver?: number;
  /** The loan is credit-impaired. */
  readonly whereImpaired?: boolean;
  /** Expected loss from this share of the balance on. */
  readonly lossShareFrom?: number;
}

/** What is known of a loan. */
export interface ClassifiedLoan {
  /** After any days of grace. */
  readonly daysOverdue: number;
  readonly isImpaired: boolean;
  readonly lossShare?: number;
  /** What whoever looked at the borrower thinks; it may make the class worse, never better. */
  readonly judgement?: LoanClass;
}

/** What a class follows from. */
export type LoanClassCause = "days overdue" | "credit-impaired" | "expected loss" | "judgement";

/**
 * Class of a loan: the worst that any of its facts asks for; normal where none does.
 *
 * Formula: `class = max(judgement, classes of the rules whose days < days overdue, whose flag is the loan's, whose loss
 * share ≤ the loan's)`.
 *
 * @returns the class, and every fact that alone leads to it
 */
export function classifyLoan(rules: readonly LoanClassRule[], { daysOverdue, isImpaired, lossShare, judgement }: ClassifiedLoan): { readonly loanClass: LoanClass; readonly causes: readonly LoanClassCause[] } {
  const worst = new Map<LoanClassCause, number>();
  const note = (cause: LoanClassCause, loanClass: LoanClass): void => {
    worst.set(cause, Math.max(worst.get(cause) ?? 0, LOAN_CLASSES.indexOf(loanClass)));
  };
  for (const { loanClass, daysOver, whereImpaired, lossShareFrom } of rules) {
    if (daysOver !== undefined && daysOverdue > daysOver) note("days overdue", loanClass);
    if (whereImpaired && isImpaired) note("credit-impaired", loanClass);
    if (lossShareFrom !== undefined && lossShare !== undefined && lossShare >= lossShareFrom) note("expected loss", loanClass);
  }
  if (judgement) note("judgement", judgement);
  const reached = Math.max(0, ...worst.values());
  return { loanClass: LOAN_CLASSES[reached], causes: reached === 0 ? [] : [...worst].filter(([, place]) => place === reached).map(([cause]) => cause) };
}
