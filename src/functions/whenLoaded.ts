import type { TenorFunction } from "../catalog/define/defineFunction";
import { asExcelError, excelFunction, type FunctionHost } from "./excelFunction";
import type { HostCell } from "./writeHostValue";

/** A function as Excel calls it, whose declaration is fetched at its first call; one that failed is fetched again at the next. */
export function whenLoaded(id: string, load: () => Promise<readonly TenorFunction[]>, host: FunctionHost): (...args: unknown[]) => Promise<HostCell[][]> {
  let loaded: Promise<ReturnType<typeof excelFunction>> | undefined;
  const find = async (): Promise<ReturnType<typeof excelFunction>> => {
    const fn = (await load()).find((one) => one.id === id);
    if (!fn) throw new Error(`no function ${id} among those that are loaded later`);
    return excelFunction(fn, host);
  };
  return async (...args) => {
    loaded ??= find();
    try {
      await loaded;
    } catch (error) {
      loaded = undefined;
      throw asExcelError(error, host);
    }
    return (await loaded)(...args);
  };
}
