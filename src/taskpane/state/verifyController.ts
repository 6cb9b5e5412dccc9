import type { CellPlace } from "../../audit/book/bookCells";
import type { Verification } from "../../audit/verify/findings";
import { verifyBook } from "../../audit/verify/verifyBook";
import { onOpenBook, type ReadBook } from "./onOpenBook";
import type { PageServices } from "./pageServices";
import { PageTask, type TaskControl, type TaskOutcome } from "./pageTask";

type VerifyServices = Pick<PageServices, "workbook" | "run" | "estimate" | "now" | "runner">;

/** Recomputes the open workbook, without looks: runs and estimates on workers, the rest in turns with the page. */
export class VerifyController {
  readonly task: PageTask<Verification>;

  constructor(
    private readonly services: VerifyServices,
    private readonly readBook: ReadBook,
  ) {
    this.task = new PageTask(services.now);
  }

  start(): Promise<void> {
    return this.task.start((control) => this.verify(control));
  }

  async show(place: CellPlace): Promise<void> {
    await this.services.workbook.selectCell(place);
  }

  private verify(control: TaskControl<Verification>): Promise<TaskOutcome<Verification>> {
    const { run, estimate, runner } = this.services;
    const { signal } = control;
    return onOpenBook(this.readBook, control, (book, onStep) => verifyBook(book, { runner: { run: (request) => run(request, { signal }), estimate: (request) => estimate(request, signal) }, onStep }, runner.version));
  }
}
