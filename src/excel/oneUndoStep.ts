import { done, type Outcome } from "./outcome";
import { errorCode, problemOf } from "./problemOf";
import { supports } from "./requirements";

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** Runs a batch: as one undo step, or as many. */
export type RunBatch = <T>(batch: Batch<T>) => Promise<T>;

/**
 * Work that is one undo step where the host can merge them; a host that cannot undo one of the calls is
 * written to in steps.
 * @param work undoes what it began before it throws, since it may be called again
 */
export async function oneUndoStep<T>(work: (run: RunBatch) => Promise<T>): Promise<Outcome<T>> {
  const merged = supports("undoGroup");
  try {
    return done(await work((batch) => (merged ? Excel.run({ mergeUndoGroup: true }, batch) : Excel.run(batch))));
  } catch (thrown) {
    if (!merged || errorCode(thrown) !== "UndoNotSupported") return { ok: false, problem: problemOf(thrown) };
  }
  try {
    return done(await work((batch) => Excel.run(batch)));
  } catch (thrown) {
    return { ok: false, problem: problemOf(thrown) };
  }
}
