import { createContext, useContext } from "react";
import type { SimulationController, SimulationPageState } from "../../state/simulationController";

/** State and actions of the page, for its parts: not how far a task is, which changes many times a second. */
export interface SimulationParts {
  readonly state: SimulationPageState;
  readonly page: SimulationController;
}

export const SimulationContext = createContext<SimulationParts | undefined>(undefined);

export function useSimulation(): SimulationParts {
  const parts = useContext(SimulationContext);
  if (!parts) throw new Error("useSimulation outside of its page");
  return parts;
}
