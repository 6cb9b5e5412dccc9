import type { InputMatrix, OutputMatrix } from "../../catalog/cell";
import { scenarioLibraryTable } from "../../catalog/library/scenarios";
import type { ColumnMapping } from "../../catalog/schema/matchColumns";
import { headersOf } from "../../catalog/cellGrid";
import { readClientGrid, type ClientReading } from "../../catalog/schema/readClientTable";
import { readScenarioTable } from "../../catalog/schema/readScenarioTable";
import type { Assumptions } from "../../catalog/schema/assumptions";
import { readTransitionMatrix } from "../../catalog/tables/transitionMatrix";
import { describeFailure } from "../../catalog/text/describeFailure";
import type { Locale } from "../../catalog/text/localText";
import { inTurns } from "../../compute/inTurns";
import type { TransitionMatrix } from "../../core/credit/transitionMatrix";
import { fittingScenarios, type RefusedScenario } from "../../core/scenario/fittingScenarios";
import type { Scenario } from "../../core/scenario/scenario";
import { go, stopFailed, type Attempt } from "../attempt";
import type { Io } from "../io";
import { readAssumptionWords } from "./readAssumptionWords";
import { readMapping } from "./readMapping";
import { readClientFile } from "./readClientFile";
import { readTableFile, type FileFacts, type TableFile } from "./readTableFile";
import type { RunOptions } from "./runOptions";

/** Everything a run starts from, read and checked. */
export interface RunInputs {
  readonly locale: Locale;
  readonly file: FileFacts;
  /** Of the client file, whose cells are not kept. */
  readonly headers: readonly string[];
  readonly reading: ClientReading;
  readonly assumptions: Assumptions;
  readonly assumptionFiles: readonly TableFile[];
  readonly mapping: ColumnMapping;
  /** Of the scenario table, in its order. */
  readonly scenarios: readonly Scenario[];
  /** Those that the client table can take; they are run. */
  readonly fitting: readonly Scenario[];
  /** The others, each with what it needs. */
  readonly refused: readonly RefusedScenario[];
  /** The scenario table as run, headers first. */
  readonly scenarioCells: InputMatrix | OutputMatrix;
  /** Absent where ratings are only names. */
  readonly matrixFile?: TableFile;
  /** Absent where the product's own scenarios are run. */
  readonly scenarioFile?: TableFile;
}

/** Reads the files and words of a run. Words are in the language asked for, else in the table's own. */
export async function readRunInputs(options: RunOptions, io: Io): Promise<Attempt<RunInputs>> {
  const asked = options.locale ?? "en";
  const file = await readClientFile(options.file, io, asked, options.sheet);
  if (!file.ok) return file;
  const { cells, ...facts } = file.value;
  const headers = headersOf(cells);
  const mapping = readMapping(options.map, headers);
  if (!mapping.ok) return mapping;
  const assumed = await readAssumptionWords(options.assumptions, io, asked);
  if (!assumed.ok) return assumed;
  const { assumptions, files: assumptionFiles } = assumed.value;

  const matrix = await readMatrix(options.matrix, io, asked);
  if (!matrix.ok) return matrix;

  const reading = await inTurns(readClientGrid(cells, { assumptions, mapping: mapping.value, matrix: matrix.value?.matrix }), io.signal);
  if (!reading.ok) return stopFailed(`${options.file}: ${describeFailure(reading.failure, asked)}`);
  const locale = options.locale ?? reading.value.match.locale;
  const scenarios = await readScenarios(options.scenarios, io, locale);
  if (!scenarios.ok) return scenarios;
  const { fitting, refused } = fittingScenarios(reading.value.table, scenarios.value.scenarios);
  return go({ locale, fitting, refused, file: facts, headers, reading: reading.value, assumptions, assumptionFiles, mapping: mapping.value, ...scenarios.value, ...(matrix.value ? { matrixFile: matrix.value.file } : {}) });
}

async function readMatrix(path: string | undefined, io: Io, locale: Locale): Promise<Attempt<{ readonly file: TableFile; readonly matrix: TransitionMatrix } | undefined>> {
  if (path === undefined) return go(undefined);
  const file = await readTableFile(path, io, locale);
  if (!file.ok) return file;
  const matrix = readTransitionMatrix(file.value.cells);
  return matrix.ok ? go({ file: file.value, matrix: matrix.value }) : stopFailed(`${path}: ${describeFailure(matrix.failure, locale)}`);
}

/** Scenarios of a file, or those of the product. */
export async function readScenarios(path: string | undefined, io: Io, locale: Locale): Promise<Attempt<Pick<RunInputs, "scenarios" | "scenarioCells" | "scenarioFile">>> {
  const file = path === undefined ? undefined : await readTableFile(path, io, locale);
  if (file && !file.ok) return file;
  const scenarioCells = file ? file.value.cells : (scenarioLibraryTable(locale) as InputMatrix);
  const scenarios = readScenarioTable(scenarioCells);
  if (!scenarios.ok) return stopFailed(`${path ?? "scenarios"}: ${describeFailure(scenarios.failure, locale)}`);
  return go({ scenarios: scenarios.value, scenarioCells, ...(file ? { scenarioFile: file.value } : {}) });
}
