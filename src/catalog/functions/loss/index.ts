import type { TenorFunction } from "../../define/defineFunction";
import { ecl } from "./ecl";
import { eclStage } from "./eclStage";
import { expectedLoss } from "./expectedLoss";

/** Losses to be expected from default, and the stage that says over which time. */
export const lossFunctions: readonly TenorFunction[] = [expectedLoss, ecl, eclStage];
