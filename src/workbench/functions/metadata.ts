import type { WorkbenchLanguage } from "../wire/environment";

/** The metadata file of custom functions, as far as the grid reads it. */
export interface FunctionsMetadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export async function fetchMetadata(language: WorkbenchLanguage): Promise<FunctionsMetadata> {
  const response = await fetch(language === "en" ? "/functions.json" : `/functions.${language}.json`);
  if (!response.ok) throw new Error(`The functions' metadata could not be read (${response.status}).`);
  return (await response.json()) as FunctionsMetadata;
}
