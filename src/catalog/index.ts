import type { TenorFunction } from "./define/defineFunction";
import { decidingFunctions } from "./deciding";
import { estimatingFunctions } from "./estimating";
import { projectFunctions } from "./functions/project";
import { studyFunctions } from "./functions/studies";
import { immediateFunctions } from "./immediate";

/** Every worksheet function. */
export const functions: readonly TenorFunction[] = [...immediateFunctions, ...projectFunctions, ...studyFunctions, ...estimatingFunctions, ...decidingFunctions];

/** A function by the name people type, with or without the namespace, in any case. */
export function findFunction(name: string): TenorFunction | undefined {
  const typed = name.trim().toUpperCase().replace(/^TENOR\./, "");
  return functions.find((fn) => fn.name === typed || fn.id === typed);
}
