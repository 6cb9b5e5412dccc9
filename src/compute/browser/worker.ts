import type { FromWorker, ToWorker } from "../messages";
import { serveRuns } from "../serveRuns";

/** The scope of a dedicated worker, as far as it is used here. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
}

const scope = self as unknown as WorkerScope;
const serve = serveRuns((message) => scope.postMessage(message));
scope.onmessage = ({ data }) => serve(data);
