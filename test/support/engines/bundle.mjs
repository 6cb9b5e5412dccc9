// node bundle.mjs FOLDER: writes workload.js there, one file of plain script that any engine can run.
import path from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";

const here = path.dirname(fileURLToPath(import.meta.url));

webpack({
  mode: "production",
  devtool: false,
  target: ["web", "es2022"],
  entry: path.join(here, "workload.ts"),
  output: { path: path.resolve(process.argv[2]), filename: "workload.js", globalObject: "globalThis" },
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: [{ test: /\.ts$/, loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } }, exclude: /node_modules/ }] },
  optimization: { minimize: false },
  performance: { hints: false },
}, (error, stats) => {
  if (!error && !stats.hasErrors()) return;
  console.error(error ?? stats.toString("errors-only"));
  process.exitCode = 1;
});
