import type { Locale } from "../../catalog/text/localText";
import { failure } from "../../core/result/failure";
import { serialOfTime } from "../../core/units/excelDate";
import type { ImportPort, JoinOrder } from "../../crm/desk/messages";
import type { FileKind } from "../../crm/fields/importField";
import type { ImportedClients } from "../../crm/importClients";
import { EMPTY_MAPPING, mappingOf, readMapping, withKind, writeMapping, type ImportMapping } from "../../crm/mapping/keptMapping";
import type { KindMapping } from "../../crm/mapping/fileMapping";
import { currencyCode } from "../../crm/read/rates";
import type { Finding } from "../../crm/report/finding";
import type { SourceRef } from "../../catalog/schema/sourceRef";
import type { WorkbookPort } from "../../excel/workbookPort";
import { importSheets, type ImportSheetTexts } from "../model/importing/importSheets";
import { readyFiles, type ChosenFile, type ImportState } from "../model/importing/importState";
import { readRatesText, writeRatesText } from "../model/importing/ratesText";
import { failureOf } from "./failureOf";
import { Observable } from "./observable";
import { PageTask } from "./pageTask";
import { SheetWriting } from "./sheetWriting";

/** What the page that imports needs from outside. */
export interface ImportServices {
  readonly workbook: Pick<WorkbookPort, "loadKept" | "saveKept" | "writeSheets" | "listTables">;
  readonly desk: ImportPort;
  readonly now: () => number;
}

/** A file as a browser hands it over. */
interface OpenedFile extends Blob {
  readonly name: string;
}

/** The page that imports, without its looks: files, what they hold, what only a person can say, the client table. */
export class ImportController extends Observable<ImportState> {
  readonly task: PageTask<ImportedClients>;
  readonly writing: SheetWriting;
  private filesSoFar = 0;
  private asked = 0;

  constructor(private readonly services: ImportServices) {
    super({ files: [], mapping: EMPTY_MAPPING, isKept: false, ratesText: "", rateProblems: [], questions: [], stale: false });
    this.task = new PageTask(services.now);
    this.writing = new SheetWriting(services.workbook);
  }

  /** Proposes what the workbook keeps of the import before. */
  async start(): Promise<void> {
    const kept = await this.services.workbook.loadKept("import");
    const mapping = kept.ok && kept.value !== undefined ? readMapping(kept.value) : undefined;
    if (mapping) await this.take(mapping, true);
  }

  async add(files: readonly OpenedFile[]): Promise<void> {
    const chosen = files.map((file) => ({ file, id: `file-${++this.filesSoFar}` }));
    this.change({ files: [...this.state().files, ...chosen.map(({ file, id }): ChosenFile => ({ id, name: file.name, reading: { status: "reading" } }))] });
    for (const { file, id } of chosen) await this.read(id, file);
    await this.changed();
  }

  private async read(id: string, file: OpenedFile): Promise<void> {
    try {
      const read = await this.services.desk.read(id, file.name, file);
      this.setFile(id, read.ok ? { reading: { status: "ready", head: read.value }, kind: read.value.kind } : { reading: { status: "failed", failure: read.failure } });
    } catch (error) {
      this.change({ files: this.state().files.filter((one) => one.id !== id), trouble: { kind: "data", failure: failureOf(error) } });
    }
  }

  private setFile(id: string, changed: Partial<ChosenFile>): void {
    this.change({ files: this.state().files.map((file) => (file.id === id ? { ...file, ...changed } : file)) });
  }

  remove(id: string): Promise<void> {
    this.change({ files: this.state().files.filter((file) => file.id !== id) });
    return this.changed();
  }

  setKind(id: string, kind: FileKind): Promise<void> {
    this.setFile(id, { kind });
    return this.changed();
  }

  /** @param header null: not in the file; undefined: as the headers say */
  mapColumn(kind: FileKind, field: string, header: string | null | undefined): Promise<void> {
    const { [field]: _before, ...columns } = mappingOf(this.state().mapping, kind).columns;
    return this.mapKind(kind, { columns: header === undefined ? columns : { ...columns, [field]: header } });
  }

  setOrder(kind: FileKind, field: string, order: KindMapping["dateOrders"][string]): Promise<void> {
    return this.mapKind(kind, { dateOrders: { ...mappingOf(this.state().mapping, kind).dateOrders, [field]: order } });
  }

  setPercent(kind: FileKind, field: string, isPercent: boolean): Promise<void> {
    return this.mapKind(kind, { percents: { ...mappingOf(this.state().mapping, kind).percents, [field]: isPercent } });
  }

  private mapKind(kind: FileKind, changed: Partial<KindMapping>): Promise<void> {
    this.change({ mapping: withKind(this.state().mapping, kind, changed) });
    return this.changed();
  }

  setReporting(text: string): Promise<void> {
    const { reporting: _before, ...mapping } = this.state().mapping;
    const code = currencyCode(text);
    this.change({ mapping: code === "" ? mapping : { ...mapping, reporting: code } });
    return this.changed();
  }

  setRates(text: string): Promise<void> {
    const { rates, problems } = readRatesText(text);
    this.change({ ratesText: text, rateProblems: problems, mapping: { ...this.state().mapping, rates } });
    return this.changed();
  }

  /** @param asOf an Excel serial; undefined: the latest date in the files */
  setAsOf(asOf: number | undefined): Promise<void> {
    this.change({ asOf });
    return this.changed();
  }

  /** Takes a mapping from a file. */
  async openMapping(file: OpenedFile): Promise<void> {
    const mapping = readMapping(await file.text());
    if (mapping) await this.take(mapping, false);
    else this.change({ refusedMapping: file.name });
  }

  mappingText(): string {
    return writeMapping(this.state().mapping);
  }

  private take(mapping: ImportMapping, isKept: boolean): Promise<void> {
    this.change({ mapping, isKept, ratesText: writeRatesText(mapping.rates), rateProblems: [], refusedMapping: undefined });
    return this.changed();
  }

  /** Another choice: what came of the one before is of yesterday, and something else may have to be asked. */
  private async changed(): Promise<void> {
    this.change({ stale: this.task.state().status === "done", shown: undefined });
    const asked = ++this.asked;
    if (readyFiles(this.state()).length === 0) return this.change({ questions: [] });
    try {
      const questions = await this.services.desk.ask(this.order());
      if (asked === this.asked) this.change({ questions });
    } catch (error) {
      if (asked === this.asked) this.change({ trouble: { kind: "data", failure: failureOf(error) } });
    }
  }

  private order(): JoinOrder {
    const { mapping, asOf } = this.state();
    return { files: readyFiles(this.state()).map(({ id, kind }) => ({ id, kind })), mapping, asOf, today: Math.trunc(serialOfTime(this.services.now())) };
  }

  /** Joins the files, and keeps in the workbook how. */
  async join(): Promise<void> {
    this.change({ stale: false, shown: undefined, trouble: undefined });
    this.writing.reset();
    let isAsked = false;
    await this.task.start(async (control) => {
      const joined = await this.services.desk.join(this.order(), control);
      if (joined.ok) return joined;
      isAsked = true;
      this.change({ questions: joined.questions });
      return { ok: false, trouble: { kind: "data", failure: failure("internal", { detail: "asked" }) } };
    });
    if (isAsked) return this.task.reset();
    if (this.task.state().status !== "done") return;
    const kept = await this.services.workbook.saveKept("import", this.mappingText());
    if (!kept.ok) this.change({ trouble: { kind: "workbook", problem: kept.problem } });
  }

  async write(locale: Locale, texts: ImportSheetTexts): Promise<void> {
    const task = this.task.state();
    if (task.status === "done") await this.writing.write(importSheets(task.output, this.state().mapping, locale, texts));
  }

  /** The client table that was written last. */
  async writtenTable(): Promise<SourceRef | undefined> {
    const written = this.writing.state();
    const tables = await this.services.workbook.listTables();
    return written.status === "written" && tables.ok ? tables.value.find(({ sheet }) => sheet === written.sheets[0])?.ref : undefined;
  }

  /** Shows the row of a file that a finding is about. */
  async showRow({ file: name, row }: Finding): Promise<void> {
    const file = readyFiles(this.state()).find((one) => one.name === name);
    if (file) this.change({ shown: { file: name, row, cells: await this.services.desk.row(file.id, row) } });
  }

  hideRow(): void {
    this.change({ shown: undefined });
  }
}
