import { createContext, useContext } from "react";
import type { SensitivitySettings } from "../../model/sensitivity/settings";
import type { SensitivityController } from "../../state/sensitivityController";

/** The form and the actions of the page, for its parts. */
export interface SensitivityParts {
  readonly settings: SensitivitySettings;
  readonly page: SensitivityController;
}

export const SensitivityContext = createContext<SensitivityParts | undefined>(undefined);

export function useSensitivity(): SensitivityParts {
  const parts = useContext(SensitivityContext);
  if (!parts) throw new Error("useSensitivity outside of its page");
  return parts;
}
