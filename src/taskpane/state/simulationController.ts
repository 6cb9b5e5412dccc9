import { AS_IT_STANDS } from "../../catalog/functions/portfolio/portfolio";
import { namedScenario } from "../../catalog/functions/portfolio/portfolioParams";
import type { Locale } from "../../catalog/text/localText";
import type { RunRequest } from "../../core/simulation/runRequest";
import { ok } from "../../core/result/result";
import { simulatePortfolio } from "../../core/studies/simulatePortfolio";
import { inTurns } from "../../compute/inTurns";
import type { RunDraft } from "../model/history/runRecord";
import { simulationTotals } from "../../audit/history/runTotals";
import { describeSoFar } from "../model/simulation/convergence";
import { simulationSheets, type SimulationSheetTexts } from "../model/simulation/simulationSheets";
import { EMPTY_FORM, termsOf, type FinishedSimulation, type SimulatedSoFar, type SimulationField, type SimulationForm, type SimulationTerms } from "../model/simulation/simulationState";
import { Observable } from "./observable";
import type { PageServices } from "./pageServices";
import { conductStudy, PageTask, type TaskControl, type TaskOutcome } from "./pageTask";
import { SheetWriting } from "./sheetWriting";

/** The page's own state; how far a run is stands in its task. */
export interface SimulationPageState {
  readonly form: SimulationForm;
  /** The latest finished simulation; a later one that is cancelled leaves it. */
  readonly result?: FinishedSimulation;
  /** Something the result depends on has been changed on this page since. */
  readonly stale: boolean;
}

/** What came of a simulation, and what the history keeps of it. */
interface Answer {
  readonly result: FinishedSimulation;
  readonly draft: RunDraft;
}

/** Time between two looks at what has come so far: charts that are drawn more often take the time of the paths. */
const LOOK_MS = 1000;
/** Shares of the time that reading, the value without factors, the paths, and the clients' parts take. */
const READING = 0.05;
const SIMULATING = 0.5;

/** The page that simulates the portfolio, without its looks. */
export class SimulationController extends Observable<SimulationPageState> {
  readonly task: PageTask<FinishedSimulation, SimulatedSoFar>;
  readonly writing: SheetWriting;

  constructor(private readonly services: PageServices) {
    super({ form: EMPTY_FORM, stale: false });
    this.task = new PageTask(services.now);
    this.writing = new SheetWriting(services.workbook);
  }

  chooseScenario(scenario: string): void {
    this.change({ form: { ...this.state().form, scenario }, stale: this.state().result !== undefined });
  }

  type(field: SimulationField, text: string): void {
    const { form, result } = this.state();
    this.change({ form: { ...form, typed: { ...form.typed, [field]: text } }, stale: result !== undefined });
  }

  /** Reads table and scenarios as they are now, simulates off the page's thread, and keeps the run in the history. */
  async simulate(locale: Locale, matrixPlace?: string): Promise<void> {
    const { form } = this.state();
    const terms = termsOf(form);
    let draft: RunDraft | undefined;
    this.writing.reset();
    await this.task.start(async (control) => {
      if (!terms.ok) return { ok: false, trouble: { kind: "data", failure: terms.failure } };
      const finished = await this.answer(form.scenario, terms.value, locale, control);
      if (!finished.ok) return finished;
      const result = { ...finished.value.result, ...(matrixPlace === undefined ? {} : { matrixPlace }) };
      if (!control.signal.aborted) {
        draft = finished.value.draft;
        this.change({ result, stale: this.state().form !== form });
      }
      return { ok: true, value: result };
    });
    if (draft) await this.services.history.recordRun(draft);
  }

  private async answer(name: string, terms: SimulationTerms, locale: Locale, { signal, onProgress, onPartial }: TaskControl<SimulatedSoFar>): Promise<TaskOutcome<Answer>> {
    const inputs = await this.services.inputs.read(locale, { signal, onProgress: (share) => onProgress(READING * share) });
    if (!inputs.ok) return inputs;
    const { source, reading, scenarios } = inputs.value;
    const scenario = name === "" ? ok(AS_IT_STANDS) : namedScenario(scenarios, "scenario", name);
    if (!scenario.ok) return { ok: false, trouble: { kind: "data", failure: scenario.failure } };
    const { paths, seed, assumptions: { tail, ...drawn } } = terms;
    // One look after another: a later one is not overtaken by what came before it.
    let described = Promise.resolve();
    const look = this.onLook((values) => {
      described = described.then(async () => onPartial(await inTurns(describeSoFar(values, terms))));
    });
    const progress = (share: number): void => {
      onProgress(shareOfTime(share));
      look.now();
    };
    const settings = { ...drawn, paths, seed };
    const study = simulatePortfolio({ table: reading.table, scenario: scenario.value, settings, tail, clients: true });
    const simulated = await conductStudy(study, RUNS, this.services.run, { signal, onProgress: progress }, look.onStart);
    if (!simulated.ok) return simulated;
    const soFar = await inTurns(describeSoFar(simulated.value.values, terms));
    const finishedAt = this.services.now();
    return {
      ok: true,
      value: {
        result: { ...soFar, source, reading, scenario: name, simulated: simulated.value, finishedAt },
        draft: { kind: "simulation", inputs: inputs.value, scenarios: [scenario.value], setup: { ...settings, tail }, totals: simulationTotals(simulated.value), finishedAt, locale },
      },
    };
  }

  /** Looks at the paths so far once a second, while there are more to come. */
  private onLook(show: (values: Float64Array) => void): { readonly onStart: (request: RunRequest, soFar: () => unknown) => void; readonly now: () => void } {
    let paths: (() => unknown) | undefined;
    let lastLook = -Infinity;
    let seen = 0;
    return {
      onStart: (request, soFar) => (paths = request.kind === "simulation" ? soFar : paths),
      now: () => {
        const time = this.services.now();
        if (!paths || time - lastLook < LOOK_MS) return;
        const values = paths() as Float64Array;
        if (values.length === seen) return;
        seen = values.length;
        lastLook = time;
        show(values);
      },
    };
  }

  async write(locale: Locale, texts: SimulationSheetTexts, version: string): Promise<void> {
    const { result } = this.state();
    if (result) await this.writing.write(simulationSheets(result, locale, texts, version));
  }
}

/** The value without factors, the paths, the clients' parts. */
const RUNS = 3;

/** The study counts its runs alike; the first of them takes next to no time. */
function shareOfTime(share: number): number {
  const run = Math.min(RUNS, share * RUNS);
  if (run <= 1) return READING;
  return run <= 2 ? READING + (run - 1) * SIMULATING : READING + SIMULATING + (run - 2) * (1 - READING - SIMULATING);
}
