/**
 * Builds the sample files of `assets/samples`. Deterministic: the same input gives the same bytes.
 *
 *   node scripts/sample/build.mjs           write the files
 *   node scripts/sample/build.mjs --print   print them as JSON, name → text, and write nothing
 *   node scripts/sample/build.mjs --facts   print as JSON the counts that the documentation states
 */
import { readFileSync, writeFileSync } from "node:fs";
import { corporateFiles } from "./invented/corporate.mjs";
import { scenarioFiles } from "./invented/scenarios.mjs";
import { buildSba } from "./sba/index.mjs";

const rawFile = new URL("../../test/golden/sba/sba_loans.csv", import.meta.url);
const samples = new URL("../../assets/samples/", import.meta.url);

const sba = buildSba(readFileSync(rawFile, "utf8"));
const files = { ...sba.files, ...corporateFiles(), ...scenarioFiles() };

const mode = process.argv[2];
if (mode === "--print") process.stdout.write(JSON.stringify(files));
else if (mode === "--facts") process.stdout.write(JSON.stringify(sba.facts, null, 2));
else for (const [name, text] of Object.entries(files)) writeFileSync(new URL(name, samples), text);
