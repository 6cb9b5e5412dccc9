import type { InputMatrix } from "../../../../src/catalog/cell";
import { segmentRulesTable } from "../../../../src/catalog/tables/segmentRules";
import type { FinishedSegments, SegmentMethod } from "../../../../src/taskpane/model/segments/segmentsView";
import { SegmentsController } from "../../../../src/taskpane/state/segmentsController";
import { en } from "../../../../src/taskpane/text/en";
import { call } from "../../../support/call";
import { openedPane } from "../history/support";
import type { MemoryWorkbook } from "../support/memoryWorkbook";

const headers = ["Client", "Revenue", "Churn", "PD", "EAD", "Discount rate", "Years", "Size", "Stage", "Rating"];
const row = (client: string, revenue: number, pd: number, size: string, stage = "Mature"): InputMatrix[number] => [client, revenue, 0.1, pd, 1000, 0.12, "perpetual", size, stage, "BBB"];
const june: InputMatrix = [headers, row("Mill", 500_000, 0.01, "Large"), row("Yard", 80_000, 0.01, "Medium"), row("Shop", 5000, 0.02, "Small", "Growth"), row("Farm", 8000, 0.2, "Small"), ["Wrong", 1, 45, 0.01, 0, 0.12, "perpetual", "Small", "", ""], row("Port", 9000, 0.02, "Medium")];
const march: InputMatrix = [headers, row("Mill", 500_000, 0.01, "Large"), row("Yard", 8000, 0.01, "Medium"), row("Shop", 5000, 0.02, "Small", "Growth"), row("Farm", 8000, 0.02, "Small"), row("Port", 9000, 0.02, "Medium")];

async function pageOver(tables: Record<string, InputMatrix> = { Clients: june }): Promise<{ page: SegmentsController; workbook: MemoryWorkbook }> {
  const { pane, workbook } = await openedPane(tables);
  const page = new SegmentsController(pane.pageServices);
  await page.refresh();
  return { page, workbook };
}

function finished({ task }: SegmentsController): FinishedSegments {
  const state = task.state();
  if (state.status !== "done") throw new Error(`the segments are ${state.status}: ${JSON.stringify(state)}`);
  return state.output;
}

const valued = (cells: InputMatrix) => cells.slice(1).filter(([client]) => client !== "Wrong");
const column = (cells: InputMatrix, place: number) => valued(cells).map((line) => [line[place]]);
const values = (cells: InputMatrix) => call("PORTFOLIO", cells).slice(1).filter(([client]) => client !== "Wrong").map(([, value]) => [value as number]);
/** What the cell functions say of a table's clients. */
function segmentsOf(cells: InputMatrix, rules?: InputMatrix): string[] {
  return call("SEGMENT", values(cells), column(cells, 3), column(cells, 7), null, column(cells, 8), rules ?? null).map(([segment]) => segment as string);
}

test.each<SegmentMethod>(["thresholds", "quantiles"])("%s: segments as SEGMENT, treatment as POLICY, and both on the sheet", async (method) => {
  const { page, workbook } = await pageOver();
  page.set({ method });
  await page.segment("en");
  const expected = segmentsOf(june, method === "quantiles" ? (segmentRulesTable("quantiles", "en") as InputMatrix) : undefined);
  const { clients, segments, leftOut } = finished(page);
  expect(clients.map(({ segment }) => segment)).toEqual(expected);
  expect(leftOut).toBe(1);
  expect(segments.reduce((sum, { clients: count }) => sum + count, 0)).toBe(5);
  expect(segments.map(({ value }) => value)).toEqual(segments.map(({ value }) => value).sort((a, b) => b - a));
  const treatments = call("POLICY", expected.map((segment) => [segment]), column(june, 9), values(june), null, column(june, 1), column(june, 7));
  await page.write(en.segments.sheet);
  const list = workbook.written[0].sheets[1].blocks[0].cells;
  expect(list).toEqual([["Client", "CLV", ...treatments[0]], ...valued(june).map(([client], index) => [client, values(june)[index][0], ...treatments[index + 1]])]);
});

test("clusters are those of SEGMENT_CLUSTERS, the same for the same seed", async () => {
  const { page } = await pageOver();
  page.set({ method: "clusters", clusters: 2, seed: 7 });
  await page.segment("en");
  const first = finished(page).clients.map(({ segment }) => segment);
  const table = [["client", "CLV", "PD", "EAD", "size", "stage"], ...valued(june).map((line, index) => [line[0], values(june)[index][0], line[3], line[4], line[7], line[8]])];
  const said = call("SEGMENT.CLUSTERS", table, 2, 7);
  expect(first).toEqual(said.slice(1).map(([, cluster, name]) => `${cluster as number}: ${name as string}`));
  await page.segment("en");
  expect(finished(page).clients.map(({ segment }) => segment)).toEqual(first);
});

test("rules on a sheet hold from there", async () => {
  const { page, workbook } = await pageOver();
  await page.rules.thresholds.put("en");
  expect(workbook.logs.get("TenorSegmentRules")).toEqual(segmentRulesTable("thresholds", "en"));
  workbook.typeLog("TenorSegmentRules", [segmentRulesTable("thresholds", "en")[0] as InputMatrix[number], ["Everybody", null, null, null, null, null, null, null]]);
  await page.segment("en");
  expect(finished(page).segments.map(({ segment, clients }) => [segment, clients])).toEqual([["Everybody", 5]]);
});

test("a segment says how many of its clients are offered what", async () => {
  const { page } = await pageOver();
  await page.segment("en");
  const { segments } = finished(page);
  for (const { clients, treatments } of segments) expect(treatments.reduce((sum, { clients: count }) => sum + count, 0)).toBe(clients);
  expect(segments.find(({ segment }) => segment === "Growth")!.treatments[0]).toMatchObject({ reviewMonths: expect.any(Number) as number, products: expect.stringContaining("growth loan") as string });
});

test("against another date, as SEGMENT_STABILITY", async () => {
  const { page } = await pageOver({ Clients: june, March: march });
  page.set({ other: { kind: "table", name: "March" } });
  await page.segment("en");
  const { stability, source } = finished(page);
  expect(source.ref).toEqual({ kind: "table", name: "Clients" });
  const table = (cells: InputMatrix): InputMatrix => [["client", "segment"], ...valued(cells).map(([client], index) => [client, segmentsOf(cells)[index]])];
  expect(stability!.cells).toEqual(call("SEGMENT.STABILITY", table(march), table(june)));
});

test("another choice makes the segments stale", async () => {
  const { page } = await pageOver();
  await page.segment("en");
  expect(page.state().stale).toBe(false);
  page.set({ method: "quantiles" });
  expect(page.state().stale).toBe(true);
});
