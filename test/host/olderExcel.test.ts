import { readScenarios } from "../../src/excel/scenarioSheet";
import { writeScenarios } from "../../src/excel/write/writeScenarios";
import type { SheetScenario } from "../../src/catalog/schema/readScenarioTable";
import type { InputMatrix } from "../../src/catalog/cell";
import { HostBench, type BenchPane } from "./support/hostBench";

/** An Excel that the manifest lets in and that has nothing newer: ExcelApi 1.12. */
jest.setTimeout(60_000);

const scenario = (name: string): SheetScenario => ({ name, weight: 0.5, shocks: [{ shock: { driver: "pd", operation: "multiply", amount: 2 } }] });
const write = (names: readonly string[], before?: InputMatrix) => writeScenarios({ scenarios: names.map(scenario), before, locale: "en", sheetName: "Scenarios" }, 20);

async function cellsOf(pane: BenchPane): Promise<InputMatrix> {
  const read = await pane.act(() => readScenarios());
  return read.ok ? read.value!.cells : [];
}

function olderPane(bench: HostBench): BenchPane {
  const pane = bench.openPane();
  pane.act(() => Object.assign(Office.context.requirements, { isSetSupported: (_set: string, version: string) => Number(version.split(".")[1]) <= 12 }));
  return pane;
}

test("scenarios are written where the table keeps its size", async () => {
  const pane = olderPane(new HostBench());
  expect(await pane.act(() => write(["Mild", "Severe"]))).toMatchObject({ ok: true });
  expect(await pane.act(async () => write(["Mild", "Worse"], await cellsOf(pane)))).toMatchObject({ ok: true });
  expect((await cellsOf(pane)).map(([name]) => name)).toEqual(["Scenario", "Mild", "Worse"]);
});

test.each([["more", ["Mild", "Severe", "Worst"]], ["fewer", ["Severe"]]])("%s scenarios than the table has rows are refused before anything is written", async (_, names) => {
  const pane = olderPane(new HostBench());
  await pane.act(() => write(["Mild", "Severe"]));
  const before = await cellsOf(pane);
  expect(await pane.act(() => write(names, before))).toMatchObject({ ok: false, problem: { code: "unsupported" } });
  expect(await cellsOf(pane)).toEqual(before);
});
