import { ok, type Result } from "../result/result";
import { aalenJohansen, type CompetingLives, type IncidenceStep } from "./aalenJohansen";

export interface CompetingRisksInput {
  /** Causes by their number. */
  readonly names: readonly string[];
  readonly lives: CompetingLives;
  readonly confidence: number;
}

export interface CompetingRisks {
  readonly names: readonly string[];
  readonly steps: readonly IncidenceStep[];
  /** Beyond this nobody was seen. */
  readonly longest: number;
}

/** The incidence curves with the names of their causes. */
export function fitCompetingRisks({ names, lives, confidence }: CompetingRisksInput): Result<CompetingRisks> {
  return ok({ names, steps: aalenJohansen(lives, confidence), longest: lives.durations.reduce((most, duration) => Math.max(most, duration), 0) });
}
