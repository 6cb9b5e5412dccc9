import type { CellPlace } from "../../audit/book/bookCells";
import type { Finding } from "../../audit/scan/rule";
import { scanBook } from "../../audit/scan/scanBook";
import type { Locale } from "../../catalog/text/localText";
import { scanSheets } from "../model/scanLines";
import type { Texts } from "../text/texts";
import { onOpenBook, type ReadBook } from "./onOpenBook";
import type { PageServices } from "./pageServices";
import { PageTask } from "./pageTask";
import { SheetWriting } from "./sheetWriting";

/** Looks for mistakes in the open workbook, and writes a list of them; without looks. */
export class ScanController {
  readonly task: PageTask<readonly Finding[]>;
  readonly writing: SheetWriting;

  constructor(
    private readonly services: Pick<PageServices, "workbook" | "now">,
    private readonly readBook: ReadBook,
  ) {
    this.task = new PageTask(services.now);
    this.writing = new SheetWriting(services.workbook);
  }

  start(): Promise<void> {
    this.writing.reset();
    return this.task.start((control) => onOpenBook<readonly Finding[]>(this.readBook, control, scanBook));
  }

  async write(texts: Texts["scan"]["sheet"], locale: Locale): Promise<void> {
    const state = this.task.state();
    if (state.status === "done") await this.writing.write(scanSheets(state.output, texts, locale));
  }

  async show(place: CellPlace): Promise<void> {
    await this.services.workbook.selectCell(place);
  }
}
