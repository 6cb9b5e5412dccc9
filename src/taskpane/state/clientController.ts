import { AS_IT_STANDS } from "../../catalog/functions/portfolio/portfolio";
import type { Locale } from "../../catalog/text/localText";
import { inTurns } from "../../compute/inTurns";
import { COMPLETE_DEPARTURE, type Departure } from "../../core/studies/clientCases";
import { DEFAULT_LEVERS, type Lever } from "../../core/studies/levers";
import type { SheetGroup } from "../../excel/write/sheetPlan";
import { clientPortfolio, clientPortfolioRequest, rowOfCell, type ClientPortfolio } from "../model/client/clientPortfolio";
import type { ClientState } from "../model/client/clientState";
import type { WhatIf } from "../model/client/whatIf";
import type { Found } from "../model/sensitivity/answer";
import { askClientGoal } from "../model/sensitivity/askQuestion";
import { INITIAL_GOAL, type ClientGoal } from "../model/sensitivity/settings";
import { Observable } from "./observable";
import type { PageServices } from "./pageServices";
import { conductStudy, PageTask, type TaskControl, type TaskOutcome } from "./pageTask";
import { SheetWriting } from "./sheetWriting";
import { debounced } from "./turns";

const SELECTION_SETTLES_MS = 150;
/** Share of the progress that reading takes; valuing the rest. */
const READING = 0.6;

/** The page about one client, without its looks: reads and values the table once, then answers without waiting. */
export class ClientController extends Observable<ClientState> {
  readonly task: PageTask<ClientPortfolio>;
  readonly writing: SheetWriting;
  /** What a lever has to come to for a target; of the client and scenario at hand. */
  readonly goal: PageTask<Found>;
  private stopFollowing?: () => void;

  constructor(private readonly services: PageServices) {
    super({ scenario: "", follows: false, departure: COMPLETE_DEPARTURE, levers: DEFAULT_LEVERS, whatIf: {}, goal: INITIAL_GOAL });
    this.task = new PageTask(services.now);
    this.goal = new PageTask(services.now);
    this.writing = new SheetWriting(services.workbook);
  }

  /** What was written, and what a goal came to, was of the state before. */
  protected override change(changed: Partial<ClientState>): void {
    this.writing.reset();
    if ("portfolio" in changed || "row" in changed || "scenario" in changed || "goal" in changed) this.goal.reset();
    super.change(changed);
  }

  /** Reads table and scenarios as they are now, and values every client; the client at hand stays, by its name. */
  async load(locale: Locale): Promise<void> {
    await this.task.start((control) => this.readAndValue(locale, control));
    const done = this.task.state();
    if (done.status !== "done") return;
    const { portfolio: before, row, scenario } = this.state();
    const portfolio = done.output;
    const name = before && row !== undefined ? before.reading.table.ids[row] : undefined;
    const found = name === undefined ? -1 : portfolio.reading.table.ids.indexOf(name);
    const known = portfolio.scenarios.some((one) => one.name === scenario);
    this.change({ portfolio, row: found < 0 ? undefined : found, scenario: known ? scenario : "", whatIf: {} });
    if (found < 0 || this.state().follows) await this.takeSelected();
  }

  private async readAndValue(locale: Locale, { signal, onProgress }: TaskControl<ClientPortfolio>): Promise<TaskOutcome<ClientPortfolio>> {
    const read = await this.services.inputs.read(locale, { signal, onProgress: (share) => onProgress(READING * share) });
    if (!read.ok) return read;
    const result = await this.services.run(clientPortfolioRequest(read.value), { signal, onProgress: (done, total) => onProgress(READING + (1 - READING) * (done / total)) });
    return { ok: true, value: await inTurns(clientPortfolio(read.value, result), signal) };
  }

  choose(row: number): void {
    if (row !== this.state().row) this.change({ row, whatIf: {}, acquisitionCost: undefined });
  }

  chooseScenario(scenario: string): void {
    this.change({ scenario });
  }

  /** Takes the client of the selected row, and from now on that of every row that is selected. */
  async follow(follows: boolean): Promise<void> {
    this.stopFollowing?.();
    this.stopFollowing = undefined;
    this.change({ follows, notice: undefined });
    if (!follows) return;
    const watched = await this.services.workbook.watchSelection(debounced(() => void this.takeSelected(), SELECTION_SETTLES_MS));
    if (!watched.ok) return this.change({ follows: false, notice: { kind: "workbook", problem: watched.problem } });
    if (!this.state().follows) return watched.value();
    this.stopFollowing = watched.value;
    await this.takeSelected();
  }

  /** A selection in no client's row leaves the one at hand as it is. */
  private async takeSelected(): Promise<void> {
    const { portfolio } = this.state();
    if (!portfolio) return;
    const place = await this.services.workbook.activeCell();
    if (!place.ok || portfolio !== this.state().portfolio) return;
    const row = rowOfCell(portfolio, place.value);
    if (row !== undefined) this.choose(row);
  }

  setDeparture(changed: Partial<Departure>): void {
    this.change({ departure: { ...this.state().departure, ...changed } });
  }

  /** @param acquisitionCost undefined: that of the table */
  setAcquisitionCost(acquisitionCost: number | undefined): void {
    this.change({ acquisitionCost });
  }

  /** Another size of the lever of a driver. */
  setLever(lever: Lever): void {
    this.change({ levers: this.state().levers.map((one) => (one.driver === lever.driver ? lever : one)) });
  }

  try(changed: WhatIf): void {
    this.change({ whatIf: { ...this.state().whatIf, ...changed } });
  }

  forgetWhatIf(): void {
    this.change({ whatIf: {} });
  }

  setGoal(changed: Partial<ClientGoal>): void {
    this.change({ goal: { ...this.state().goal, ...changed } });
  }

  /** Seeks the goal for the client at hand. */
  async seekGoal(): Promise<void> {
    const { portfolio, row, scenario, goal } = this.state();
    if (!portfolio || row === undefined) return;
    const base = scenario === "" ? AS_IT_STANDS : portfolio.scenarios.find(({ name }) => name === scenario)!;
    await this.goal.start(async (control) => {
      const asked = askClientGoal(goal, { table: portfolio.reading.table, row, scenario: base });
      return asked.ok ? conductStudy(asked.value.study, asked.value.runs, this.services.run, control) : { ok: false, trouble: { kind: "data", failure: asked.failure } };
    });
  }

  /** Shows the client's row in the sheet. */
  async show(): Promise<void> {
    const { portfolio, row } = this.state();
    if (!portfolio || row === undefined) return;
    const { source, reading } = portfolio;
    const shown = await this.services.workbook.selectCell({ sheet: source.sheet, row: source.row + 1 + reading.sourceRows[row], column: source.column });
    if (!shown.ok) this.change({ notice: { kind: "workbook", problem: shown.problem } });
  }

  /** @param plan the sheet, valued at a time in milliseconds since 1970 */
  write(plan: (now: number) => SheetGroup): Promise<void> {
    return this.writing.write(plan(this.services.now()));
  }

  dismissNotice(): void {
    this.change({ notice: undefined });
  }
}
