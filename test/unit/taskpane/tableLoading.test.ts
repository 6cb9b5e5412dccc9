import type { InputMatrix } from "../../../src/catalog/cell";
import { sourceKey, type SourceRef } from "../../../src/catalog/schema/sourceRef";
import { NO_SETTINGS, type PaneSettings } from "../../../src/excel/paneSettings";
import { loadTable } from "../../../src/taskpane/state/tableLoading";
import { MemoryWorkbook } from "./support/memoryWorkbook";

const clients: InputMatrix = [["Client", "Takings", "Churn", "Rating"], ["A", 100, 0.1, "good"], ["B", 200, 0.2, "bad"]];
const grades: InputMatrix = [["From", "good", "bad", "default"], ["good", 0.9, 0.08, 0.02], ["bad", 0.1, 0.8, 0.1], ["default", 0, 0, 1]];
const ref: SourceRef = { kind: "table", name: "Clients" };
const matrix: SourceRef = { kind: "table", name: "Grades" };

const remembered = (more: Partial<PaneSettings["tables"][string]> = {}): PaneSettings => ({ ...NO_SETTINGS, tables: { [sourceKey(ref)]: { mapping: { revenue: "Takings" }, assumptions: { discount_rate: 0.12 }, ...more } } });
const workbook = (): MemoryWorkbook => new MemoryWorkbook({ Clients: clients, Grades: grades });

test("a table is read with the columns, assumptions and rating matrix that were chosen for it", async () => {
  const loaded = await loadTable(workbook(), remembered({ matrix }), ref);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.trouble));
  const { reading, assumptions, matrix: read, source } = loaded.value;
  expect([...reading.table.values.revenue]).toEqual([100, 200]);
  expect([...reading.table.values.discountRate]).toEqual([0.12, 0.12]);
  expect([...reading.table.curves.pd?.values ?? reading.table.values.pd]).toEqual(expect.arrayContaining([0.02, 0.1]));
  expect(assumptions).toEqual({ discount_rate: 0.12 });
  expect(read?.labels).toEqual(["good", "bad", "default"]);
  expect(source.cells).toBe(clients);
});

test("what was chosen for another table does not count", async () => {
  const settings: PaneSettings = { ...NO_SETTINGS, tables: { "table:Other": { mapping: { revenue: "Takings" }, assumptions: { discount_rate: 0.12 } } } };
  expect(await loadTable(workbook(), settings, ref)).toMatchObject({ ok: false, trouble: { kind: "data", failure: { parameter: expect.any(String) } } });
});

test("a table or matrix that is gone, and a matrix that is none, are said", async () => {
  expect(await loadTable(workbook(), NO_SETTINGS, { kind: "table", name: "Gone" })).toMatchObject({ ok: false, trouble: { kind: "workbook", problem: { code: "notFound" } } });
  expect(await loadTable(workbook(), remembered({ matrix: { kind: "table", name: "Gone" } }), ref)).toMatchObject({ ok: false, trouble: { kind: "workbook", problem: { code: "notFound" } } });
  expect(await loadTable(workbook(), remembered({ matrix: ref }), ref)).toMatchObject({ ok: false, trouble: { kind: "data" } });
});
