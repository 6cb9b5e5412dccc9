import { requireTypeScript } from "../requireTypeScript.mjs";

const { carryOut } = requireTypeScript("src/catalog/define/carryOut.ts");
const { evaluate } = requireTypeScript("src/catalog/define/evaluate.ts");
const { runInProcess } = requireTypeScript("src/compute/inProcess.ts");
const { estimate } = requireTypeScript("src/core/estimators/index.ts");
const { atOnce } = requireTypeScript("src/core/numeric/rowSteps.ts");
const { openPlan } = requireTypeScript("src/core/simulation/openPlan.ts");

const runner = {
  run: async (request) => {
    const plan = atOnce(openPlan(request));
    if (!plan.ok) throw Object.assign(new Error(plan.failure.message), { failure: plan.failure });
    return runInProcess(plan.value);
  },
  estimate: async (request) => estimate(request),
};

/** An argument of an example as a call takes it. */
const asArgument = (arg) => (arg === null || arg === undefined ? undefined : Array.isArray(arg) ? arg : [[arg]]);

/**
 * A call made here, as a formula would make it.
 * @returns its cells; a call that fails as a whole is one cell with the failure
 */
export async function cellsOf(fn, args) {
  const asked = evaluate(fn, args.map(asArgument));
  if (!asked.ok) return [[asked.failure]];
  try {
    const cells = await carryOut(asked.value, runner);
    return cells.ok ? cells.value : [[cells.failure]];
  } catch (error) {
    if (error.failure) return [[error.failure]];
    throw error;
  }
}
