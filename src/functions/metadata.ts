import { isAsynchronous, type TenorFunction } from "../catalog/define/defineFunction";
import { functions } from "../catalog";
import { paramHelp } from "../catalog/text/paramHelp";
import type { Locale } from "../catalog/text/localText";

/** Where the site keeps the reference; the build writes its own origin here, as in the manifest. */
const REFERENCE = "https://localhost:3000/assets/help/functions";

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: "any"; readonly dimensionality: "matrix" };
  readonly options?: { readonly cancelable: true };
}

interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: "any";
  readonly dimensionality: "matrix";
  readonly optional?: true;
}

export interface MetadataFile {
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

/**
 * The metadata file of custom functions, in one language: ids, names and parameter names are the same in
 * all, descriptions are translated and lead to a page in the same language. Every argument is a matrix of any type, so that columns, blanks and
 * error cells reach the function as they are.
 */
export function functionsMetadata(locale: Locale): MetadataFile {
  return { allowErrorForDataTypeAny: true, functions: functions.map((fn) => functionMetadata(fn, locale)) };
}

function functionMetadata(fn: TenorFunction, locale: Locale): FunctionMetadata {
  return {
    id: fn.id,
    name: fn.name,
    description: fn.summary[locale],
    helpUrl: `${REFERENCE}/${locale === "en" ? "" : `${locale}/`}${fn.name}.html`,
    parameters: fn.params.map((param) => ({
      name: param.name,
      description: paramHelp(param, locale),
      type: "any",
      dimensionality: "matrix",
      ...(param.optional ? { optional: true as const } : {}),
    })),
    result: { type: "any", dimensionality: "matrix" },
    ...(isAsynchronous(fn) ? { options: { cancelable: true as const } } : {}),
  };
}
