import type { TenorFunction } from "../../define/defineFunction";
import { bgnbdExpected } from "./bgnbdExpected";
import { bgnbdFit } from "./bgnbdFit";
import { ggFit } from "./ggFit";
import { ggSpend } from "./ggSpend";
import { pAlive } from "./pAlive";
import { pnbdAlive } from "./pnbdAlive";
import { pnbdExpected } from "./pnbdExpected";
import { pnbdFit } from "./pnbdFit";
import { repeatBacktest } from "./repeatBacktest";
import { repeatClv } from "./repeatClv";
import { repeatFit } from "./repeatFit";
import { rfm } from "./rfm";

/** Business that comes again without a contract: who is still there, how often he comes, what he spends. */
export const repeatFunctions: readonly TenorFunction[] = [rfm, bgnbdFit, bgnbdExpected, pAlive, pnbdFit, pnbdExpected, pnbdAlive, ggFit, ggSpend, repeatFit, repeatClv, repeatBacktest];
