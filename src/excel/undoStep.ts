import { attempt } from "./attempt";
import { done, type Outcome } from "./outcome";
import { errorCode, problemOf } from "./problemOf";
import { supports } from "./requirements";

/**
 * Runs a batch as one undo step where the host can merge its writes. Where one of the calls cannot be undone the batch
 * is run again, in steps: it must be able to begin anew.
 */
export async function asUndoStep<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<Outcome<T>> {
  if (!supports("undoGroup")) return attempt(batch);
  try {
    return done(await Excel.run({ mergeUndoGroup: true }, batch));
  } catch (thrown) {
    return errorCode(thrown) === "UndoNotSupported" ? attempt(batch) : { ok: false, problem: problemOf(thrown) };
  }
}
