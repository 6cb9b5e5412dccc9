import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const projectRoot = path.resolve(__dirname, "../../..");

/** A file with an import that must not be, and the rule that must catch it. */
const PLANTED: readonly [file: string, text: string, rule: string][] = [
  ["src/core/units/early.ts", 'import { clv } from "../clv/value"; export const a = clv;', "core-units-imports"],
  ["src/core/cashflow/early.ts", 'import type { Clv } from "../clv/value"; export type B = Clv;', "core-cashflow-imports"],
  ["src/core/odd/room.ts", 'import { clv } from "../clv/value"; export const odd = clv;', "core-has-known-rooms"],
  ["src/odd/folder.ts", 'import { clv } from "../core/clv/value"; export const odd = clv;', "src-has-known-folders"],
  ["src/core/clv/up.ts", 'import { catalog } from "../../catalog/index"; export const a = catalog;', "core-imports"],
  ["src/core/clv/page.ts", 'import { useState } from "react"; export const a = useState;', "core-and-catalog-packages"],
  ["src/core/clv/node.ts", 'import { readFileSync } from "node:fs"; export const a = readFileSync;', "node-only-in-cli-and-worker"],
  ["src/catalog/host.ts", 'import { workbook } from "../excel/workbook"; export const a = workbook;', "catalog-imports"],
  ["src/audit/file.ts", 'import { workbook } from "../excel/workbook"; export const a = workbook;', "audit-imports"],
  ["src/crm/workbook.ts", 'import { workbook } from "../excel/workbook"; export const a = workbook;', "crm-imports"],
  ["src/sql/files.ts", 'import { pane } from "../compute/node/worker"; export const a = pane;', "sql-imports"],
  ["src/formulas/workbook.ts", 'import { workbook } from "../excel/workbook"; export const a = workbook;', "formulas-imports"],
  ["src/functions/pane.ts", 'import { pane } from "../taskpane/pane"; export const a = pane;', "functions-imports"],
  ["src/functions/core.ts", 'import { clv } from "../core/clv/value"; export const a = clv;', "core-types-only"],
  ["src/taskpane/functions.ts", 'import { fn } from "../functions/fn"; export const a = fn;', "taskpane-imports"],
  ["src/workbench/excel.ts", 'import { workbook } from "../excel/workbook"; export const a = workbook;', "workbench-imports"],
  ["src/excel/pane.ts", 'import { pane } from "../taskpane/pane"; export const a = pane;', "no-one-imports-hosts"],
  ["src/compute/nodeWorker.ts", 'import { worker } from "./node/worker"; export const a = worker;', "node-worker-only-from-cli"],
  ["src/taskpane/file.ts", 'import { parse } from "papaparse"; export const a = parse;', "files-only-at-the-edge"],
  ["src/functions/chart.ts", 'import { init } from "echarts"; export const a = init;', "components-only-in-pages"],
  ["src/taskpane/grid.ts", 'import { Univer } from "@univerjs/core"; export const a = Univer;', "grid-only-in-workbench"],
  ["src/core/clv/ring.ts", 'import { b } from "./ring2"; export const a = () => b;', "no-cycles"],
  ["src/core/clv/lost.ts", 'import { b } from "./nowhere"; export const a = b;', "resolves"],
];

const SOUND: readonly [file: string, text: string][] = [
  ["src/core/clv/value.ts", "export type Clv = number; export const clv = 1;"],
  ["src/core/clv/ring2.ts", 'import { a } from "./ring"; export const b = () => a;'],
  ["src/catalog/index.ts", 'import { clv } from "../core/clv/value"; export const catalog = [clv];'],
  ["src/excel/workbook.ts", 'import { catalog } from "../catalog/index"; export const workbook = catalog;'],
  ["src/compute/node/worker.ts", 'import { cpus } from "node:os"; export const worker = cpus;'],
  ["src/functions/fn.ts", 'import { catalog } from "../catalog/index"; import type { Clv } from "../core/clv/value"; export const fn = (): Clv => catalog[0];'],
  ["src/taskpane/pane.ts", 'import { useState } from "react"; export const pane = useState;'],
];

test("the import rules catch what they are for, and nothing else", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "tenor-imports-"));
  try {
    for (const [file, text] of [...SOUND, ...PLANTED]) {
      mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    symlinkSync(path.join(projectRoot, "node_modules"), path.join(folder, "node_modules"), "junction");
    const found = violationsIn(folder);
    for (const [file, , rule] of PLANTED) expect(found).toContainEqual({ from: file, rule });
    const sound = SOUND.map(([file]) => file).filter((file) => !file.includes("ring2"));
    expect(found.filter(({ from }) => sound.includes(from))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("every rule says why", () => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { forbidden } = require("../../../.dependency-cruiser.cjs") as { forbidden: { name: string; comment?: string; severity: string }[] };
  expect(forbidden.filter(({ comment, severity }) => !comment || severity !== "error").map(({ name }) => name)).toEqual([]);
});

function violationsIn(folder: string): { from: string; rule: string }[] {
  const command = path.join(projectRoot, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const { stdout, stderr } = spawnSync(process.execPath, [command, "--config", path.join(projectRoot, ".dependency-cruiser.cjs"), "--output-type", "json", "src"], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!stdout) throw new Error(stderr);
  const { summary } = JSON.parse(stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  return summary.violations.map(({ from, rule }) => ({ from, rule: rule.name }));
}
