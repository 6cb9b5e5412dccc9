import { parentPort } from "node:worker_threads";
import type { ToWorker } from "../messages";
import { serveRuns } from "../serveRuns";

const port = parentPort;
if (!port) throw new Error("this file runs as a worker thread");
const serve = serveRuns((message) => port.postMessage(message));
port.on("message", (message: ToWorker) => serve(message));
