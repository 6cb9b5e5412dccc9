import type { InputMatrix, OutputMatrix } from "../../catalog/cell";
import type { Locale } from "../../catalog/text/localText";
import type { Outcome } from "../../excel/outcome";
import type { CellPlace, WorkbookPort } from "../../excel/workbookPort";
import { policyLog, type PolicyPlan } from "../model/decisions/policyPlans";
import type { Trouble } from "../model/trouble";
import { Observable } from "./observable";
import type { TaskOutcome } from "./pageTask";

export interface PolicySheetState {
  /** The rules as the workbook has them, with headers; undefined where the defaults hold. */
  readonly cells?: InputMatrix;
  readonly place?: CellPlace;
  /** What the workbook refused last. */
  readonly trouble?: Trouble;
}

/** A table of rules: the defaults, until somebody puts them on a sheet, where they can be edited. */
export class PolicySheet extends Observable<PolicySheetState> {
  constructor(
    readonly plan: PolicyPlan,
    private readonly workbook: Pick<WorkbookPort, "readLog" | "appendToLog" | "selectCell">,
  ) {
    super({});
  }

  /** Reads the rules as they are now. @returns undefined where the defaults hold */
  async look(): Promise<TaskOutcome<InputMatrix | undefined>> {
    const read = await this.workbook.readLog(policyLog(this.plan, "en"));
    if (!this.accepted(read)) return { ok: false, trouble: this.state().trouble! };
    if (!read.value) this.enter({});
    else this.enter({ cells: read.value.cells, place: { sheet: read.value.sheet, row: read.value.row, column: read.value.column } });
    return { ok: true, value: read.value?.cells };
  }

  /** Puts the defaults, or what is chosen in their place, on a sheet, and shows them there. */
  async put(locale: Locale, cells: OutputMatrix = this.plan.defaults(locale)): Promise<void> {
    if (!this.accepted(await this.workbook.appendToLog(policyLog(this.plan, locale), cells.slice(1)))) return;
    await this.look();
    await this.show();
  }

  async show(): Promise<void> {
    const { place } = this.state();
    if (place) this.accepted(await this.workbook.selectCell(place));
  }

  private accepted<T>(outcome: Outcome<T>): outcome is { readonly ok: true; readonly value: T } {
    this.change({ trouble: outcome.ok ? undefined : { kind: "workbook", problem: outcome.problem } });
    return outcome.ok;
  }
}
