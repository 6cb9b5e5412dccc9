import type { OutputMatrix } from "../../../catalog/cell";
import { presentDistribution, presentPaths, presentSimulatedClients } from "../../../catalog/present/presentSimulation";
import type { Locale } from "../../../catalog/text/localText";
import { settingCells, simulationSettingsTable } from "../../../catalog/tables/simulationSettings";
import { placeOf } from "../../../catalog/schema/sourceRef";
import type { ColumnFormat, SheetBlock, SheetGroup } from "../../../excel/write/sheetPlan";
import { excelTime } from "../runSheets";
import { pathHistogram } from "./pathHistogram";
import type { FinishedSimulation } from "./simulationState";

/** Titles and names on the sheets of a simulation. */
export interface SimulationSheetTexts {
  /** "Tenor simulation": a number follows. */
  readonly stem: string;
  readonly clientsSuffix: string;
  readonly pathsSuffix: string;
  readonly title: string;
  readonly source: string;
  readonly matrix: string;
  readonly scenario: string;
  readonly asItStands: string;
  readonly version: string;
  readonly finishedAt: string;
  readonly distribution: string;
  readonly settings: string;
  readonly histogram: string;
  readonly from: string;
  readonly to: string;
  readonly paths: string;
}

/** A simulation as sheets: how it was made, its distribution, its settings; a row a client; a row a path. */
export function simulationSheets(finished: FinishedSimulation, locale: Locale, texts: SimulationSheetTexts, version: string): SheetGroup {
  const { source, scenario, terms, simulated, reading, values, finishedAt, matrixPlace } = finished;
  const facts: OutputMatrix = [
    [texts.source, placeOf(source.ref)],
    ...(matrixPlace === undefined ? [] : [[texts.matrix, matrixPlace]]),
    [texts.scenario, scenario === "" ? texts.asItStands : scenario],
    [texts.version, version],
    [texts.finishedAt, excelTime(finishedAt)],
  ];
  const blocks: SheetBlock[] = [
    { title: texts.title, cells: facts, formats: ["text", "date"], plain: true },
    { title: texts.distribution, cells: presentDistribution(simulated, { seed: terms.seed, tail: terms.assumptions.tail }, locale), formats: ["text", "number", "number", "number", "number"] },
    { title: texts.settings, cells: simulationSettingsTable(locale, settingCells(terms.assumptions)), formats: ["text", "number", "text", "text"] },
    { title: texts.histogram, cells: [[texts.from, texts.to, texts.paths], ...pathHistogram(values).map(({ from, to, count }) => [from, to, count])], formats: ["money", "money", "count"] },
  ];
  const clients = presentSimulatedClients(reading, simulated, locale);
  return {
    stem: texts.stem,
    sheets: [
      { suffix: "", blocks },
      { suffix: texts.clientsSuffix, blocks: [{ cells: clients, formats: CLIENT_FORMATS, asTable: true }], freezeRows: 1 },
      { suffix: texts.pathsSuffix, blocks: [{ cells: presentPaths(simulated, locale), formats: ["count", "money"], asTable: true }], freezeRows: 1 },
    ],
  };
}

/** Row, client, four amounts, share. */
const CLIENT_FORMATS: readonly ColumnFormat[] = ["count", "text", "money", "money", "money", "money", "percent"];
