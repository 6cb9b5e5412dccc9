import type { ICommandInfo, IExecutionOptions, Injector } from "@univerjs/core";
import { IActiveDirtyManagerService } from "@univerjs/engine-formula";
import { ClearSelectionFormatCommand, SetBorderCommand, SetRangeValuesMutation, SetStyleCommand } from "@univerjs/sheets";

const FORMATTING: ReadonlySet<string> = new Set([SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id]);

/** Whether the grid calculates after a command: whatever moves or changes cells, names, tables or sheets, but results and formats. */
export function asksForCalculation({ id, params }: ICommandInfo, options: IExecutionOptions | undefined, injector: Injector): boolean {
  if (!injector.get(IActiveDirtyManagerService).get(id)) return false;
  return id !== SetRangeValuesMutation.id || !(options?.onlyLocal || FORMATTING.has((params as { trigger?: string } | undefined)?.trigger ?? ""));
}
