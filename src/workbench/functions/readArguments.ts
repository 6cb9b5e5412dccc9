import { type ArrayValueObject, type BaseReferenceObject, type BaseValueObject, type FunctionVariantType } from "@univerjs/engine-formula";
import type { Nullable } from "@univerjs/core";
import type { WireArgument, WireCell } from "../wire/messages";
import type { ParameterMetadata } from "./metadata";

/** A value that cannot be passed: Excel answers with this error and does not call the function. */
export class ArgumentError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/**
 * The engine's values as Excel would hand them to the function: a matrix parameter is always rows of
 * cells, an argument left out is null, a blank cell is null, an error cell is passed on where the
 * metadata allows it and else ends the call.
 */
export function readArguments(variants: readonly FunctionVariantType[], parameters: readonly ParameterMetadata[], passErrors: boolean): WireArgument[] {
  const last = parameters[parameters.length - 1];
  if (variants.length > parameters.length && !last?.repeating) throw new ArgumentError("#VALUE!");
  return Array.from({ length: Math.max(parameters.length, variants.length) }, (_, index) => {
    const parameter = parameters[index] ?? last;
    return readArgument(variants[index], parameter, passErrors);
  });
}

function readArgument(variant: FunctionVariantType | undefined, parameter: ParameterMetadata, passErrors: boolean): WireArgument {
  // `F(1,,2)` has a null value where `F(1, A1, 2)` has a reference: so a blank cell is told from a gap.
  if (variant === undefined || (!variant.isReferenceObject() && (variant as BaseValueObject).isNull())) {
    if (!parameter.optional) throw new ArgumentError("#VALUE!");
    return null;
  }
  const rows = readRows(variant, passErrors);
  if (parameter.dimensionality === "matrix") return rows;
  if (rows.length !== 1 || rows[0].length !== 1) throw new ArgumentError("#VALUE!");
  return rows[0][0];
}

function readRows(variant: FunctionVariantType, passErrors: boolean): WireCell[][] {
  if (variant.isReferenceObject()) return readArray((variant as BaseReferenceObject).toArrayValueObject(), passErrors);
  const value = variant as BaseValueObject;
  return value.isArray() ? readArray(value as ArrayValueObject, passErrors) : [[readCell(value, passErrors)]];
}

function readArray(array: ArrayValueObject, passErrors: boolean): WireCell[][] {
  return Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: array.getColumnCount() }, (_, column) => readCell(array.get(row, column), passErrors)),
  );
}

function readCell(cell: Nullable<BaseValueObject>, passErrors: boolean): WireCell {
  if (!cell || cell.isNull()) return null;
  if (cell.isError()) {
    const error = String(cell.getValue());
    if (!passErrors) throw new ArgumentError(error);
    return { error };
  }
  return cell.getValue();
}
