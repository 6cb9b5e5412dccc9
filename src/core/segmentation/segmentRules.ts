/** A bound of a rule: a number, or a quantile of the values that are being segmented. */
export type Bound = { readonly kind: "number"; readonly value: number } | { readonly kind: "quantile"; readonly probability: number };

/** One line of the rules table. Whatever is absent is not asked for; the first rule that holds gives the segment. */
export interface SegmentRule {
  readonly segment: string;
  readonly valueFrom?: Bound;
  readonly valueBelow?: Bound;
  readonly riskFrom?: Bound;
  readonly riskBelow?: Bound;
  /** Lower-case words; one of them has to be the client's. */
  readonly sizes?: readonly string[];
  readonly industries?: readonly string[];
  readonly stages?: readonly string[];
}

/** What a client is segmented by. */
export interface SegmentSubject {
  readonly value: number;
  readonly risk: number;
  readonly size?: string;
  readonly industry?: string;
  readonly stage?: string;
}
