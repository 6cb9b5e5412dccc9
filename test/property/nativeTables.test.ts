import { call, tryCall } from "../support/call";
import { AuditWorkbook, differences } from "../support/native/auditWorkbook";
import { hasLibreOffice, withIronCalc, withLibreOffice } from "../support/native/engines";
import { randomProject } from "../support/native/randomTables";
import { seededRandom } from "../support/random";
import type { Example } from "../../src/catalog/define/defineFunction";

type Arg = Example["args"][number];

const SEED = 20269;
const PROJECTS = 150;

/** Σ|components| of each row, for the tolerance: the seven lines of the value, the balances of a schedule. */
function sizesOfProject([table, terms, output]: readonly Arg[]): number[] {
  const summary = call("PROJECT_CLV", table, terms, "summary");
  const lines = summary.slice(1, 8).reduce<number>((sum, [, amount]) => sum + (typeof amount === "number" ? Math.abs(amount) : 0), 0);
  if (output === "value") return [lines];
  if (output === "summary") return [1, ...Array<number>(8).fill(lines)];
  return call("PROJECT_CLV", table, terms, "schedule").map((row) => Math.max(lines, ...row.map((cell) => (typeof cell === "number" ? Math.abs(cell) : 0))));
}

const workbook = new AuditWorkbook();
const said = new Map<string, number>();
const random = seededRandom(SEED);
for (let turn = 0; turn < 20 * PROJECTS && workbook.unfolded.length < PROJECTS; turn++) {
  const args = randomProject(random);
  if ("failure" in tryCall("PROJECT_CLV", ...args)) continue;
  const unfolding = workbook.unfold("PROJECT_CLV", args, sizesOfProject(args));
  if (!unfolding.ok) said.set(unfolding.reason.en, 1);
}

test("projects of every kind of repayment, drawing and covenant unfold", () => {
  expect([...said.keys()]).toEqual([]);
  expect(workbook.unfolded).toHaveLength(PROJECTS);
});

test("they agree in IronCalc", () => {
  const at = withIronCalc(workbook.sheets, workbook.areas);
  expect(workbook.unfolded.flatMap((unfolded) => differences(unfolded, at))).toEqual([]);
}, 600_000);

test("they agree in LibreOffice", async () => {
  if (!hasLibreOffice()) {
    process.stderr.write("\nLibreOffice is not here: native formulas were NOT recalculated by it; only IronCalc has seen them.\n\n");
    return;
  }
  const at = await withLibreOffice(workbook.sheets);
  expect(workbook.unfolded.flatMap((unfolded) => differences(unfolded, at))).toEqual([]);
}, 600_000);
