import { cardWords } from "../../audit/modelCard/cardTexts";
import { modelCard } from "../../audit/modelCard/modelCard";
import type { Locale } from "../../catalog/text/localText";
import type { Outcome } from "../../excel/outcome";
import type { OwnSheetsPort } from "../../excel/officeOwnSheets";
import { placeOf } from "../../catalog/schema/sourceRef";
import { assumptionTable } from "../model/kept/assumptionTable";
import { changeTable, readChanges } from "../model/kept/changeTable";
import { checksOn, filledInOn, modelCardSheet } from "../model/modelCardSheet";
import { momentText, serialText } from "../model/moment";
import { readSelfTestSheet } from "../model/selfTestSheet";
import type { Trouble } from "../model/trouble";
import type { Texts } from "../text/texts";
import { Observable } from "./observable";
import type { PageServices } from "./pageServices";

export type ModelCardState =
  | { readonly status: "idle" | "working" }
  | { readonly status: "failed"; readonly trouble: Trouble }
  | { readonly status: "written"; readonly sheet: string };

type ModelCardServices = Pick<PageServices, "workbook" | "inputs" | "history" | "runner" | "now">;

/** Writes the model card of what the workbook holds now over that of before; what people have filled in stays. */
export class ModelCardController extends Observable<ModelCardState> {
  constructor(
    private readonly services: ModelCardServices,
    private readonly sheets: OwnSheetsPort,
  ) {
    super({ status: "idle" });
  }

  async write(texts: Pick<Texts, "checks" | "selfTest">, locale: Locale): Promise<void> {
    this.enter({ status: "working" });
    const { workbook, inputs, history, runner, now } = this.services;
    const read = await inputs.read(locale);
    if (!read.ok) return this.enter({ status: "failed", trouble: read.trouble });
    await history.reload();
    const { list } = history.state();
    const { source, reading, matrix, chosen } = read.value;
    const [assumptions, changes] = [valueOf(await workbook.readLog(assumptionTable(locale))), valueOf(await workbook.readLog(changeTable(locale)))];
    const before = valueOf(await this.sheets.readOwnSheet(cardWords.name[locale], cardWords.title[locale]));
    const checks = valueOf(await this.sheets.readOwnSheet(texts.checks.sheetName, texts.checks.title));
    const tested = valueOf(await this.sheets.readOwnSheet(texts.selfTest.sheet.name, texts.selfTest.sheet.title));
    const selfTest = tested && readSelfTestSheet(tested, texts.selfTest.sheet);
    const card = modelCard(
      {
        version: runner.version,
        when: momentText(now(), locale),
        table: `${placeOf(source.ref)} (${source.sheet}!${source.address})`,
        reading,
        scenarios: chosen,
        hasMatrix: matrix !== undefined,
        ...(assumptions ? { assumptionSheet: assumptions.sheet } : {}),
        runs: list.status === "ready" ? list.value.runs : [],
        changes: readChanges(changes?.cells ?? []).map((change) => ({ ...change, when: serialText(change.when, locale) })),
        ...(selfTest ? { selfTest: { ...selfTest, when: serialText(selfTest.date, locale) } } : {}),
        checks: checksOn(checks, texts.checks),
        filledIn: filledInOn(before),
      },
      locale,
    );
    const written = await this.sheets.writeOwnSheet(modelCardSheet(card, locale));
    this.enter(written.ok ? { status: "written", sheet: written.value } : { status: "failed", trouble: { kind: "workbook", problem: written.problem } });
  }
}

/** What the workbook does not give is left out of the card. */
function valueOf<T>(outcome: Outcome<T>): T | undefined {
  return outcome.ok ? outcome.value : undefined;
}
