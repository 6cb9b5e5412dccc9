import { bgNbdAlive, bgNbdExpected, type BgNbd, type RepeatState } from "./bgNbd";
import { paretoNbdAlive, paretoNbdExpected, type ParetoNbd } from "./paretoNbd";

export const REPEAT_MODELS = ["bgnbd", "pnbd"] as const;
export type RepeatModelName = (typeof REPEAT_MODELS)[number];

/** A fitted model of repeat business, either of the two. */
export type RepeatModel = ({ readonly name: "bgnbd" } & BgNbd) | ({ readonly name: "pnbd" } & ParetoNbd);

export function probabilityAlive(model: RepeatModel, state: RepeatState): number {
  return model.name === "bgnbd" ? bgNbdAlive(model, state) : paretoNbdAlive(model, state);
}

/** Expected deals from now to each horizon. */
export function expectedRepeats(model: RepeatModel, state: RepeatState, horizons: ArrayLike<number>): Float64Array {
  return model.name === "bgnbd" ? bgNbdExpected(model, state, horizons) : paretoNbdExpected(model, state, horizons);
}
