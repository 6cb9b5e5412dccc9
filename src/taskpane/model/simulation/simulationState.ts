import { optionCell } from "../../../catalog/studies/callStudy";
import { readNumber } from "../../../catalog/schema/numberRule";
import { PATHS_RULE, SEED_RULE } from "../../../catalog/schema/simulationRules";
import { settingsOf, simulationSettings, type SimulationAssumptions, type SimulationSettingId } from "../../../catalog/tables/simulationSettings";
import { isBlank } from "../../../catalog/cell";
import type { Failure } from "../../../core/result/failure";
import { ok, type Result } from "../../../core/result/result";
import type { Distribution } from "../../../core/simulation/distribution";
import type { SimulatedPortfolio } from "../../../core/studies/simulatePortfolio";
import type { SourceTable } from "../../../excel/workbookPort";
import type { ClientReading } from "../../../catalog/schema/readClientTable";

export type SimulationField = "paths" | "seed" | SimulationSettingId;

/** What was typed and chosen on the page; nothing typed is the default. */
export interface SimulationForm {
  /** Name of a scenario; "": the table as it stands. */
  readonly scenario: string;
  readonly typed: Readonly<Partial<Record<SimulationField, string>>>;
}

export const EMPTY_FORM: SimulationForm = { scenario: "", typed: {} };
const DEFAULT_PATHS = 1000;
const DEFAULT_SEED = 1;

/** What a simulation is to be made with. */
export interface SimulationTerms {
  readonly paths: number;
  readonly seed: number;
  readonly assumptions: SimulationAssumptions;
}

/** What the paths that are finished say, of those asked for. */
export interface SimulatedSoFar {
  readonly terms: SimulationTerms;
  readonly values: Float64Array;
  readonly distribution: Distribution;
  /** What the first paths alone say, from a few of them to all. */
  readonly settling: readonly Distribution[];
}

/** A simulation and all that it takes to make it again. */
export interface FinishedSimulation extends SimulatedSoFar {
  readonly source: SourceTable;
  readonly matrixPlace?: string;
  readonly reading: ClientReading;
  /** "": the table as it stands. */
  readonly scenario: string;
  readonly simulated: SimulatedPortfolio;
  readonly finishedAt: number;
}

/** The default of a field, as it would be typed. */
export function defaultText(field: SimulationField): string {
  if (field === "paths") return String(DEFAULT_PATHS);
  if (field === "seed") return String(DEFAULT_SEED);
  return String(simulationSettings.find(({ id }) => id === field)!.byDefault);
}

/** The first field that breaks a rule, or the terms. */
export function termsOf({ typed }: SimulationForm): Result<SimulationTerms> {
  const cellOf = (field: SimulationField) => optionCell(typed[field] ?? "");
  const count = (field: "paths" | "seed", byDefault: number): Result<number> => (isBlank(cellOf(field)) ? ok(byDefault) : readNumber(field, cellOf(field), field === "paths" ? PATHS_RULE : SEED_RULE));
  const paths = count("paths", DEFAULT_PATHS);
  if (!paths.ok) return paths;
  const seed = count("seed", DEFAULT_SEED);
  if (!seed.ok) return seed;
  const assumptions = settingsOf(Object.fromEntries(simulationSettings.map(({ id }) => [id, cellOf(id)])));
  return assumptions.ok ? ok({ paths: paths.value, seed: seed.value, assumptions: assumptions.value }) : assumptions;
}

/** What is wrong with a field, if anything. */
export function fieldFailure({ scenario, typed }: SimulationForm, field: SimulationField): Failure | undefined {
  const terms = termsOf({ scenario, typed: { [field]: typed[field] } });
  return terms.ok ? undefined : terms.failure;
}
