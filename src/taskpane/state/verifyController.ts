import type { Verification } from "../../audit/verify/findings";
import { verifyBook } from "../../audit/verify/verifyBook";
import { CheckController, type CheckServices } from "./checkController";
import { onOpenBook, type ReadBook } from "./onOpenBook";
import type { TaskControl, TaskOutcome } from "./pageTask";

/** Recomputes the open workbook, without looks: runs and estimates on workers, the rest in turns with the page. */
export class VerifyController extends CheckController<Verification> {
  constructor(
    services: CheckServices,
    private readonly readBook: ReadBook,
  ) {
    super(services);
  }

  start(): Promise<void> {
    return this.task.start((control) => this.verify(control));
  }

  private verify(control: TaskControl<Verification>): Promise<TaskOutcome<Verification>> {
    return onOpenBook(this.readBook, control, (book, onStep) => verifyBook(book, { runner: this.calculator(control.signal), onStep }, this.services.runner.version));
  }
}
