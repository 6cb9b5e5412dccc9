import { createContext, useContext } from "react";
import type { ClientTable } from "../../../core/portfolio/clientTable";
import type { Scenario } from "../../../core/scenario/scenario";
import type { ScenarioEdit } from "../../model/scenarios/edits";

/** What the parts of the page work with. */
export interface ScenariosParts {
  readonly scenarios: readonly Scenario[];
  /** The client table, where one is read. */
  readonly table: ClientTable | undefined;
  /** Years over which paths are drawn. */
  readonly years: number;
  /** Makes a change: shown at once, and written to the sheet. */
  readonly edit: (change: ScenarioEdit) => void;
  /** The scenario that is open; undefined: the list. */
  readonly open: (name: string | undefined) => void;
}

export const ScenariosContext = createContext<ScenariosParts | undefined>(undefined);

export function useScenarios(): ScenariosParts {
  const parts = useContext(ScenariosContext);
  if (!parts) throw new Error("useScenarios outside of its page");
  return parts;
}
