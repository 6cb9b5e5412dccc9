// npm start [-- --port N] [--no-open]
import { parseArgs } from "node:util";
import { ensureBuilt } from "./ensureBuilt.mjs";
import { ensureInstalled, stop } from "./ensureInstalled.mjs";
import { openBrowser } from "./openBrowser.mjs";

/** Not 3000: npm run excel serves the manifest's origin there. */
const DEFAULT_PORT = 3210;

const options = readOptions();
ensureInstalled();
ensureBuilt();

const { serve } = await import("./serve.mjs");
const server = await serve({ port: options.port }).catch((error) => stop(error.message));
console.log(`
  Tenor is at  ${server.url}

  The sample portfolio is loaded: type =TENOR.CLV( in a cell, or run the scenarios in the pane.
  Ctrl-C stops.
`);
if (options.open) openBrowser(server.url);

let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, async () => {
    if (stopping) process.exit(1);
    stopping = true;
    await server.close();
    process.exit(0);
  });
}

function readOptions() {
  try {
    const { values } = parseArgs({ options: { port: { type: "string" }, open: { type: "boolean", default: true }, "no-open": { type: "boolean" } } });
    const port = Number(values.port ?? DEFAULT_PORT);
    if (!(Number.isInteger(port) && port >= 0 && port < 65536)) stop(`--port must be a whole number from 0 to 65535, got ${values.port}`);
    return { port, open: values.open && !values["no-open"] };
  } catch (error) {
    return stop(`${error.message}\nUsage: npm start [-- --port ${DEFAULT_PORT}] [--no-open]`);
  }
}
