import { AsyncObject, BaseFunction, type BaseValueObject, type FunctionVariantType } from "@univerjs/engine-formula";
import type { FunctionResult } from "../wire/messages";
import type { Call } from "./callFunctions";
import type { FunctionMetadata } from "./metadata";
import { ArgumentError, readArguments } from "./readArguments";
import { writeError, writeResult } from "./writeResult";

export interface CellPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export interface GridFunctionHost {
  call(call: Call): Promise<FunctionResult["value"]>;
  addressOf(place: CellPlace): string;
  /** Told of every result, so that the messages of errors can be shown. */
  onResult(place: CellPlace, result: FunctionResult["value"]): void;
}

/**
 * One worksheet function in the grid's engine. It takes part as a full engine function, not as one of
 * the engine's "custom functions": only so can it tell an omitted argument from a blank cell, and pass on
 * errors. Nothing here may throw: a function that does stops the engine for good.
 */
export class GridFunction extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    name: string,
    private readonly metadata: FunctionMetadata,
    private readonly passErrors: boolean,
    private readonly host: GridFunctionHost,
  ) {
    super(name);
  }

  override isAsync(): boolean {
    return true;
  }

  override calculate(...variants: FunctionVariantType[]): FunctionVariantType {
    // The engine shares this object between all formulas: the place is read before anything is awaited.
    const place = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
    return new AsyncObject(this.evaluate(place, variants)) as unknown as FunctionVariantType;
  }

  private async evaluate(place: CellPlace, variants: readonly FunctionVariantType[]): Promise<BaseValueObject> {
    try {
      const values = readArguments(variants, this.metadata.parameters, this.passErrors);
      const result = await this.host.call({ function: this.metadata.id, arguments: values, address: this.host.addressOf(place) });
      this.host.onResult(place, result);
      return writeResult(result);
    } catch (error) {
      return writeError(error instanceof ArgumentError ? error.code : "#VALUE!");
    }
  }
}
