import { inTurns } from "../../compute/inTurns";
import { RunFailure } from "../../compute/runFailure";
import { deskCalls } from "../../crm/desk/deskCalls";
import { ImportDesk } from "../../crm/desk/importDesk";
import type { FromDesk, ImportPort, ToDesk } from "../../crm/desk/messages";

/** Files are read and joined in a web worker; on the page's thread, in turns, where it may not start one. */
export function openImportDesk(): ImportPort {
  if (typeof Worker === "undefined") return deskInPlace();
  const worker = new Worker(/* webpackChunkName: "importing" */ new URL("./importWorker.ts", import.meta.url));
  return deskCalls(
    {
      post: (message: ToDesk) => worker.postMessage(message),
      onMessage: (listener) => (worker.onmessage = ({ data }: MessageEvent<FromDesk>) => listener(data)),
      onCrash: (listener) => {
        worker.onerror = (event) => listener(event.message || "a worker could not start");
        worker.onmessageerror = () => listener("a message from a worker could not be read");
      },
    },
    () => RunFailure.cancelled(),
  );
}

function deskInPlace(): ImportPort {
  const desk = new ImportDesk(inTurns);
  return {
    read: (id, name, file) => desk.read(id, name, file),
    ask: (order) => desk.ask(order),
    join: (order, control) => desk.join(order, control),
    row: (id, row) => Promise.resolve(desk.row(id, row)),
  };
}
