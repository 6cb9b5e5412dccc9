import type { CellPlace } from "../../audit/book/bookCells";
import type { Runner } from "../../catalog/define/carryOut";
import type { PageServices } from "./pageServices";
import { PageTask } from "./pageTask";

export type CheckServices = Pick<PageServices, "workbook" | "run" | "estimate" | "now" | "runner">;

/** A check of the workbook without its looks: one task at a time, and a way to each cell that it names. */
export abstract class CheckController<Answer> {
  readonly task: PageTask<Answer>;

  constructor(protected readonly services: CheckServices) {
    this.task = new PageTask(services.now);
  }

  async show(place: CellPlace): Promise<void> {
    await this.services.workbook.selectCell(place);
  }

  /** What calculates until the check is stopped. */
  protected calculator(signal: AbortSignal): Runner {
    const { run, estimate } = this.services;
    return { run: (request) => run(request, { signal }), estimate: (request) => estimate(request, signal) };
  }
}
