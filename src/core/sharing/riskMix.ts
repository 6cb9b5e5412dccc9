import { fail, ok, type Result } from "../result/result";
import { riskFigures, shortfall, type RiskFigures, type RiskTarget, type SharedLoan } from "./riskFigures";
import { levelAmount, levelCount, type RiskInstrument } from "./riskInstrument";

export interface RiskMixQuestion {
  readonly loan: SharedLoan;
  readonly instruments: readonly RiskInstrument[];
  readonly target: RiskTarget;
}

/** A client under some amounts of the instruments. */
export interface RiskMix {
  readonly amounts: readonly number[];
  /** Or why these amounts cannot be. */
  readonly figures: Result<RiskFigures>;
  /** Present value of what the amounts cost whoever pays, over the client's life as it stands. */
  readonly cost: number;
  /** How far it is from the target, 0 and below where it meets it; only with a target and figures. */
  readonly shortfall?: number;
}

export interface RiskMixes {
  readonly asItStands: RiskMix;
  /** Each instrument at its most, the others at their least. */
  readonly alone: readonly RiskMix[];
  /** The cheapest mix on the grid that meets the target; where none does, the one that comes nearest. Only with a target. */
  readonly cheapest?: RiskMix;
}

/** Mixes that a grid may have at most: some seconds of work. */
const MOST_MIXES = 100_000;

/**
 * What each way of sharing a client's risk does, side by side, and the cheapest mix of them that brings the client to a
 * target.
 *
 * Formula: `min Σ amount·E·(cost once + cost a year·multiple)` over the grid of amounts, such that the target is met; the
 * multiple is the present value of 1 a year over the client's life as it stands, so that costs add up. Every mix that
 * might be cheaper than the best so far is valued, none is taken for met by its neighbours: more of an instrument need
 * not be better.
 *
 * @returns `aboveMaximum` for a grid of too many mixes; else as `riskFigures` for the client as it stands
 */
export function riskMixes({ loan, instruments, target }: RiskMixQuestion): Result<RiskMixes> {
  const mixes = instruments.reduce((count, one) => count * levelCount(one), 1);
  if (mixes > MOST_MIXES) return fail("aboveMaximum", { parameter: "mixes of options", maximum: MOST_MIXES, value: mixes });
  const least = instruments.map((one) => one.least);
  const standing = riskFigures(loan, instruments, least, target);
  if (!standing.ok) return standing;
  const { multiple } = standing.value;
  const prices = instruments.map(({ costOnce, costAYear }) => loan.exposure * (costOnce + costAYear * multiple));
  const at = (amounts: readonly number[]): RiskMix => {
    const figures = riskFigures(loan, instruments, amounts, target);
    const short = figures.ok && target.value !== undefined ? shortfall(figures.value, target, loan.rate) : undefined;
    return { amounts, figures, cost: totalCost(prices, amounts), ...(short === undefined ? {} : { shortfall: short }) };
  };
  return ok({
    asItStands: at(least),
    alone: instruments.map(({ most }, place) => at(least.map((amount, other) => (other === place ? most : amount)))),
    ...(target.value === undefined ? {} : { cheapest: new MixSearch(instruments, prices, at).best() }),
  });
}

function totalCost(prices: readonly number[], amounts: readonly number[]): number {
  return prices.reduce((sum, price, place) => sum + price * amounts[place], 0);
}

/** Depth first over the instruments, from their cheapest level: a branch ends where it is dearer than the best. */
class MixSearch {
  private readonly amounts: number[];
  private found: RiskMix | undefined;
  private nearest: RiskMix | undefined;

  constructor(private readonly instruments: readonly RiskInstrument[], private readonly prices: readonly number[], private readonly at: (amounts: readonly number[]) => RiskMix) {
    this.amounts = instruments.map(({ least }) => least);
  }

  best(): RiskMix {
    this.descend(0);
    return this.found ?? this.nearest ?? this.at(this.instruments.map(({ least }) => least));
  }

  private descend(place: number): void {
    const { instruments, amounts, prices } = this;
    // What is not yet decided stands at its least, and costs nothing less.
    if (this.found && totalCost(prices, amounts) > this.found.cost) return;
    if (place === instruments.length) {
      this.consider(this.at([...amounts]));
      return;
    }
    const instrument = instruments[place];
    for (let level = 0; level < levelCount(instrument); level++) {
      amounts[place] = levelAmount(instrument, level);
      this.descend(place + 1);
    }
    amounts[place] = instrument.least;
  }

  private consider(mix: RiskMix): void {
    const { found, nearest } = this;
    const { cost, shortfall: short } = mix;
    if (short === undefined) return;
    if (short <= 0) {
      if (!found || cost < found.cost || (cost === found.cost && short < found.shortfall!)) this.found = mix;
    } else if (!nearest || short < nearest.shortfall!) this.nearest = mix;
  }
}
