import { libraryScenarios } from "../catalog/library/scenarios";
import { gridOfRows, headersOf } from "../catalog/cellGrid";
import { describeFailure } from "../catalog/text/describeFailure";
import type { Locale } from "../catalog/text/localText";
import type { Scenario } from "../core/scenario/scenario";
import { dialectOf } from "../sql/dialects";
import type { SqlProblem } from "../sql/preparedModel";
import { printModel } from "../sql/printModel";
import { sqlTable, USUAL_COLUMNS } from "../sql/sqlTable";
import { EXIT, go, stopFailed, stopUsage, type Attempt, type ExitCode } from "./attempt";
import type { Io } from "./io";
import { didYouMean } from "./nearNames";
import { readAssumptionWords } from "./run/readAssumptionWords";
import { readMapping } from "./run/readMapping";
import { readScenarios } from "./run/readRunInputs";
import { readTableFile, systemError } from "./run/readTableFile";
import { readSqlOptions, type SqlOptions } from "./sql/sqlOptions";
import { sqlHelp } from "./text/help";

/** `tenor sql`: the model as SQL for a table of clients in a database. */
export async function sqlCommand(args: readonly string[], io: Io): Promise<Attempt<ExitCode>> {
  const read = readSqlOptions(args);
  if (!read.ok) return read;
  const options = read.value;
  if (options.help) {
    io.stdout(sqlHelp[options.locale]);
    return go(EXIT.done);
  }
  const headers = await readColumns(options, io);
  if (!headers.ok) return headers;
  const mapping = readMapping(options.map, headers.value);
  if (!mapping.ok) return mapping;
  const assumed = await readAssumptionWords(options.assumptions, io, options.locale);
  if (!assumed.ok) return assumed;
  const scenarios = await chosenScenarios(options, io);
  if (!scenarios.ok) return scenarios;

  const table = sqlTable(options.clients, headers.value, mapping.value);
  const printed = printModel({ table, assumptions: assumed.value.assumptions, scenarios: scenarios.value, dialect: dialectOf(options.dialect) }, { version: io.version });
  if (!printed.ok) return stopFailed(describeProblem(printed.problem, options.locale));
  return write(printed.value, options, io);
}

/** Columns as a list, as the headers of a file, or those that a table of Tenor usually has. */
async function readColumns({ columns, locale }: SqlOptions, io: Io): Promise<Attempt<readonly string[]>> {
  if (columns === undefined) return go(USUAL_COLUMNS);
  if (!isFile(columns)) return go(columns.split(",").map((name) => name.trim()).filter((name) => name !== ""));
  const file = await readTableFile(columns, io, locale);
  return file.ok ? go(headersOf(gridOfRows(file.value.cells))) : file;
}

/** A file of scenarios, or one of the library by its name. */
async function chosenScenarios({ scenarios, locale }: SqlOptions, io: Io): Promise<Attempt<readonly Scenario[]>> {
  if (scenarios === undefined || isFile(scenarios)) {
    const read = await readScenarios(scenarios, io, locale);
    return read.ok ? go(read.value.scenarios) : read;
  }
  const library = libraryScenarios(locale);
  const found = library.find(({ name }) => name.toLowerCase() === scenarios.toLowerCase());
  const names = library.map(({ name }) => name);
  return found ? go([{ ...found, weight: 1 }]) : stopUsage(`--scenarios takes a file, or one of ${names.join(", ")}; got ${scenarios}${didYouMean(scenarios, names)}`);
}

const isFile = (text: string): boolean => /\.(csv|xlsx|xlsm|txt)$/i.test(text);

function describeProblem(problem: SqlProblem, locale: Locale): string {
  return problem.kind === "table" ? `${problem.refusal.column}: ${problem.refusal.reason[locale]}` : `${problem.scenario}: ${describeFailure(problem.failure, locale)}`;
}

async function write(sql: string, { output }: SqlOptions, io: Io): Promise<Attempt<ExitCode>> {
  if (output === undefined) {
    io.stdout(sql);
    return go(EXIT.done);
  }
  try {
    await io.writeFile(output, [sql]);
    return go(EXIT.done);
  } catch (error) {
    return stopFailed(`${output}: ${systemError(error)}`);
  }
}
