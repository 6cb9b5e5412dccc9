import { fail, ok, type Result } from "../result/result";
import type { CapitalFramework } from "./frameworks";

/** Off-balance-sheet items that a standardised approach tells apart. */
export const COMMITMENT_TYPES = [
  "commitment",
  "commitment up to 1 year",
  "commitment over 1 year",
  "unconditionally cancellable",
  "credit card",
  "qualifying credit card",
  "direct credit substitute",
  "transaction-related",
  "trade letter of credit",
  "note issuance",
  "asset sale with recourse",
  "securities lending",
  "forward purchase",
  "other",
] as const;
export type CommitmentType = (typeof COMMITMENT_TYPES)[number];

/**
 * Factors by rule book; a type that a book does not name is absent.
 *
 * basel3: Basel Framework, CRE20.94 to CRE20.100; BCBS d424 (December 2017), standardised approach, § 78 to § 84.
 * basel2: Basel II (June 2006), § 82 to § 87; what these leave open stays as the 1988 Accord has it (§ 87), whose
 * Annex 3 was not checked against the text.
 * china2024: Administrative Measures for the Capital of Commercial Banks (National Financial Regulatory Administration,
 * Order No. 4 of 2023, in force 2024-01-01), annex on off-balance-sheet items; its factors not checked against the text.
 */
const CONVERSION_FACTORS: Readonly<Record<CapitalFramework, Readonly<Partial<Record<CommitmentType, number>>>>> = {
  basel3: {
    // CRE20.98: regardless of the maturity of the facility.
    "commitment": 0.4,
    "commitment up to 1 year": 0.4,
    "commitment over 1 year": 0.4,
    // CRE20.100.
    "unconditionally cancellable": 0.1,
    // CRE20.95.
    "direct credit substitute": 1,
    "asset sale with recourse": 1,
    "securities lending": 1,
    "forward purchase": 1,
    // CRE20.95: credit substitutes that are in no other category.
    "other": 1,
    // CRE20.96.
    "note issuance": 0.5,
    // CRE20.97.
    "transaction-related": 0.5,
    // CRE20.99: maturity below one year, for the issuing and the confirming bank.
    "trade letter of credit": 0.2,
  },
  basel2: {
    // § 83, by original maturity.
    "commitment up to 1 year": 0.2,
    "commitment over 1 year": 0.5,
    "unconditionally cancellable": 0,
    // § 84.
    "securities lending": 1,
    // § 85.
    "trade letter of credit": 0.2,
    // § 87: as the 1988 Accord, Annex 3.
    "direct credit substitute": 1,
    "asset sale with recourse": 1,
    "forward purchase": 1,
    "transaction-related": 0.5,
    "note issuance": 0.5,
  },
  china2024: {
    "commitment": 0.4,
    "commitment up to 1 year": 0.4,
    "commitment over 1 year": 0.4,
    "unconditionally cancellable": 0.1,
    "credit card": 0.4,
    "qualifying credit card": 0.2,
    "direct credit substitute": 1,
    "asset sale with recourse": 1,
    "securities lending": 1,
    "forward purchase": 1,
    "other": 1,
    "note issuance": 0.5,
    "transaction-related": 0.5,
    "trade letter of credit": 0.2,
  },
};

/**
 * Credit conversion factor of an off-balance-sheet item in a rule book's standardised approach: the share of the
 * undrawn or contingent amount that counts as exposure.
 *
 * Assumptions: a commitment to provide another item takes the lower of the two factors (CRE20.101, Basel II § 86),
 * which is the caller's to choose.
 *
 * @returns 0 to 1
 * Errors: `notAChoice` for a type that the rule book does not name, with those it does.
 */
export function conversionFactor(type: CommitmentType, framework: CapitalFramework): Result<number> {
  const factors = CONVERSION_FACTORS[framework];
  const factor = factors[type];
  if (factor !== undefined) return ok(factor);
  const known = COMMITMENT_TYPES.filter((other) => other in factors);
  return fail("notAChoice", { parameter: "commitment_type", choices: known.join(", "), value: `${type} (framework = ${framework})` });
}
