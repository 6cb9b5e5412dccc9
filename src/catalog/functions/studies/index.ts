import type { TenorFunction } from "../../define/defineFunction";

/** Questions to a portfolio that take several runs. */
export const studyFunctions: readonly TenorFunction[] = [];
