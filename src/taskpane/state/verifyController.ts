import type { BookCells, CellPlace } from "../../audit/book/bookCells";
import type { Verification } from "../../audit/verify/findings";
import { verifyBook } from "../../audit/verify/verifyBook";
import { nextTurn } from "../../compute/inTurns";
import { RunFailure } from "../../compute/runFailure";
import type { Outcome } from "../../excel/outcome";
import type { Steps } from "../../excel/workbookPort";
import type { PageServices } from "./pageServices";
import { PageTask, type TaskControl, type TaskOutcome } from "./pageTask";

/** Share of the work that reading the workbook takes, for the progress. */
const READING_SHARE = 0.3;
/** Time the page is held before others get their turn: half a frame. */
const TURN_MS = 8;

type VerifyServices = Pick<PageServices, "workbook" | "run" | "estimate" | "now" | "runner">;

/** Recomputes the open workbook, without looks: runs and estimates on workers, the rest in turns with the page. */
export class VerifyController {
  readonly task: PageTask<Verification>;

  constructor(
    private readonly services: VerifyServices,
    private readonly readBook: (steps: Steps) => Promise<Outcome<BookCells>>,
  ) {
    this.task = new PageTask(services.now);
  }

  start(): Promise<void> {
    return this.task.start((control) => this.verify(control));
  }

  async show(place: CellPlace): Promise<void> {
    await this.services.workbook.selectCell(place);
  }

  private async verify({ signal, onProgress }: TaskControl<Verification>): Promise<TaskOutcome<Verification>> {
    const book = await this.readBook({ signal, onProgress: (share) => onProgress(share * READING_SHARE) });
    if (!book.ok) return { ok: false, trouble: { kind: "workbook", problem: book.problem } };
    const { run, estimate, runner } = this.services;
    let turnFrom = performance.now();
    const onStep = async (share: number): Promise<void> => {
      if (signal.aborted) throw RunFailure.cancelled();
      if (performance.now() - turnFrom < TURN_MS) return;
      onProgress(READING_SHARE + (1 - READING_SHARE) * share);
      await nextTurn();
      turnFrom = performance.now();
    };
    const value = await verifyBook(book.value, { runner: { run: (request) => run(request, { signal }), estimate: (request) => estimate(request, signal) }, onStep }, runner.version);
    return { ok: true, value };
  }
}
