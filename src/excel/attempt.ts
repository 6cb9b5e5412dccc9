import { done, type Outcome } from "./outcome";
import { problemOf } from "./problemOf";

/** Runs a batch against the workbook; what it throws becomes an outcome. */
export async function attempt<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<Outcome<T>> {
  try {
    return done(await Excel.run(batch));
  } catch (thrown) {
    return { ok: false, problem: problemOf(thrown) };
  }
}
