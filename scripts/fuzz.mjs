// npm run fuzz [-- --calls 100000 --seed 1 --only CLV,PORTFOLIO]: functions called with whatever may stand in a sheet.
import { parseArgs } from "node:util";
import { ensureInstalled } from "./ensureInstalled.mjs";

const text = { type: "string" };
// The last three are for tests: other functions, seconds without an answer that are one too many, findings as JSON.
const { values } = parseArgs({ options: { calls: { ...text, default: "100000" }, seed: { ...text, default: "1" }, only: text, list: text, patience: text, json: { type: "boolean", default: false } } });

ensureInstalled();
const { fuzz } = await import("../test/fuzz/fuzz.mjs");

const { seed, json } = values;
const { made, findings } = await fuzz({ calls: Number(values.calls), seed: Number(seed), only: values.only?.split(","), list: values.list, patience: values.patience && 1000 * Number(values.patience) });
if (json) console.log(JSON.stringify({ made, findings }));
else {
  for (const { name, turn, complaint, args } of findings) console.log(`${name}, seed ${seed}, turn ${turn}: ${complaint}\n  ${args ?? ""}`);
  console.log(`${made.toLocaleString("en")} calls, ${findings.length} findings`);
  process.exitCode = findings.length > 0 ? 1 : 0;
}
