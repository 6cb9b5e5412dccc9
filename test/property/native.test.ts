import fc from "fast-check";
import { functions } from "../../src/catalog";
import type { InputCell } from "../../src/catalog/cell";
import { nativeForms } from "../../src/native/forms";
import { call } from "../support/call";
import { anyClient } from "../support/clients";
import { testThatEnginesAgree } from "../support/native/agreeInEngines";
import { AuditWorkbook } from "../support/native/auditWorkbook";
import { clvArguments, randomArguments, withoutCurves } from "../support/native/randomCalls";
import { ownCalls } from "../support/native/randomTables";
import { seededRandom } from "../support/random";
import { readSample } from "../unit/sample/support/files";

type Arg = Parameters<typeof call>[1];

const SEED = 20268;
const CALLS = 6;
const clients = fc.sample(anyClient, { seed: SEED, numRuns: 1000 });
const yearsOf = ({ horizonPeriods, periodsPerYear }: (typeof clients)[number]): number => horizonPeriods / periodsPerYear;

/** Σ|components| of each client, for the tolerance. */
function sizesOf(args: readonly Arg[]): number[] {
  return call("CLV_BREAKDOWN", ...args).slice(1).map((row) => row.slice(0, 6).reduce<number>((sum, cell) => sum + (typeof cell === "number" ? Math.abs(cell) : 0), 0));
}

/** One client's components, its last line CLV. */
function sizeOfOne(args: readonly Arg[]): number {
  return call("CLV_BREAKDOWN", ...args).slice(0, 6).reduce<number>((sum, [, amount]) => sum + (typeof amount === "number" ? Math.abs(amount) : 0), 0);
}

/** A thousand clients: most in one table at constant rates, some for ever, some with curves, some a row a period. */
function clientsUnfolded(workbook: AuditWorkbook): string[] {
  const refused: string[] = [];
  const unfold = (name: string, args: Arg[], sizes: number[]): void => {
    const unfolding = workbook.unfold(name, args, sizes);
    if (!unfolding.ok) refused.push(`${name}: ${unfolding.reason.en}`);
  };
  const constant = clvArguments(clients.slice(0, 700).map(withoutCurves), yearsOf);
  unfold("CLV", constant, sizesOf(constant));
  const forEver = clvArguments(clients.slice(700, 900).map(withoutCurves).filter(({ discountRate, growth }) => (discountRate as number) > (growth.revenue as number) + 0.01), () => "perpetual");
  unfold("CLV", forEver, sizesOf(forEver));
  const byYear = clvArguments(clients.slice(900, 980), (client): InputCell => (client.periodsPerYear === 2 && client.timing === "mid" ? "永续" : yearsOf(client)));
  unfold("CLV_BREAKDOWN", byYear, [1, ...sizesOf(byYear)]);
  for (const [index, client] of clients.slice(980).entries()) {
    const args = clvArguments([client], () => Math.min(8, 1 + yearsOf(client)));
    const size = sizeOfOne(args);
    if (index % 3 === 0) unfold("CLV", args, [size]);
    else if (index % 3 === 1) unfold("CLV_BREAKDOWN", args, new Array<number>(7).fill(size));
    else unfold("CLV_SCHEDULE", args, new Array<number>(200).fill(size));
  }
  return refused;
}

/** Calls of every function with a form, as its declaration allows them; those that TENOR refuses are no calls. */
function callsUnfolded(workbook: AuditWorkbook): Record<string, number> {
  const random = seededRandom(SEED);
  const counts: Record<string, number> = {};
  for (const fn of functions) {
    // Those with calls of their own are tried in nativeTables.test.ts.
    if (nativeForms[fn.id]?.kind !== "form" || fn.kind === "portfolio" || (fn.name in ownCalls && fn.name !== "CHURN_ADJ")) continue;
    counts[fn.name] = 0;
    for (let turn = 0; turn < 20 * CALLS && counts[fn.name] < CALLS; turn++) if (workbook.unfold(fn.name, randomArguments(fn, random)).ok) counts[fn.name]++;
  }
  return counts;
}

function samplesUnfolded(workbook: AuditWorkbook, most: number): void {
  for (const name of ["corporate-12.en.csv", "sba-clients.csv"]) {
    const table = readSample(name).cells.slice(0, most + 1) as InputCell[][];
    workbook.unfold("PORTFOLIO", [table], call("PORTFOLIO", table).map((row) => row.slice(2, 8).reduce<number>((sum, cell) => sum + (typeof cell === "number" ? Math.abs(cell) : 0), 0)));
  }
}

const workbook = new AuditWorkbook();
const refused = clientsUnfolded(workbook);
const counts = callsUnfolded(workbook);
samplesUnfolded(workbook, 300);

test("a thousand clients, and calls of every function with a form, unfold", () => {
  expect(refused).toEqual([]);
  expect(Object.entries(counts).filter(([, count]) => count < CALLS)).toEqual([]);
});

testThatEnginesAgree(workbook);
