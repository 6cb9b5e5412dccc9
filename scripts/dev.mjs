// npm run dev [-- --port N]: rebuilds on every change and serves the workbench; reload the page to see it.
import { createRequire } from "node:module";
import { parseArgs } from "node:util";
import { forgetBuild } from "./ensureBuilt.mjs";
import { ensureInstalled, root } from "./ensureInstalled.mjs";
import { serve } from "./serve.mjs";

const { values } = parseArgs({ options: { port: { type: "string", default: "3210" } } });
ensureInstalled();
forgetBuild();

const require = createRequire(import.meta.url);
const webpack = require("webpack");
const compiler = webpack(require(`${root}/webpack.config.js`)({}, { mode: "development" }));

let server;
const watching = compiler.watch({}, async (error, stats) => {
  if (error) throw error;
  console.log(stats.toString({ preset: "errors-warnings", colors: process.stdout.isTTY }) || `Built at ${new Date().toLocaleTimeString()}.`);
  if (server || stats.hasErrors()) return;
  server = serve({ port: Number(values.port) });
  console.log(`\n  Tenor is at  ${(await server).url}   (development build; Ctrl-C stops)\n`);
});

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => watching.close(async () => {
    await (await server)?.close();
    process.exit(0);
  }));
}
