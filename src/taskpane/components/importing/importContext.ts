import { createContext, useContext } from "react";
import type { ImportState } from "../../model/importing/importState";
import type { ImportController } from "../../state/importController";

/** State and actions of the page, for its parts. */
export interface ImportParts {
  readonly state: ImportState;
  readonly page: ImportController;
}

export const ImportContext = createContext<ImportParts | undefined>(undefined);

export function useImport(): ImportParts {
  const parts = useContext(ImportContext);
  if (!parts) throw new Error("useImport outside of its page");
  return parts;
}
