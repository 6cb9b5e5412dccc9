import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { agree } from "../measure.mjs";
import { writeInputs } from "./files.mjs";
import { runCommand } from "./runCommand.mjs";

/** As many as a sheet of Excel has rows, less the headers. */
const CLIENTS = 1_048_575;
const SCENARIOS = 50;
const MOST_BYTES = 2e9;
const CANCEL_AFTER_MS = 1500;
const MOST_MS_TO_CANCEL = 200;
const TOLERANCE = 1e-9;

/** The command on a file as long as a sheet: time, memory, and how fast it ends when it is told to. */
export async function bench({ requireTypeScript, root }) {
  const folder = mkdtempSync(path.join(tmpdir(), "tenor-scale-"));
  try {
    const files = writeInputs(folder, CLIENTS, SCENARIOS);
    const words = ["run", files.clients, "--scenarios", files.scenarios, "--json"];
    const { exit, stdout, stderr, seconds, bytes } = await runCommand(root, folder, words);
    if (exit !== 0) throw new Error(stderr);
    const report = JSON.parse(stdout);
    checkValues(requireTypeScript, report);
    console.log(`${CLIENTS.toLocaleString("en")} clients × ${SCENARIOS} scenarios from a file of ${Math.round(statSync(files.clients).size / 1e6)} MB: ${seconds.toFixed(1)} s, ${Math.round(bytes / 1e6).toLocaleString("en")} MB at most`);
    if (bytes > MOST_BYTES) throw new Error(`more than ${MOST_BYTES / 1e6} MB`);
    await checkCancel(root, folder, [...words, "--out", "out.csv"]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The sum over the rows of the first scenario, which has no shock but by 1, client by client. */
function checkValues(requireTypeScript, { valued, asItStands, scenarios }) {
  agree("clients", valued, CLIENTS, 0);
  agree("scenario that shocks by nothing", scenarios[0].clv, asItStands.clv, TOLERANCE);
  const { COMPONENT_LINES } = requireTypeScript("src/core/clv/components.ts");
  for (const { clv, components } of scenarios) agree("sum of the lines", COMPONENT_LINES.reduce((sum, line) => sum + components[line], 0), clv, TOLERANCE);
}

async function checkCancel(root, folder, words) {
  let asked = 0;
  const { exit, seconds } = await runCommand(root, folder, words, {
    onStart: (child) => setTimeout(() => {
      asked = performance.now();
      child.kill("SIGINT");
    }, CANCEL_AFTER_MS),
  });
  const took = performance.now() - asked;
  if (exit !== 130) throw new Error(`cancelled after ${seconds} s, the exit code is ${exit}`);
  if (existsSync(path.join(folder, "out.csv"))) throw new Error("a cancelled run left a file");
  console.log(`Ctrl-C is answered in ${took.toFixed(0)} ms with exit code 130 (target: ${MOST_MS_TO_CANCEL} ms)`);
}
