import type { OutputMatrix } from "../../catalog/cell";
import { presentPaths, presentSimulatedClients } from "../../catalog/present/presentSimulation";
import { presentQuality } from "../../catalog/present/presentQuality";
import { settingCells, simulationSettingsTable, type SimulationAssumptions } from "../../catalog/tables/simulationSettings";
import { describeFailure } from "../../catalog/text/describeFailure";
import type { Scenario } from "../../core/scenario/scenario";
import type { SimulatedPortfolio } from "../../core/studies/simulatePortfolio";
import { writeCsv } from "../../files/writeCsv";
import { writeXlsx, type ColumnFormat, type XlsxSheet } from "../../files/writeXlsx";
import { go, stopFailed, type Attempt } from "../attempt";
import type { Io } from "../io";
import { aboutCells, runDate } from "../run/aboutCells";
import type { RunInputs } from "../run/readRunInputs";
import { systemError } from "../run/readTableFile";
import type { RunOptions } from "../run/runOptions";
import { runTexts } from "../text/runTexts";
import { simulateTexts } from "../text/simulateTexts";
import type { SimulateOptions } from "./simulateOptions";

/** A simulation with all that it was made of. */
export interface FinishedSimulation {
  readonly options: SimulateOptions;
  readonly inputs: RunInputs;
  readonly settings: SimulationAssumptions;
  readonly scenario: Scenario;
  readonly simulated: SimulatedPortfolio;
}

/** Writes the clients as .csv, or everything as .xlsx. */
export async function writeSimulation(out: NonNullable<RunOptions["out"]>, finished: FinishedSimulation, distribution: OutputMatrix, io: Io): Promise<Attempt<void>> {
  const { inputs: { reading, locale }, options, simulated } = finished;
  const clients = presentSimulatedClients(reading, simulated, locale);
  const piece = out.kind === "csv" ? writeCsv(clients) : await writeXlsx(sheetsOf(finished, distribution, clients, io), { created: runDate(options.run, io), describe: (cause) => describeFailure(cause, locale) });
  try {
    await io.writeFile(out.path, [piece]);
    return go(undefined);
  } catch (error) {
    return stopFailed(`${out.path}: ${systemError(error)}`);
  }
}

/** Sheets in the order of reading. Tables have English names in every language, for formulas. */
function sheetsOf({ options, inputs, settings, scenario, simulated }: FinishedSimulation, distribution: OutputMatrix, clients: OutputMatrix, io: Io): XlsxSheet[] {
  const { locale, reading } = inputs;
  const money = (column: number): ColumnFormat | undefined => (column >= 2 && column <= 5 ? "money" : column === 6 ? "share" : undefined);
  const about: OutputMatrix = [...aboutCells(options.run, inputs, io), [simulateTexts.scenario[locale], scenario.name === "" ? simulateTexts.asItStands[locale] : scenario.name]];
  return [
    { name: simulateTexts.distributionSheet[locale], cells: distribution, asTable: "Tenor_Distribution" },
    { name: simulateTexts.clientsSheet[locale], cells: clients, asTable: "Tenor_Simulated_Clients", formats: clients[0].map((_, column) => money(column)) },
    { name: simulateTexts.pathsSheet[locale], cells: presentPaths(simulated, locale), asTable: "Tenor_Paths", formats: [undefined, "money"] },
    { name: simulateTexts.settingsSheet[locale], cells: simulationSettingsTable(locale, settingCells(settings)), asTable: "Tenor_Simulation_Settings" },
    { name: runTexts.qualitySheet[locale], cells: presentQuality(reading, locale), asTable: "Tenor_Quality" },
    { name: runTexts.aboutSheet[locale], cells: about },
  ];
}
