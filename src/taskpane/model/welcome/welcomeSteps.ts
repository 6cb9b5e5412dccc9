/** The first steps, in their order. */
const WELCOME_STEPS = ["sample", "formula", "run"] as const;
export type WelcomeStep = (typeof WELCOME_STEPS)[number];

export interface WelcomeLine {
  readonly step: WelcomeStep;
  /** The first that is not done is next; those after it wait for it. */
  readonly status: "done" | "next" | "waiting";
}

/** How far somebody is. Whoever has a run has all that leads to it. */
export function welcomeLines({ hasTable, hasFormula, hasRun }: { readonly hasTable: boolean; readonly hasFormula: boolean; readonly hasRun: boolean }): WelcomeLine[] {
  const done = { sample: hasTable, formula: hasTable && hasFormula, run: hasTable && hasRun };
  const next = WELCOME_STEPS.find((step) => !done[step]);
  return WELCOME_STEPS.map((step) => ({ step, status: done[step] ? "done" : step === next ? "next" : "waiting" }));
}
