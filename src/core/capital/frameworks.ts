/** Rule books that a capital formula can follow. */
export const CAPITAL_FRAMEWORKS = ["basel3", "basel2", "china2024"] as const;
export type CapitalFramework = (typeof CAPITAL_FRAMEWORKS)[number];

/** What the internal-ratings formulas take from a rule book. */
export interface IrbRules {
  /** Least PD that a corporate exposure is given. */
  readonly pdFloor: number;
  /** Factor on the risk weight. */
  readonly scaling: number;
}

export const IRB_RULES: Readonly<Record<CapitalFramework, IrbRules>> = {
  // Basel Framework, CRE32.4 (in force 2023): floor 0.05 %; the factor of 1.06 is withdrawn.
  basel3: { pdFloor: 0.0005, scaling: 1 },
  // Basel II (June 2006), § 285: floor 0.03 %; § 14: scaling factor 1.06. The same in the CRR before 2025.
  basel2: { pdFloor: 0.0003, scaling: 1.06 },
  // Administrative Measures for the Capital of Commercial Banks (National Financial Regulatory Administration, Order
  // No. 4 of 2023, in force 2024-01-01), annex on internal ratings: floor and scaling not checked against the text.
  china2024: { pdFloor: 0.0005, scaling: 1 },
};
