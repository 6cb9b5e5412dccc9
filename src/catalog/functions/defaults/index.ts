import type { TenorFunction } from "../../define/defineFunction";
import { lgdByGroup } from "./lgdByGroup";
import { pdBacktest } from "./pdBacktest";
import { pdByGroup } from "./pdByGroup";
import { ratingMatrix } from "./ratingMatrix";

/** What default, loss and rating histories say of the groups of a portfolio. */
export const defaultHistoryFunctions: readonly TenorFunction[] = [pdByGroup, pdBacktest, lgdByGroup, ratingMatrix];
