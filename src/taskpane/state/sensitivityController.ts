import { inTurns } from "../../compute/inTurns";
import type { Locale } from "../../catalog/text/localText";
import type { SensitivityAnswer } from "../model/sensitivity/answer";
import { askQuestion } from "../model/sensitivity/askQuestion";
import { formulaOf } from "../model/sensitivity/formula";
import { sensitivitySheets, type SensitivitySheetTexts } from "../model/sensitivity/sensitivitySheets";
import { illustrativeSwings, INITIAL_SETTINGS, type SensitivitySettings, type TypedField, type TypedSwing } from "../model/sensitivity/settings";
import { Observable } from "./observable";
import type { PageServices } from "./pageServices";
import { conductStudy, PageTask } from "./pageTask";
import { SheetWriting } from "./sheetWriting";

/** The page of sensitivities, without its looks: the form, and everything that can be done. */
export class SensitivityController extends Observable<SensitivitySettings> {
  readonly task: PageTask<SensitivityAnswer>;
  readonly writing: SheetWriting;

  constructor(private readonly services: PageServices) {
    super(INITIAL_SETTINGS);
    this.task = new PageTask(services.now);
    this.writing = new SheetWriting(services.workbook);
  }

  override change(changed: Partial<SensitivitySettings>): void {
    super.change(changed);
  }

  type(field: TypedField, text: string): void {
    this.change({ typed: { ...this.state().typed, [field]: text } });
  }

  /** Another lever has amounts of another kind: what was typed for the one before means nothing for it. */
  chooseLever(changed: Partial<Pick<SensitivitySettings, "driver" | "operation" | "second" | "secondOperation">>): void {
    const first = "driver" in changed || "operation" in changed;
    this.change({ ...changed, typed: { ...this.state().typed, ...(first ? { amounts: "" } : { secondAmounts: "" }) } });
  }

  typeSwing(index: number, changed: Partial<Pick<TypedSwing, "low" | "high">>): void {
    this.change({ swings: this.state().swings.map((swing, place) => (place === index ? { ...swing, ...changed } : swing)) });
  }

  resetSwings(): void {
    this.change({ swings: illustrativeSwings() });
  }

  /** Reads table and scenarios as they are now, then conducts the study off the page's thread. */
  async run(locale: Locale): Promise<void> {
    const settings = this.state();
    this.writing.reset();
    await this.task.start(async (control) => {
      const portfolio = await this.services.inputs.read(locale, { signal: control.signal });
      if (!portfolio.ok) return portfolio;
      const asked = askQuestion(settings, portfolio.value);
      if (!asked.ok) return { ok: false, trouble: { kind: "data", failure: asked.failure } };
      const outcome = await conductStudy(asked.value.study, asked.value.runs, this.services.run, control);
      if (!outcome.ok) return outcome;
      const found = outcome.value;
      const formula = await inTurns(formulaOf(settings, portfolio.value, found), control.signal);
      const cells = await inTurns(asked.value.present(found, locale), control.signal);
      return { ok: true, value: { settings, source: portfolio.value.source.ref, found, cells, ...(formula === undefined ? {} : { formula }) } };
    });
  }

  async write(texts: SensitivitySheetTexts): Promise<void> {
    const state = this.task.state();
    if (state.status === "done") await this.writing.write(sensitivitySheets(state.output, texts));
  }
}
