import { writeSheets } from "../../../src/excel/write/writeSheets";
import type { SheetGroup } from "../../../src/excel/write/sheetPlan";

const group: SheetGroup = { stem: "Tenor run", sheets: [{ suffix: "", blocks: [{ cells: [["A", "B"], [1, 2]], formats: ["text", "money"] }] }] };

/** A host just large enough for a write: it keeps the names of sheets, and can be told to fail. */
function fakeHost({ undoGroups, failWith, failIf }: { undoGroups: boolean; failWith?: string; failIf?: (merged: boolean) => boolean }) {
  const sheets = ["Data", "Tenor run 1"];
  const runs: boolean[] = [];
  const anything: any = new Proxy(() => anything, { get: (_target, key) => (key === "then" ? undefined : anything), set: () => true });
  const worksheets = {
    load: () => undefined,
    get items() {
      return sheets.map((name) => ({ id: name, name }));
    },
    add: (name: string) => {
      sheets.push(name);
      return anything;
    },
    getItem: (id: string) => (sheets.includes(id) ? { set name(wanted: string) { sheets[sheets.indexOf(id)] = wanted; }, activate: () => undefined, getRangeByIndexes: () => anything } : anything),
    getItemOrNullObject: (name: string) => ({ load: () => undefined, isNullObject: !sheets.includes(name), delete: () => sheets.splice(sheets.indexOf(name), 1) }),
  };
  const run = async (...args: unknown[]) => {
    const merged = args.length === 2;
    const batch = args[args.length - 1] as (context: unknown) => Promise<unknown>;
    runs.push(merged);
    let syncs = 0;
    const cleaning = runs.length > 1 && sheets.length > 2 && failWith !== undefined && !merged && failIf?.(false) !== true;
    return batch({
      workbook: { worksheets },
      sync: async () => {
        if (++syncs === 3 && failWith && failIf?.(merged) && !cleaning) throw Object.assign(new Error(failWith), { code: failWith });
      },
    });
  };
  Object.assign(globalThis, { Excel: { run }, Office: { context: { requirements: { isSetSupported: () => undoGroups } } } });
  return { sheets, runs };
}

test("new sheets get names that are free, in one undo step where the host has them", async () => {
  const { sheets, runs } = fakeHost({ undoGroups: true });
  expect(await writeSheets(group)).toEqual({ ok: true, value: ["Tenor run 2"] });
  expect(sheets).toEqual(["Data", "Tenor run 1", "Tenor run 2"]);
  expect(runs).toEqual([true]);
});

test("an older host is written to without an undo group", async () => {
  const { runs } = fakeHost({ undoGroups: false });
  expect((await writeSheets(group)).ok).toBe(true);
  expect(runs).toEqual([false]);
});

test("where a call cannot be undone, what was begun is taken back and written in steps", async () => {
  const { sheets, runs } = fakeHost({ undoGroups: true, failWith: "UndoNotSupported", failIf: (merged) => merged });
  expect(await writeSheets(group)).toEqual({ ok: true, value: ["Tenor run 2"] });
  expect(sheets).toEqual(["Data", "Tenor run 1", "Tenor run 2"]);
  expect(runs).toEqual([true, false, false]);
});

test("a write that fails leaves no sheet and says why", async () => {
  const { sheets } = fakeHost({ undoGroups: true, failWith: "AccessDenied", failIf: (merged) => merged });
  expect(await writeSheets(group)).toMatchObject({ ok: false, problem: { code: "protected" } });
  expect(sheets).toEqual(["Data", "Tenor run 1"]);
});

test("a cancelled write leaves no sheet", async () => {
  const { sheets } = fakeHost({ undoGroups: false });
  const abort = new AbortController();
  abort.abort();
  expect(await writeSheets(group, { signal: abort.signal })).toMatchObject({ ok: false, problem: { code: "cancelled" } });
  expect(sheets).toEqual(["Data", "Tenor run 1"]);
});
