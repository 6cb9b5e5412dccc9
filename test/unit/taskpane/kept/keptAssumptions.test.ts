import type { InputMatrix } from "../../../../src/catalog/cell";
import { PaneController } from "../../../../src/taskpane/state/paneController";
import { assumptionFields } from "../../../../src/taskpane/model/assumptionFields";
import { MemoryWorkbook } from "../support/memoryWorkbook";

const CLIENTS: InputMatrix = [["Client", "Revenue", "Churn"], ["Alder", 100, 0.1], ["Birch", 80, 0.2]];
const PRESENT = new Set(["client", "revenue", "churn"]);
const USUAL = { usual: "usual" };

async function pane(workbook = new MemoryWorkbook({ Clients: CLIENTS })): Promise<{ workbook: MemoryWorkbook; controller: PaneController }> {
  let clock = Date.UTC(2026, 0, 5);
  const controller = new PaneController({ workbook, now: () => (clock += 60_000), run: () => Promise.reject(new Error("no run")), estimate: () => Promise.reject(new Error("no estimate")), runner: { person: () => "Lin", version: "1" } });
  await controller.start("en");
  return { workbook, controller };
}

async function keptPane(): Promise<{ workbook: MemoryWorkbook; controller: PaneController }> {
  const { workbook, controller } = await pane();
  controller.data.assume("discount_rate", 0.08);
  const { main } = assumptionFields(PRESENT, []);
  await controller.kept.keep(main, USUAL);
  return { workbook, controller };
}

const rows = (workbook: MemoryWorkbook, name: string): InputMatrix => workbook.logs.get(name)?.slice(1) ?? [];
/** Key, from and to of each entry of the change log, and how it came about. */
const changes = (workbook: MemoryWorkbook): unknown[] => rows(workbook, "TenorChanges").map(([, , who, key, , from, to, where]) => [who, key, from, to, where]);
const valueOf = (workbook: MemoryWorkbook, key: string): unknown => rows(workbook, "TenorAssumptions").find(([found]) => found === key)?.[2];

/** Types a value into the sheet, as a person does. */
function type(workbook: MemoryWorkbook, key: string, value: number | string | null): void {
  workbook.typeLog("TenorAssumptions", workbook.logs.get("TenorAssumptions")!.map((row) => (row[0] === key ? row.map((cell, column) => (column === 2 ? value : cell)) : row)));
}

test("assumptions go to a sheet with unit and range, and the log begins with them", async () => {
  const { workbook, controller } = await keptPane();
  expect(controller.kept.state()).toEqual({ isKept: true, isLocked: false, count: 4, place: { sheet: "Log", row: 0, column: 0 }, failures: [] });
  const discount = rows(workbook, "TenorAssumptions").find(([key]) => key === "Clients.discount_rate")!;
  expect(discount.slice(0, 6)).toEqual(["Clients.discount_rate", "Discount rate", 0.08, expect.stringContaining("decimal"), -0.99, 3]);
  expect(changes(workbook)).toContainEqual(["Lin", "Clients.discount_rate", "", 0.08, "log begun"]);
  expect(controller.store.state().assumptions.discount_rate).toBe(0.08);
});

test("a change in the pane is written to the sheet and the log, once", async () => {
  const { workbook, controller } = await keptPane();
  const before = changes(workbook).length;
  controller.data.assume("discount_rate", 0.09);
  await controller.kept.take();
  expect(valueOf(workbook, "Clients.discount_rate")).toBe(0.09);
  await controller.kept.take();
  expect(changes(workbook).slice(before)).toEqual([["Lin", "Clients.discount_rate", 0.08, 0.09, "task pane"]]);
});

test("a change in a cell is taken by the pane, outdates what it shows, and is logged as found", async () => {
  const { workbook, controller } = await keptPane();
  const before = changes(workbook).length;
  type(workbook, "Clients.lgd", 0.6);
  await controller.data.followAssumptions();
  expect(controller.store.state().assumptions).toMatchObject({ lgd: 0.6, discount_rate: 0.08 });
  expect(workbook.settings.tables["table:Clients"].assumptions.lgd).toBe(0.6);
  expect(changes(workbook).slice(before)).toEqual([["Lin", "Clients.lgd", 0.45, 0.6, "sheet, found by Tenor"]]);
});

test("two panes that find the same change write it once", async () => {
  const { workbook, controller } = await keptPane();
  const other = await pane(workbook);
  const before = changes(workbook).length;
  type(workbook, "Clients.lgd", 0.6);
  await Promise.all([controller.kept.take(), other.controller.kept.take()]);
  expect(changes(workbook).length).toBe(before + 1);
  expect(other.controller.store.state().assumptions.lgd).toBe(0.6);
});

test("back and forth is three entries, not one", async () => {
  const { workbook, controller } = await keptPane();
  const before = changes(workbook).length;
  for (const value of [0.6, 0.45, 0.6]) {
    type(workbook, "Clients.lgd", value);
    await controller.kept.take();
  }
  expect(changes(workbook).slice(before).map((entry) => (entry as unknown[])[3])).toEqual([0.6, 0.45, 0.6]);
});

test("a row that cannot be taken says why and does not stop the others; a blank one leaves the default", async () => {
  const { workbook, controller } = await keptPane();
  type(workbook, "Clients.lgd", 45);
  type(workbook, "Clients.pd", null);
  await controller.kept.take();
  expect(controller.kept.state().failures).toEqual([{ key: "Clients.lgd", failure: expect.objectContaining({ code: "probablyPercent", message: expect.stringContaining("0.45") }) }]);
  expect(controller.store.state().assumptions).not.toHaveProperty("lgd");
  expect(controller.store.state().assumptions).not.toHaveProperty("pd");
  expect(controller.store.state().assumptions.discount_rate).toBe(0.08);
});

test("a person's own row, without a key, counts for every table, and the row of a table before it", async () => {
  const { workbook, controller } = await keptPane();
  const table = workbook.logs.get("TenorAssumptions")!;
  const own = (name: string, value: number): (string | number | null)[] => [null, name, value, ...table[0].slice(3).map(() => null)];
  workbook.typeLog("TenorAssumptions", [...table, own("Growth", 0.02), own("LGD", 0.9)]);
  await controller.kept.take();
  expect(controller.store.state().assumptions).toMatchObject({ growth: 0.02, lgd: 0.45 });
});

test("a locked sheet refuses the pane's value, says so, and goes on to hold", async () => {
  const { workbook, controller } = await keptPane();
  await controller.kept.lock(true);
  expect(controller.kept.state().isLocked).toBe(true);
  controller.data.assume("discount_rate", 0.2);
  await controller.kept.write({ column: assumptionFields(PRESENT, []).main.find(({ column }) => column.id === "discount_rate")!.column, required: true }, 0.2);
  expect(controller.kept.state().trouble).toEqual({ kind: "workbook", problem: { code: "protected", detail: undefined } });
  expect(valueOf(workbook, "Clients.discount_rate")).toBe(0.08);
  await controller.kept.take();
  expect(controller.store.state().assumptions.discount_rate).toBe(0.08);
});

test("a workbook without the sheet keeps working as before", async () => {
  const { workbook, controller } = await pane();
  controller.data.assume("discount_rate", 0.07);
  await controller.kept.take();
  expect(controller.kept.state()).toEqual({ isKept: false, failures: [] });
  expect(controller.store.state().assumptions.discount_rate).toBe(0.07);
  expect(workbook.logs.size).toBe(0);
});
