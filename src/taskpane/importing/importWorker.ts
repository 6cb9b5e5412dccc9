import { inTurns } from "../../compute/inTurns";
import type { FromDesk, ToDesk } from "../../crm/desk/messages";
import { serveDesk } from "../../crm/desk/serveDesk";

/** The scope of a dedicated worker, as far as it is used here. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToDesk>) => void) | null;
  postMessage(message: FromDesk): void;
}

const scope = self as unknown as WorkerScope;
// In turns here too: a cancellation has to be heard.
const serve = serveDesk((message) => scope.postMessage(message), inTurns);
scope.onmessage = ({ data }) => serve(data);
