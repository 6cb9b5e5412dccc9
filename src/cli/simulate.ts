import { conduct } from "../catalog/define/carryOut";
import { AS_IT_STANDS } from "../catalog/functions/portfolio/portfolio";
import { namedScenario } from "../catalog/functions/portfolio/portfolioParams";
import { presentDistribution } from "../catalog/present/presentSimulation";
import { describeFailure } from "../catalog/text/describeFailure";
import { RunFailure } from "../compute/runFailure";
import { failed, ok, type Result } from "../core/result/result";
import { renderTemplate } from "../core/result/failure";
import type { Scenario } from "../core/scenario/scenario";
import { simulatePortfolio, type SimulatedPortfolio, type SimulationQuestion } from "../core/studies/simulatePortfolio";
import { EXIT, go, stopFailed, type Attempt, type ExitCode } from "./attempt";
import type { Io } from "./io";
import { progressLine } from "./progressLine";
import { readRunInputs, type RunInputs } from "./run/readRunInputs";
import { readSettingWords } from "./simulate/readSettingWords";
import { readSimulateOptions, type SimulateOptions } from "./simulate/simulateOptions";
import { simulationJson, simulationText } from "./simulate/simulationReport";
import { writeSimulation, type FinishedSimulation } from "./simulate/writeSimulation";
import { simulateHelp } from "./text/help";
import { runTexts } from "./text/runTexts";
import { simulateTexts } from "./text/simulateTexts";

/** `tenor simulate FILE`: the distribution of a portfolio's value, from a file to a report and a file. */
export async function simulateCommand(args: readonly string[], io: Io): Promise<Attempt<ExitCode>> {
  const read = readSimulateOptions(args, io);
  if (!read.ok) return read;
  const options = read.value;
  const { run } = options;
  if (run.help) {
    io.stdout(simulateHelp[run.locale ?? "en"]);
    return go(EXIT.done);
  }
  const inputs = await readRunInputs(run, io);
  if (!inputs.ok) return inputs;
  const { locale, reading } = inputs.value;
  const settings = await readSettingWords(options.settings, io, locale);
  if (!settings.ok) return settings;
  const scenario = scenarioOf(options, inputs.value);
  if (!scenario.ok) return stopFailed(describeFailure(scenario.failure, locale));

  const { tail, ...drawn } = settings.value;
  const { paths, seed } = options;
  const question: SimulationQuestion = { table: reading.table, scenario: scenario.value, settings: { ...drawn, paths, seed }, tail, clients: run.out !== undefined };
  const simulated = await simulateOnWorkers(question, options, inputs.value, io);
  if (!simulated.ok) return stopFailed(describeFailure(simulated.failure, locale));
  const finished: FinishedSimulation = { options, inputs: inputs.value, settings: settings.value, scenario: scenario.value, simulated: simulated.value };
  const cells = presentDistribution(simulated.value, { seed, tail }, locale);
  io.stdout(run.json ? simulationJson(finished, io.version) : simulationText(finished, cells));
  if (!run.out) return go(EXIT.done);
  const written = await writeSimulation(run.out, finished, cells, io);
  if (!written.ok) return written;
  if (!run.json) io.stdout(`\n${renderTemplate(runTexts.wrote[locale], { path: run.out.path })}\n`);
  return go(EXIT.done);
}

/** The scenario named; else the first of the file; else the table as it stands. */
function scenarioOf({ scenario }: SimulateOptions, { scenarios, scenarioFile }: RunInputs): Result<Scenario> {
  if (scenario !== undefined) return namedScenario(scenarios, "--scenario", scenario);
  return ok(scenarioFile ? scenarios[0] : AS_IT_STANDS);
}

async function simulateOnWorkers(question: SimulationQuestion, { run: { workers } }: SimulateOptions, { locale }: RunInputs, io: Io): Promise<Result<SimulatedPortfolio>> {
  const progress = progressLine(io, simulateTexts.progress[locale]);
  try {
    return await conduct(simulatePortfolio(question), async (request) => {
      const answer = await io.run(request, { workers, onProgress: progress.show });
      if (!answer.ok) throw new RunFailure(answer.failure);
      return answer.value;
    });
  } catch (error) {
    if (error instanceof RunFailure) return failed(error.failure);
    throw error;
  } finally {
    progress.clear();
  }
}
