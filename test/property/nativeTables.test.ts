import { functions } from "../../src/catalog";
import type { Example } from "../../src/catalog/define/defineFunction";
import { isFailure } from "../../src/catalog/cell";
import { nativeForms } from "../../src/native/forms";
import { call, tryCall } from "../support/call";
import { testThatEnginesAgree } from "../support/native/agreeInEngines";
import { AuditWorkbook } from "../support/native/auditWorkbook";
import { ownCalls } from "../support/native/randomTables";
import { seededRandom } from "../support/random";

type Arg = Example["args"][number];

const SEED = 20269;
const CALLS = 20;
const PROJECTS = 60;

/** The seven lines of the value, the balances of a schedule. */
function sizesOfProject([table, terms, output]: readonly Arg[]): number[] {
  const summary = call("PROJECT_CLV", table, terms, "summary");
  const lines = summary.slice(1, 8).reduce<number>((sum, [, amount]) => sum + (typeof amount === "number" ? Math.abs(amount) : 0), 0);
  if (output === "value") return [lines];
  if (output === "summary") return [1, ...new Array<number>(8).fill(lines)];
  return call("PROJECT_CLV", table, terms, "schedule").map((row) => Math.max(lines, ...row.map((cell) => (typeof cell === "number" ? Math.abs(cell) : 0))));
}

const callsOf = (name: string): number => (name === "PROJECT_CLV" ? PROJECTS : CALLS);

const workbook = new AuditWorkbook();
const refused: string[] = [];
const counts: Record<string, number> = {};
for (const [name, draw] of Object.entries(ownCalls)) {
  const count = callsOf(name);
  const random = seededRandom(SEED);
  counts[name] = 0;
  for (let turn = 0; turn < 30 * count && counts[name] < count; turn++) {
    const args = draw(random);
    const answer = tryCall(name, ...args);
    if ("failure" in answer || answer.cells.flat().every((cell) => isFailure(cell) || cell === "")) continue;
    const unfolding = workbook.unfold(name, args, name === "PROJECT_CLV" ? sizesOfProject(args) : undefined);
    if (unfolding.ok) counts[name]++;
    else refused.push(`${name}: ${unfolding.reason.en}`);
  }
}

test("every form of a function over tables has calls here, and they unfold", () => {
  const overTables = functions.filter(({ id, kind, params }) => nativeForms[id]?.kind === "form" && kind !== "portfolio" && params.some(({ shape, optional }) => shape === "table" && !optional));
  expect(overTables.map(({ name }) => name).filter((name) => !(name in ownCalls))).toEqual([]);
  expect(refused).toEqual([]);
  expect(Object.entries(counts).filter(([name, count]) => count < callsOf(name))).toEqual([]);
});

testThatEnginesAgree(workbook);
