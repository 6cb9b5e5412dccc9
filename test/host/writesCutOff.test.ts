import { appendToLog } from "../../src/excel/log/appendToLog";
import type { LogTable } from "../../src/excel/log/logTable";
import { readLog } from "../../src/excel/log/readLog";
import { appendToSheet } from "../../src/excel/write/appendToSheet";
import type { OwnSheetPlan, SheetBlock, SheetGroup } from "../../src/excel/write/sheetPlan";
import { writeOwnSheet } from "../../src/excel/write/writeOwnSheet";
import { writeSheets } from "../../src/excel/write/writeSheets";
import { atEveryCut } from "./support/cutOff";
import { HostBench } from "./support/hostBench";

/** Sheets and logs are written by panes that are killed before each of their requests that write. */
jest.setTimeout(180_000);

const block = (title: string, rows = 3): SheetBlock => ({ title, cells: [["Client", "CLV"], ...Array.from({ length: rows }, (_, row) => [`C${row}`, row * 1.5])], formats: ["text", "money"], asTable: true });
const group: SheetGroup = { stem: "Tenor run", sheets: [{ suffix: "", blocks: [block("Totals")], freezeRows: 1 }, { suffix: " clients", blocks: [block("Clients", 40), block("Left out")] }] };
const open = (): Promise<HostBench> => Promise.resolve(new HostBench());

test("sheets of a run that was killed say in their names that they are unfinished", async () => {
  const requests = await atEveryCut(open, () => writeSheets(group), async ({ before, left, next }) => {
    const made = Object.keys(left.sheets).filter((name) => !(name in before.sheets));
    for (const name of made) expect(name).toMatch(/^Tenor run 1.* \(unfinished \w{4}[12]\)$/);
    // The next write is whole, under the name that was to be had.
    expect(await next.act(() => writeSheets(group))).toEqual({ ok: true, value: ["Tenor run 1", "Tenor run 1 clients"] });
  });
  expect(requests).toBeGreaterThan(4);
});

const log: LogTable = {
  name: "TenorRuns",
  sheet: "Tenor Runs",
  columns: [
    { id: "run", header: "Run", otherHeaders: ["Run"], format: "text", width: 20, required: true },
    { id: "clv", header: "CLV", otherHeaders: ["CLV"], format: "money", width: 12, required: false },
    { id: "as_run", header: "As run", otherHeaders: ["As run"], format: "text", width: 20, required: true },
  ],
};

test.each([["a new log", 0], ["a log with runs", 2]])("%s: an entry is there as a whole or not at all, and those before it stay", async (_name, kept) => {
  const earlier = Array.from({ length: kept }, (_, run) => [`earlier ${run}`, run, "{}"]);
  const withLog = async (): Promise<HostBench> => {
    const bench = new HostBench();
    if (kept > 0) await bench.openPane().act(() => appendToLog(log, earlier, 0));
    return bench;
  };
  const requests = await atEveryCut(withLog, () => appendToLog(log, [["now", 1, "{}"]], 0), async ({ left, next }) => {
    expect(left.tables.every((table) => "name" in table && table.name === "TenorRuns")).toBe(true);
    const read = await next.act(() => readLog(log));
    const rows = read.ok && read.value ? read.value.cells.slice(1) : [];
    expect([earlier, [...earlier, ["now", 1, "{}"]]]).toContainEqual(rows);
    expect(await next.act(() => appendToLog(log, [["now", 1, "{}"]], 0))).toEqual({ ok: true, value: undefined });
    const after = await next.act(() => readLog(log));
    expect(after.ok && after.value?.cells.slice(1)).toEqual([...earlier, ["now", 1, "{}"]]);
  });
  expect(requests).toBe(1);
});

test("a log whose name something else has leaves no sheet behind", async () => {
  const bench = new HostBench();
  const pane = bench.openPane();
  await pane.run(async (context) => {
    context.workbook.names.add("TenorRuns", context.workbook.worksheets.getActiveWorksheet().getRange("A1"));
    await context.sync();
  });
  const before = bench.content();
  expect(await pane.act(() => appendToLog(log, [["now", 1, "{}"]], 0))).toMatchObject({ ok: false, problem: { code: "nameTaken" } });
  expect(bench.content()).toEqual(before);
});

test("what people filled in on a sheet of Tenor's own is never out of the workbook", async () => {
  const card = (owner: string): OwnSheetPlan => ({ name: "Model card", widths: [20, 40], blocks: [{ ...block("Model card"), title: "Model card", asTable: false }, { title: "Owner", cells: [["Name", "Value"], ["Owner", owner]], formats: ["text", "text"] }] });
  const written = async (): Promise<HostBench> => {
    const bench = new HostBench();
    expect(await bench.openPane().act(() => writeOwnSheet(card("Ann")))).toMatchObject({ ok: true });
    return bench;
  };
  await atEveryCut(written, () => writeOwnSheet(card("Ann")), ({ before, left }) => Promise.resolve(expect(left).toEqual(before)));
});

test("blocks that were being added below a sheet leave what stood there as it was", async () => {
  const filled = async (): Promise<HostBench> => {
    const bench = new HostBench();
    await bench.openPane().act(() => appendToSheet({ sheet: "Estimates", blocks: [block("First")] }));
    return bench;
  };
  await atEveryCut(filled, () => appendToSheet({ sheet: "Estimates", blocks: [block("Second"), block("Third")] }), async ({ before, left, next }) => {
    expect(left.sheets.Estimates).toMatchObject(before.sheets.Estimates);
    // Whoever comes next writes below whatever there is.
    expect(await next.act(() => appendToSheet({ sheet: "Estimates", blocks: [block("Second")] }))).toMatchObject({ ok: true });
  });
});
