/** Who pays what an instrument costs: only the lender's part lowers the client's value. */
export type CostPayer = "bank" | "client";

interface InstrumentRange {
  /** What is there as the client stands, and the most that there may be. */
  readonly least: number;
  readonly most: number;
  /** Width of the steps between them that a mix may take. */
  readonly step: number;
  /** Cost once, and a year, of a unit of it per unit of exposure. */
  readonly costOnce: number;
  readonly costAYear: number;
  readonly paidBy: CostPayer;
}

/** A guarantee; its amount is the share of the exposure that is guaranteed. */
export interface GuaranteeInstrument extends InstrumentRange {
  readonly kind: "guarantee";
  readonly guarantorPd: number;
  /** Years that it lasts; left out: as long as the loan. */
  readonly years?: number;
}

/** Collateral; its amount is the market value per unit of exposure. */
export interface CollateralInstrument extends InstrumentRange {
  readonly kind: "collateral";
  readonly haircut: number;
  readonly lgdSecured: number;
}

/** A shorter tenor; its amount is the years taken off. */
export interface TenorInstrument extends InstrumentRange {
  readonly kind: "tenor";
}

/** A way to share a client's risk, or to have less of it. */
export type RiskInstrument = GuaranteeInstrument | CollateralInstrument | TenorInstrument;

/** Amounts within a step of each other by less than this share of it are the same. */
const SAME = 1e-9;

/** How many amounts a mix may take: least, least + step …, and the most. */
export function levelCount({ least, most, step }: RiskInstrument): number {
  return most > least ? Math.ceil((most - least) / step - SAME) + 1 : 1;
}

/** The amount at a level, from 0. */
export function levelAmount(instrument: RiskInstrument, level: number): number {
  const { least, most, step } = instrument;
  return level === levelCount(instrument) - 1 ? most : least + level * step;
}
