import type { Locale } from "../../catalog/text/localText";
import type { FormulaOverview } from "../../excel/formulas/formulaOverview";
import type { FormulaScope } from "../../excel/formulas/tenorCells";
import type { FormulaAction } from "../../excel/frozen/freezeFormulas";
import type { FormulaPort } from "../../excel/officeFormulas";
import type { Outcome } from "../../excel/outcome";
import type { CellReport } from "../../excel/records/cellReport";
import type { CellPlace } from "../../excel/workbookPort";
import type { Trouble } from "../model/trouble";
import { momentText } from "../model/moment";
import { Observable } from "./observable";
import type { PageServices } from "./pageServices";

export type FormulaDeed = "freeze" | "thaw" | "unfold" | "unfoldTable" | "refold" | "repair";

/** How an action on the workbook's formulas stands. */
export type DeedState =
  | { readonly status: "idle" }
  | { readonly status: "working"; readonly deed: FormulaDeed }
  | { readonly status: "failed"; readonly deed: FormulaDeed; readonly trouble: Trouble }
  | { readonly status: "done"; readonly deed: FormulaDeed; readonly cells: readonly CellReport[] };

export interface WorkbookPageState {
  readonly scope: FormulaScope;
  /** Undefined until it is counted. */
  readonly overview?: FormulaOverview;
  readonly overviewTrouble?: Trouble;
  readonly deed: DeedState;
}

/** The page of what travels with the workbook, without its looks. */
export class WorkbookController extends Observable<WorkbookPageState> {
  private counting = 0;

  constructor(private readonly services: Pick<PageServices, "workbook" | "now" | "runner" | "inputs">, private readonly formulas: FormulaPort) {
    super({ scope: "workbook", deed: { status: "idle" } });
  }

  /** Counts what there is; a later count counts. */
  async refresh(): Promise<void> {
    const mine = ++this.counting;
    const overview = await this.formulas.formulaOverview(this.state().scope);
    if (mine !== this.counting) return;
    this.change({ overview: overview.ok ? overview.value : undefined, overviewTrouble: overview.ok ? undefined : { kind: "workbook", problem: overview.problem } });
  }

  async chooseScope(scope: FormulaScope): Promise<void> {
    this.change({ scope });
    await this.refresh();
  }

  freeze(locale: Locale): Promise<void> {
    return this.carryOut("freeze", async () => this.formulas.freezeFormulas(await this.action(locale)));
  }

  thaw(locale: Locale): Promise<void> {
    return this.carryOut("thaw", () => this.formulas.thawFormulas(locale));
  }

  unfold(locale: Locale): Promise<void> {
    return this.carryOut("unfold", async () => this.formulas.unfoldFormulas(await this.action(locale)));
  }

  /** The client table of the pane, as it is mapped there: no formula has to stand in a cell. */
  unfoldTable(locale: Locale): Promise<void> {
    return this.carryOut("unfoldTable", async () => {
      const read = await this.services.inputs.read(locale);
      if (!read.ok) return read;
      const { source, reading, assumptions, matrix } = read.value;
      return this.formulas.unfoldClientTable({ source, positions: reading.match.positions, assumptions, matrix }, await this.action(locale));
    });
  }

  refold(locale: Locale): Promise<void> {
    return this.carryOut("refold", () => this.formulas.refoldFormulas(locale));
  }

  repair(locale: Locale): Promise<void> {
    return this.carryOut("repair", () => this.formulas.repairFormulas(this.state().scope, locale));
  }

  async show(place: CellPlace): Promise<void> {
    await this.services.workbook.selectCell(place);
  }

  private async carryOut(deed: FormulaDeed, work: () => Promise<Outcome<readonly CellReport[]> | { readonly ok: false; readonly trouble: Trouble }>): Promise<void> {
    if (this.state().deed.status === "working") return;
    this.change({ deed: { status: "working", deed } });
    const outcome = await work();
    this.change({ deed: outcome.ok ? { status: "done", deed, cells: outcome.value } : { status: "failed", deed, trouble: "trouble" in outcome ? outcome.trouble : { kind: "workbook", problem: outcome.problem } } });
    await this.refresh();
  }

  private async action(locale: Locale): Promise<FormulaAction> {
    const author = this.services.runner.person() ?? (await this.services.workbook.readAuthor());
    const who = typeof author === "string" ? author : author.ok ? author.value : "";
    return { scope: this.state().scope, who, when: momentText(this.services.now(), locale), locale };
  }
}
