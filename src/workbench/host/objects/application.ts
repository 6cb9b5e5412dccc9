import type { ExcelType } from "./types";

/** Calculation is automatic in the grid, and its screen keeps up with its edits: suspending either has no effect. */
export const application: ExcelType<null> = {
  name: "Application",
  properties: {
    CalculationMode: { get: () => "Automatic", set: () => undefined },
    CalculationState: { get: () => "Done" },
    CalculationEngineVersion: { get: () => 0 },
  },
  methods: {
    Calculate: (_target, host) => host.api.getFormula().executeCalculation(),
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};
