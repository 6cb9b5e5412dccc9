import type { FromEstimator, ToEstimator } from "../estimateMessages";
import { serveEstimates } from "../serveEstimates";

/** The scope of a dedicated worker, as far as it is used here. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToEstimator>) => void) | null;
  postMessage(message: FromEstimator): void;
}

const scope = self as unknown as WorkerScope;
const serve = serveEstimates((message) => scope.postMessage(message));
scope.onmessage = ({ data }) => serve(data);
