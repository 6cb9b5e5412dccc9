import { runSelfTest } from "../../audit/selfTest/runSelfTest";
import { loadSelfTestCalls } from "../../audit/selfTest/selfTestCall";
import type { Locale } from "../../catalog/text/localText";
import { RunFailure } from "../../compute/runFailure";
import { nextTurn } from "../../compute/inTurns";
import type { OwnSheetsPort } from "../../excel/officeOwnSheets";
import { readSelfTestSheet, selfTestSheet, type SelfTestFacts, type SelfTestReading } from "../model/selfTestSheet";
import type { Texts } from "../text/texts";
import { CheckController, type CheckServices } from "./checkController";
import type { TaskControl, TaskOutcome } from "./pageTask";

/** What came of a self-test: in the cells of the workbook, and of the same calls in the pane. */
export interface SelfTest extends SelfTestFacts {
  readonly sheet: string;
  readonly inCells: SelfTestReading;
  readonly calls: number;
  readonly passedInPane: number;
}

/** How often the cells are looked at until they have calculated, and how long between two looks. */
const LOOKS = 60;
const BETWEEN_LOOKS_MS = 250;
/** Looks without a change after which cells that have not passed are taken to have failed. */
const LOOKS_UNCHANGED = 8;

/** Calls with known values, made by the host's own cells and by the pane. */
export class SelfTestController extends CheckController<SelfTest> {
  constructor(
    services: CheckServices,
    private readonly sheets: OwnSheetsPort,
  ) {
    super(services);
  }

  start(texts: Texts["selfTest"]["sheet"], locale: Locale): Promise<void> {
    return this.task.start((control) => this.test(texts, locale, control));
  }

  private async test(texts: Texts["selfTest"]["sheet"], locale: Locale, { signal, onProgress }: TaskControl<SelfTest>): Promise<TaskOutcome<SelfTest>> {
    const { runner, now } = this.services;
    const facts = { version: runner.version, host: this.sheets.hostName(), at: now() };
    const calls = await loadSelfTestCalls();
    const results = await runSelfTest(calls, this.calculator(signal), async (share) => {
      if (signal.aborted) throw RunFailure.cancelled();
      onProgress(share / 2);
      await nextTurn();
    });
    const plan = selfTestSheet(calls, facts, texts, locale);
    const written = await this.sheets.writeOwnSheet(plan);
    if (!written.ok) return { ok: false, trouble: { kind: "workbook", problem: written.problem } };
    const inCells = await this.calculated(written.value, texts, signal);
    if (!inCells.ok) return inCells;
    return { ok: true, value: { ...facts, sheet: written.value, inCells: inCells.value, calls: results.length, passedInPane: results.filter(({ passed }) => passed).length } };
  }

  /** The sheet, once all has passed or nothing changes any more. */
  private async calculated(name: string, texts: Texts["selfTest"]["sheet"], signal: AbortSignal): Promise<TaskOutcome<SelfTestReading>> {
    let unchanged = 0;
    let last: SelfTestReading | undefined;
    for (let look = 0; look < LOOKS; look++) {
      if (signal.aborted) throw RunFailure.cancelled();
      const read = await this.sheets.readOwnSheet(name, texts.title);
      if (!read.ok) return { ok: false, trouble: { kind: "workbook", problem: read.problem } };
      const reading = read.value && readSelfTestSheet(read.value, texts);
      if (!reading) return { ok: false, trouble: { kind: "workbook", problem: { code: "notFound", detail: name } } };
      unchanged = last?.passed === reading.passed && !reading.isBusy ? unchanged + 1 : 0;
      last = reading;
      if (reading.failed.length === 0 || unchanged >= LOOKS_UNCHANGED) break;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
    }
    return { ok: true, value: last! };
  }
}
