import type { InputMatrix } from "../../catalog/cell";
import type { Locale } from "../../catalog/text/localText";
import type { Outcome } from "../../excel/outcome";
import type { SamplePort } from "../../excel/officeSample";
import type { CellPlace } from "../../excel/workbookPort";
import { firstFormula } from "../model/welcome/firstFormula";
import { clientFormats } from "../model/welcome/sampleTable";
import type { WelcomeStep } from "../model/welcome/welcomeSteps";
import type { Trouble } from "../model/trouble";
import { failureOf } from "./failureOf";
import { Observable } from "./observable";
import type { PaneController } from "./paneController";

interface WelcomeState {
  readonly working?: WelcomeStep;
  /** The first formula, and what its cell shows once it has calculated. */
  readonly formula?: { readonly text: string; readonly at: CellPlace; readonly shows?: string };
  readonly trouble?: Trouble;
  /** The sample's file could not be fetched. */
  readonly noSample?: boolean;
  /** The table lacks columns for the first formula. */
  readonly lacksColumns?: boolean;
}

export interface SampleTexts {
  readonly sheet: string;
  readonly table: string;
  readonly header: string;
}

/** How often, and after how long, the cell of the first formula is looked at until it shows a number. */
const LOOKS = 20;
const LOOK_MS = 250;
/** What a cell shows while its function is on its way. */
const NOT_YET = ["", "#BUSY!", "#GETTING_DATA", "#CONNECT!"];

/** The first steps of a newcomer: a sample on a sheet of its own, a first formula beside the table, a first run. */
export class WelcomeController extends Observable<WelcomeState> {
  constructor(
    private readonly pane: Pick<PaneController, "store" | "data" | "runs">,
    private readonly port: SamplePort,
    private readonly loadSample: (locale: Locale) => Promise<InputMatrix>,
    private readonly lookMs = LOOK_MS,
  ) {
    super({});
  }

  /** Puts the sample on a new sheet and takes its table for the portfolio. */
  putSample(locale: Locale, texts: SampleTexts): Promise<void> {
    return this.doing("sample", async () => {
      const cells = await this.loadSample(locale).catch(() => undefined);
      if (!cells) return this.change({ noSample: true });
      const added = await this.port.addTableSheet({ sheetName: texts.sheet, tableName: texts.table, cells, formats: clientFormats(cells) });
      if (!added.ok) return this.refuse(added);
      await this.pane.data.refreshTables();
      await this.pane.data.chooseSource({ kind: "table", name: added.value });
    });
  }

  /** Puts the value of every client beside the table, as one formula. */
  putFormula(texts: SampleTexts): Promise<void> {
    return this.doing("formula", async () => {
      const { table, reading, assumptions } = this.pane.store.state();
      if (table.status !== "ready" || reading.status !== "ready") return;
      const text = firstFormula(table.value, reading.value.match.positions, assumptions);
      if (text === undefined) return this.change({ lacksColumns: true });
      const { sheet, row, cells } = table.value;
      const written = await this.port.writeBeside({ sheet, row, header: texts.header, formula: text, rows: cells.length - 1 });
      if (!written.ok) return this.refuse(written);
      this.change({ formula: { text, at: written.value } });
      await this.awaitResult(text, written.value);
    });
  }

  run(locale: Locale): Promise<void> {
    return this.doing("run", () => this.pane.runs.run(locale));
  }

  private async awaitResult(text: string, at: CellPlace): Promise<void> {
    for (let looks = 0; looks < LOOKS; looks++) {
      const shown = await this.port.readText(at);
      if (!shown.ok) return;
      if (!NOT_YET.includes(shown.value)) return this.change({ formula: { text, at, shows: shown.value } });
      await new Promise((resolve) => setTimeout(resolve, this.lookMs));
    }
  }

  private async doing(step: WelcomeStep, act: () => Promise<void>): Promise<void> {
    if (this.state().working) return;
    this.change({ working: step, trouble: undefined, lacksColumns: undefined, noSample: undefined });
    try {
      await act();
    } catch (thrown) {
      this.change({ trouble: { kind: "data", failure: failureOf(thrown) } });
    } finally {
      this.change({ working: undefined });
    }
  }

  private refuse(outcome: Outcome<unknown> & { readonly ok: false }): void {
    this.change({ trouble: { kind: "workbook", problem: outcome.problem } });
  }
}
