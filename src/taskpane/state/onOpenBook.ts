import type { BookCells } from "../../audit/book/bookCells";
import { nextTurn } from "../../compute/inTurns";
import { RunFailure } from "../../compute/runFailure";
import type { Outcome } from "../../excel/outcome";
import type { Steps } from "../../excel/workbookPort";
import type { TaskControl, TaskOutcome } from "./pageTask";

/** Share of the work that reading the workbook takes, for the progress. */
const READING_SHARE = 0.3;
/** Time the page is held before others get their turn: half a frame. */
const TURN_MS = 8;

export type ReadBook = (steps: Steps) => Promise<Outcome<BookCells>>;

/**
 * Reads the open workbook, then works on it in turns with the page.
 * @param work calls `onStep` with the share done wherever it may be held up; it throws where the step is cancelled
 */
export async function onOpenBook<Output>(
  readBook: ReadBook,
  { signal, onProgress }: Pick<TaskControl<Output>, "signal" | "onProgress">,
  work: (book: BookCells, onStep: (share: number) => Promise<void>) => Promise<Output>,
): Promise<TaskOutcome<Output>> {
  const book = await readBook({ signal, onProgress: (share) => onProgress(share * READING_SHARE) });
  if (!book.ok) return { ok: false, trouble: { kind: "workbook", problem: book.problem } };
  let turnFrom = performance.now();
  const onStep = async (share: number): Promise<void> => {
    if (signal.aborted) throw RunFailure.cancelled();
    if (performance.now() - turnFrom < TURN_MS) return;
    onProgress(READING_SHARE + (1 - READING_SHARE) * share);
    await nextTurn();
    turnFrom = performance.now();
  };
  return { ok: true, value: await work(book.value, onStep) };
}
