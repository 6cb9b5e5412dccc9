import type { InputMatrix } from "../../../src/catalog/cell";
import { loadSelfTestCalls, type SelfTestCall } from "../../../src/audit/selfTest/selfTestCall";
import { blockHeight } from "../../../src/excel/write/sheetPlan";
import { readSelfTestSheet, selfTestSheet } from "../../../src/taskpane/model/selfTestSheet";
import { en } from "../../../src/taskpane/text/en";
import { zh } from "../../../src/taskpane/text/zh";

const facts = { version: "1.2.3", host: "Excel, PC, 16.0", at: Date.UTC(2026, 2, 31, 9) };

/** The sheet as its cells stand, with what the formulas would give: value and result of each call. */
function cellsOf(calls: readonly SelfTestCall[], texts: typeof en.selfTest.sheet | typeof zh.selfTest.sheet, given: (row: number) => readonly [value: InputMatrix[number][number], result: InputMatrix[number][number]]): InputMatrix {
  const { blocks } = selfTestSheet(calls, facts, texts, "en");
  return blocks.flatMap(({ title, cells, plain }) => [...(title === undefined ? [] : [[title]]), ...(plain ? cells : [cells[0], ...cells.slice(1).map((row, index) => [row[0], row[1], given(index)[0], row[3], 0, row[5], given(index)[1]])]), [null]]) as InputMatrix;
}

test("each formula of the list speaks of its own row, and the total of all of them", async () => {
  const calls = (await loadSelfTestCalls()).slice(0, 3);
  const { blocks: [head, list] } = selfTestSheet(calls, facts, en.selfTest.sheet, "en");
  const first = blockHeight(head) + 1 + 2;
  expect(list.cells[1].slice(3)).toEqual([calls[0].expected, `=C${first}-D${first}`, calls[0].tolerance, `=IF(ISERROR(E${first}),"FAIL",IF(AND(ISNUMBER(C${first}),ABS(E${first})<=F${first}),"PASS","FAIL"))`]);
  expect(list.cells[3][4]).toBe(`=C${first + 2}-D${first + 2}`);
  expect(head.cells.find(([label]) => label === "Passed")).toEqual(["Passed", `=COUNTIF(G${first}:G${first + 2},"PASS")`]);
});

test.each([["en", en.selfTest.sheet], ["zh-CN", zh.selfTest.sheet]] as const)("the sheet is read back: counts, what it was made with, and what has not passed (%s)", async (_locale, texts) => {
  const calls = (await loadSelfTestCalls()).slice(0, 3);
  const read = readSelfTestSheet(cellsOf(calls, texts, (row) => (row === 1 ? [7, texts.failed] : [1, texts.passed])), texts);
  expect(read).toMatchObject({ calls: 3, passed: 2, version: "1.2.3", host: "Excel, PC, 16.0", isBusy: false, failed: [{ name: calls[1].name }] });
});

test("a cell that still calculates has not failed yet", async () => {
  const calls = (await loadSelfTestCalls()).slice(0, 2);
  const { sheet } = en.selfTest;
  expect(readSelfTestSheet(cellsOf(calls, sheet, () => [{ error: "#BUSY!" }, sheet.failed]), sheet)).toMatchObject({ passed: 0, isBusy: true });
  expect(readSelfTestSheet(cellsOf(calls, sheet, () => [{ error: "#VALUE!" }, sheet.failed]), sheet)).toMatchObject({ passed: 0, isBusy: false });
  expect(readSelfTestSheet([["Something else"]], sheet)).toBeUndefined();
});
