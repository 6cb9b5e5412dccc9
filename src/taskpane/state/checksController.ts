import type { Locale } from "../../catalog/text/localText";
import type { CheckResult } from "../../excel/write/writeChecks";
import type { CellPlace } from "../../excel/workbookPort";
import { assumptionTable } from "../model/kept/assumptionTable";
import { checkPlan } from "../model/kept/checkPlan";
import type { Trouble } from "../model/trouble";
import type { Texts } from "../text/texts";
import { Observable } from "./observable";
import type { PageServices } from "./pageServices";

export type ChecksState =
  | { readonly status: "idle" | "working" }
  | { readonly status: "failed"; readonly trouble: Trouble }
  | { readonly status: "done"; readonly results: readonly CheckResult[] };

/** Checks of the workbook, written as native formulas over the tables as they stand. */
export class ChecksController extends Observable<ChecksState> {
  constructor(private readonly services: Pick<PageServices, "workbook" | "inputs">) {
    super({ status: "idle" });
  }

  async write(texts: Texts["checks"], locale: Locale): Promise<void> {
    this.enter({ status: "working" });
    const inputs = await this.services.inputs.read(locale);
    if (!inputs.ok) return this.enter({ status: "failed", trouble: inputs.trouble });
    const { source: clients, reading: { match } } = inputs.value;
    const { workbook } = this.services;
    const [scenarios, assumptions] = [await workbook.readScenarios(), await workbook.readLog(assumptionTable(locale))];
    const { sheetName: name, title, note, headers, passed, failed, all } = texts;
    const checks = checkPlan({ clients, match, scenarios: scenarios.ok ? scenarios.value : undefined, assumptions: assumptions.ok ? assumptions.value : undefined }, texts, locale);
    const written = await workbook.writeChecks({ name, title, note, headers: [headers.name, headers.found, headers.wanted, headers.result], passed, failed, all, checks });
    this.enter(written.ok ? { status: "done", results: written.value } : { status: "failed", trouble: { kind: "workbook", problem: written.problem } });
  }

  async show(place: CellPlace): Promise<void> {
    await this.services.workbook.selectCell(place);
  }
}
