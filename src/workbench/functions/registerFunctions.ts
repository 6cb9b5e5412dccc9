import { FunctionType, IFunctionService, type IFunctionInfo } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import { BooleanNumber, toDisposable, type IDisposable, type Injector } from "@univerjs/core";
import { GridFunction, type GridFunctionHost } from "./gridFunction";
import type { FunctionMetadata, FunctionsMetadata } from "./metadata";

const NAMESPACE = "TENOR";

/** Makes every function of the metadata file known to the grid: its arithmetic and its help. */
export function registerFunctions(injector: Injector, metadata: FunctionsMetadata, host: GridFunctionHost): IDisposable {
  const functions = injector.get(IFunctionService);
  const passErrors = metadata.allowErrorForDataTypeAny ?? false;
  const names = metadata.functions.map(gridName);
  functions.registerExecutors(...metadata.functions.map((fn) => new GridFunction(gridName(fn), fn, passErrors, host)));
  const help = injector.get(IDescriptionService).registerDescriptions(metadata.functions.map(describe));
  return toDisposable(() => {
    help.dispose();
    functions.unregisterExecutors(...names);
    functions.deleteFormulaAstCacheKey(...names);
  });
}

const gridName = (fn: FunctionMetadata): string => `${NAMESPACE}.${fn.name}`;

function describe(fn: FunctionMetadata): IFunctionInfo {
  return {
    functionName: gridName(fn),
    functionType: FunctionType.User,
    description: fn.description ?? "",
    abstract: fn.description ?? "",
    functionParameter: fn.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: "",
      require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  };
}
