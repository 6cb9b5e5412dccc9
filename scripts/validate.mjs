// npm run validate [-- --production]: Microsoft's validation service where it can be reached, our own rules everywhere.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { ensureInstalled, root, stop } from "./ensureInstalled.mjs";

const SERVICE_PATIENCE = 30_000;

ensureInstalled();
const offline = !validateOnline();
if (offline) run("office-addin-manifest info", manifestTool("info", "manifest.xml"));
run("our rules", [path.join(root, "scripts", "test.mjs"), "--project", "unit", "test/unit/manifest"]);
console.log(
  offline
    ? "\nChecked offline: office-addin-manifest reads the manifest, and it breaks none of our rules (test/unit/manifest).\nMicrosoft's validation service could not be reached; run this again where there is a network."
    : "\nChecked by Microsoft's validation service and by our rules (test/unit/manifest).",
);

/** False when the service gave no answer; stops when it refuses the manifest. */
function validateOnline() {
  const production = process.argv.includes("--production") ? ["--production"] : [];
  const { status, stdout, stderr } = spawnSync(process.execPath, manifestTool("validate", "manifest.xml", ...production), { cwd: root, encoding: "utf8", timeout: SERVICE_PATIENCE });
  const output = `${stdout}${stderr}`;
  if (status === 0) {
    console.log(output);
    return true;
  }
  // The tool reports a missing network, a refusal by a proxy, and our own time limit in these ways.
  if (status === null || /Unable to (contact|validate)/.test(output)) return false;
  return stop(output || "office-addin-manifest validate failed without a word.");
}

function run(name, args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) stop(`The manifest failed: ${name}.`);
}

function manifestTool(...args) {
  return [path.join(root, "node_modules", "office-addin-manifest", "cli.js"), ...args];
}
