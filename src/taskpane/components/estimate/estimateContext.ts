import { createContext, useContext } from "react";
import type { EstimateState } from "../../model/estimateState";
import type { EstimateController } from "../../state/estimateController";

/** State and actions of the page, for its parts. */
export interface EstimateParts {
  readonly state: EstimateState;
  readonly page: EstimateController;
}

export const EstimateContext = createContext<EstimateParts | undefined>(undefined);

export function useEstimate(): EstimateParts {
  const parts = useContext(EstimateContext);
  if (!parts) throw new Error("useEstimate outside of its page");
  return parts;
}
