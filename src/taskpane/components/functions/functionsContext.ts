import { createContext, useContext } from "react";
import type { GuideEntry } from "../../model/functions/guide";
import type { BuilderController } from "../../state/builderController";
import type { ExplainController } from "../../state/explainController";

/** What the parts of the page share. */
interface FunctionsPageParts {
  readonly entries: readonly GuideEntry[];
  readonly builder: BuilderController;
  readonly explainer: ExplainController;
}

export const FunctionsContext = createContext<FunctionsPageParts | undefined>(undefined);

export function useFunctions(): FunctionsPageParts {
  const parts = useContext(FunctionsContext);
  if (!parts) throw new Error("useFunctions outside of its page");
  return parts;
}
