import { createContext, useContext } from "react";
import type { FinishedSimulation, SimulatedSoFar } from "../../model/simulation/simulationState";
import type { TaskState } from "../../state/pageTask";
import type { SimulationController, SimulationPageState } from "../../state/simulationController";

/** State and actions of the page, for its parts. */
export interface SimulationParts {
  readonly state: SimulationPageState;
  readonly task: TaskState<FinishedSimulation, SimulatedSoFar>;
  readonly page: SimulationController;
}

export const SimulationContext = createContext<SimulationParts | undefined>(undefined);

export function useSimulation(): SimulationParts {
  const parts = useContext(SimulationContext);
  if (!parts) throw new Error("useSimulation outside of its page");
  return parts;
}
