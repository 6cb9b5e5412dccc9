import { IUndoRedoService } from "@univerjs/core";
import type { Calculation } from "../grid/calculation";
import { openWorkbook, type Host } from "./model/host";
import { HostBridge } from "./protocol/bridge";
import type { HostObject } from "./protocol/hostType";
import { References } from "./protocol/references";
import type { Turns } from "./turns";

/** Opens the host's end of the bridge to one pane; panes take turns. What one request writes is one step of undo. */
export function connectHost(port: MessagePort, host: Host, calculation: Calculation, turns: Turns): HostBridge<Host> {
  const options = { root: host.object("Workbook", null), service: (name: string) => serviceOf(name, host), context: host, references: new References<Host>(), calculated: () => calculation.settled() };
  return new HostBridge(port, options, (work) => turns.take(() => asOneUndoStep(host, work)));
}

async function asOneUndoStep<R>(host: Host, work: () => Promise<R>): Promise<R> {
  const batching = host.injector.get(IUndoRedoService).__tempBatchingUndoRedo(openWorkbook(host).getId());
  try {
    return await work();
  } finally {
    batching.dispose();
  }
}

/** Objects that the client library makes by name, beside the workbook. */
function serviceOf(name: string, host: Host): HostObject<Host> | undefined {
  switch (name) {
    case "Microsoft.AppRuntime.AppRuntimeService":
      return host.object("AppRuntimeService", null);
    case "Microsoft.AppRuntime.AppRuntimePersistenceService":
      return host.object("AppRuntimePersistenceService", null);
    default:
      return undefined;
  }
}
