import { readScenarioTable, type SheetScenario } from "../../src/catalog/schema/readScenarioTable";
import { editScenarios, readScenarios } from "../../src/excel/scenarioSheet";
import { writeChecks, type CheckSheet } from "../../src/excel/write/writeChecks";
import { writeScenarios } from "../../src/excel/write/writeScenarios";
import type { InputMatrix } from "../../src/catalog/cell";
import { atEveryCut } from "./support/cutOff";
import { HostBench, type BenchPane } from "./support/hostBench";

/** Scenarios and checks are written by panes that are killed before each of their requests that write. */
jest.setTimeout(120_000);

const scenario = (name: string): SheetScenario => ({ name, weight: 0.5, shocks: [{ shock: { driver: "pd", operation: "multiply", amount: 2 } }, { shock: { driver: "lgd", operation: "add", amount: 0.1 } }] });
const write = (names: readonly string[], before?: InputMatrix) => writeScenarios({ scenarios: names.map(scenario), before, locale: "en", sheetName: "Scenarios" }, 20);

async function namesIn(pane: BenchPane): Promise<readonly string[] | undefined> {
  const read = await pane.act(() => readScenarios());
  if (!read.ok || !read.value) return undefined;
  const scenarios = readScenarioTable(read.value.cells);
  return scenarios.ok ? scenarios.value.map(({ name }) => name) : [];
}

const withScenarios = async (): Promise<HostBench> => {
  const bench = new HostBench();
  expect(await bench.openPane().act(() => write(["Mild", "Severe"]))).toEqual({ ok: true, value: undefined });
  return bench;
};

test.each([
  ["written from the pane", () => write(["Mild", "Severe"])],
  ["put into the sheet to be edited there", () => editScenarios([["Scenario", "Weight", "Driver", "Operation", "Amount"], ["Mild", 1, "pd", "multiply", 2]], "Scenarios")],
])("a scenario table %s is there as a whole or not at all", async (_name, make) => {
  let cuts = 0;
  await atEveryCut(() => Promise.resolve(new HostBench()), make, async ({ before, left, next }) => {
    cuts++;
    if (left.tables.length === 0) expect(left).toEqual(before);
    else expect(await namesIn(next)).toContain("Mild");
    // Whoever comes next has a table to work with.
    if (left.tables.length === 0) expect(await next.act(make)).toMatchObject({ ok: true });
    expect(await namesIn(next)).toContain("Mild");
  });
  expect(cuts).toBeGreaterThan(0);
});

test.each([["fewer", ["Severe"]], ["more", ["Mild", "Severe", "Worst", "Reverse"]]])("a scenario table that gets %s scenarios has those of before or those of after", async (_name, names) => {
  const before = async (pane: BenchPane): Promise<InputMatrix> => {
    const read = await pane.act(() => readScenarios());
    return read.ok ? read.value!.cells : [];
  };
  let bench: HostBench | undefined;
  let cells: InputMatrix = [];
  const seen = new Set<string>();
  await atEveryCut(
    async () => {
      bench = await withScenarios();
      cells = await before(bench.openPane());
      return bench;
    },
    () => write(names, cells),
    async ({ next }) => {
      const found = await namesIn(next);
      expect([["Mild", "Severe"], names]).toContainEqual(found);
      seen.add(String(found));
    },
  );
  expect(seen).toContain("Mild,Severe");
  expect(await namesIn(bench!.openPane())).toEqual(names);
});

test("checks are those of before or those of after, each with its result", async () => {
  const sheet = (wanted: readonly number[]): CheckSheet => ({ name: "Tenor checks", title: "Checks of this workbook", note: "Native formulas.", headers: ["Check", "Found", "Wanted", "Result"], passed: "passed", failed: "failed", all: "All", checks: wanted.map((value, index) => ({ name: `Check ${index}`, found: `=1+${index}`, wanted: value })) });
  const checked = async (): Promise<HostBench> => {
    const bench = new HostBench();
    expect(await bench.openPane().act(() => writeChecks(sheet([1, 2, 4])))).toMatchObject({ ok: true, value: [{ passed: true }, { passed: true }, { passed: false }] });
    return bench;
  };
  let cuts = 0;
  await atEveryCut(checked, () => writeChecks(sheet([1])), async ({ before, left, next }) => {
    cuts++;
    expect(left).toEqual(before);
    expect(await next.act(() => writeChecks(sheet([1])))).toMatchObject({ ok: true, value: [{ passed: true }] });
  });
  expect(cuts).toBeGreaterThan(0);
});
