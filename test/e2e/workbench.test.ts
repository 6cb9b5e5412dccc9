import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import { paneOf, withNewPane, workbenchTests, type OpenOptions } from "./browser";

/**
 * The real Excel client library (office.js), in a real browser, against the workbench's host and grid.
 * The functions and the pane are a fixture's, so that what is tested here is the host alone.
 */
const FIXTURE = path.join(__dirname, "workbenchFixture");

const bench = workbenchTests({ mounts: [["/", FIXTURE]] });
let pane: Frame;
let page: Page;

jest.setTimeout(120_000);

beforeAll(() => openPage());

/** Every test has an empty workbook; the page stays. */
beforeEach(async () => {
  await withNewPane(pane, () => page.click("#new"));
});

async function openPage(options?: OpenOptions): Promise<void> {
  ({ page, pane } = await bench.open(options));
}

/** The error of a batch, as an add-in sees it. */
function errorOf(batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<{ code: string; message: string }> {
  return pane.evaluate(`Excel.run(${batch.toString()}).then(() => ({ code: "none", message: "" }), ({ code, message }) => ({ code, message }))`);
}

/** Writes formulas into A1 and on, waits for their results, and gives back what the cells hold. */
function calculate(address: string, formulas: unknown[][], read = address): Promise<unknown[][]> {
  return pane.evaluate(
    ([where, what, back]) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange(where).formulas = what as string[][];
        const range = sheet.getRange(back).load("values");
        await context.sync();
        return range.values as unknown[][];
      }),
    [address, formulas, read] as const,
  );
}

describe("ranges", () => {
  test("values, formulas, text and types go out and come back", async () => {
    const seen = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2:D3");
        range.values = [[1.5, "text", true], ["=B2*2", "'007", ""]];
        range.numberFormat = [["#,##0.00", "@", "General"], ["0.0%", "@", "General"]];
        range.load("address,values,formulas,text,valueTypes,numberFormat,rowIndex,columnIndex,rowCount,columnCount,cellCount");
        await context.sync();
        return range.toJSON();
      }),
    );
    expect(seen).toMatchObject({
      address: "Sheet1!B2:D3",
      rowIndex: 1,
      columnIndex: 1,
      rowCount: 2,
      columnCount: 3,
      cellCount: 6,
      values: [[1.5, "text", true], [3, "007", ""]],
      formulas: [[1.5, "text", true], ["=B2*2", "007", ""]],
      text: [["1.50", "text", "TRUE"], ["300.0%", "007", ""]],
      valueTypes: [["Double", "String", "Boolean"], ["Double", "String", "Empty"]],
      numberFormat: [["#,##0.00", "@", "General"], ["0.0%", "@", "General"]],
    });
  });

  test("one value is written into all cells; null leaves a cell alone", async () => {
    const values = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
        range.values = 7 as never;
        range.values = [[null, 8], [null, null]];
        range.load("values");
        await context.sync();
        return range.values as unknown[][];
      }),
    );
    expect(values).toEqual([[7, 8], [7, 7]]);
  });

  test("ranges are found from ranges", async () => {
    const addresses = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("B2:C4").values = [["a", 1], ["b", 2], ["c", 3]];
        const range = sheet.getRange("B2:C4");
        const found = {
          cell: range.getCell(1, 1),
          row: range.getRow(2),
          column: range.getColumn(0),
          offset: range.getOffsetRange(1, -1),
          resized: range.getResizedRange(2, 1),
          absolute: range.getAbsoluteResizedRange(5, 1),
          lastRow: range.getLastRow(),
          wholeColumn: range.getEntireColumn(),
          wholeRow: range.getCell(0, 0).getEntireRow(),
          region: sheet.getRange("C3").getSurroundingRegion(),
          used: sheet.getUsedRange(true),
          usedInside: sheet.getRange("A1:B9").getUsedRangeOrNullObject(true),
          common: range.getIntersectionOrNullObject("C4:F9"),
          quoted: context.workbook.worksheets.add("Q1 'A' results").getRange("A1"),
        };
        for (const each of Object.values(found)) each.load("address");
        await context.sync();
        return Object.fromEntries(Object.entries(found).map(([name, each]) => [name, each.address.replace("Sheet1!", "")]));
      }),
    );
    expect(addresses).toEqual({
      cell: "C3", row: "B4:C4", column: "B2:B4", offset: "A3:B5", resized: "B2:D6", absolute: "B2:B6", lastRow: "B4:C4",
      wholeColumn: "B:C", wholeRow: "2:2", region: "B2:C4", used: "B2:C4", usedInside: "B2:B4", common: "C4", quoted: "'Q1 ''A'' results'!A1",
    });
  });

  test("nothing used and nothing in common are null objects", async () => {
    const nothing = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const used = sheet.getUsedRangeOrNullObject(true).load("address");
        const common = sheet.getRange("A1").getIntersectionOrNullObject("B2").load("address");
        await context.sync();
        return [used.isNullObject, common.isNullObject];
      }),
    );
    expect(nothing).toEqual([true, true]);
  });

  test("formats are written and read", async () => {
    const format = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
        range.values = [["a long heading", 1]];
        range.format.font.bold = true;
        range.format.font.color = "#123456";
        range.format.fill.color = "#FFEEDD";
        range.format.wrapText = true;
        range.format.horizontalAlignment = "Center";
        range.format.borders.getItem("EdgeBottom").style = "Continuous";
        range.format.columnWidth = 90;
        range.format.autofitRows();
        range.load("format/columnWidth,format/wrapText,format/horizontalAlignment,format/font/bold,format/font/color,format/fill/color");
        await context.sync();
        const { columnWidth, wrapText, horizontalAlignment, font, fill } = range.format;
        return { columnWidth, wrapText, horizontalAlignment, bold: font.bold, color: font.color, fill: fill.color };
      }),
    );
    expect(format).toEqual({ columnWidth: 90, wrapText: true, horizontalAlignment: "Center", bold: true, color: "#123456", fill: "#FFEEDD" });
  });

  test("clear takes contents, formats or both", async () => {
    const seen = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const range = sheet.getRange("A1:C1");
        range.values = [[1, 2, 3]];
        range.numberFormat = "0.0%" as never;
        sheet.getRange("A1").clear("Contents");
        sheet.getRange("B1").clear("Formats");
        sheet.getRange("C1").clear();
        range.load("values,numberFormat");
        await context.sync();
        return [range.values[0], range.numberFormat[0]] as unknown[][];
      }),
    );
    expect(seen).toEqual([["", 2, ""], ["0.0%", "General", "General"]]);
  });

  test("a range beyond the grid's edge lets the grid grow", async () => {
    const values = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("AB1500:AC1501");
        range.values = [[1, 2], [3, 4]];
        range.load("values");
        await context.sync();
        return range.values as unknown[][];
      }),
    );
    expect(values).toEqual([[1, 2], [3, 4]]);
  });
});

describe("errors", () => {
  test("what is missing, twice there, wrong or gone has Excel's code", async () => {
    const codes = await Promise.all([
      errorOf(async (context) => { context.workbook.worksheets.getItem("Nowhere").load("name"); await context.sync(); }),
      errorOf(async (context) => { context.workbook.tables.getItem("Nothing").load("name"); await context.sync(); }),
      errorOf(async (context) => { context.workbook.worksheets.add("Sheet1"); await context.sync(); }),
      errorOf(async (context) => { context.workbook.worksheets.getActiveWorksheet().getRange("not an address").load("values"); await context.sync(); }),
      errorOf(async (context) => { context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").values = [[1, 2]]; await context.sync(); }),
      errorOf(async (context) => {
        const sheet = context.workbook.worksheets.add("Gone");
        await context.sync();
        sheet.delete();
        await context.sync();
        sheet.getRange("A1").values = [[1]];
        await context.sync();
      }),
    ]);
    expect(codes.map(({ code }) => code)).toEqual(["ItemNotFound", "ItemNotFound", "ItemAlreadyExists", "InvalidArgument", "InvalidArgument", "ItemNotFound"]);
  });

  test("a member the host does not have is named, never passed over", async () => {
    const method = await errorOf(async (context) => { context.workbook.worksheets.getActiveWorksheet().getRange("A1").removeDuplicates([0], true); await context.sync(); });
    const property = await errorOf(async (context) => { context.workbook.worksheets.getActiveWorksheet().load("standardWidth"); await context.sync(); });
    expect(method).toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("Range.RemoveDuplicates") });
    expect(property).toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("standardWidth") });
  });

  test("what was done before the error stays done, what comes after is not", async () => {
    await errorOf(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [["before"]];
      context.workbook.worksheets.getItem("Nowhere").activate();
      sheet.getRange("A2").values = [["after"]];
      await context.sync();
    });
    expect(await calculate("B1", [[""]], "A1:A2")).toEqual([["before"], [""]]);
  });

  test("5 MB a message is the limit, both ways", async () => {
    const request = await errorOf(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:A6").values = Array.from({ length: 6 }, () => ["x".repeat(1_000_000)]);
      await context.sync();
    });
    const response = await errorOf(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A60000").values = "a text of some thirty characters" as never;
      await context.sync();
      sheet.getRange("A1:A60000").load("values,text,formulas");
      await context.sync();
    });
    expect([request.code, response.code]).toEqual(["RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded"]);
  });
});

describe("sheets, tables, names", () => {
  test("sheets are added, renamed, found and deleted", async () => {
    const seen = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const added = worksheets.add("Results");
        added.name = "Runs";
        added.tabColor = "#FF0000";
        added.freezePanes.freezeRows(1);
        added.showGridlines = false;
        const missing = worksheets.getItemOrNullObject("Results");
        const count = worksheets.getCount();
        worksheets.load("items/name,items/position,items/visibility");
        added.load("id,tabColor,showGridlines,protection/protected");
        await context.sync();
        const names = worksheets.items.map(({ name, position, visibility }) => [name, position, visibility]);
        worksheets.getItem(added.id).delete();
        const after = worksheets.getCount();
        await context.sync();
        return { names, missing: missing.isNullObject, count: count.value, after: after.value, color: added.tabColor, lines: added.showGridlines, locked: added.protection.protected };
      }),
    );
    expect(seen).toEqual({ names: [["Sheet1", 0, "Visible"], ["Runs", 1, "Visible"]], missing: true, count: 2, after: 1, color: "#FF0000", lines: false, locked: false });
  });

  test("a table knows its parts", async () => {
    const seen = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("B2:C4").values = [["Client", "Revenue"], ["A", 1], ["B", 2]];
        const table = sheet.tables.add("B2:C4", true);
        table.name = "Clients";
        table.style = "TableStyleLight1";
        await context.sync();
        const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange(), table.columns.getItem("Revenue").getDataBodyRange(), sheet.getRange("C3").getTables(false).getItem("Clients").getRange()];
        for (const part of parts) part.load("address");
        table.columns.load("items/name,items/index,count");
        table.worksheet.load("name");
        const lost = table.columns.getItemOrNullObject("Cost").load("name");
        table.load("id,name,style,showHeaders,showTotals,showBandedRows");
        context.workbook.tables.load("items/name,count");
        await context.sync();
        table.resize("B2:C6");
        const grown = table.getDataBodyRange().load("address");
        await context.sync();
        return {
          parts: parts.map(({ address }) => address.replace("Sheet1!", "")),
          columns: table.columns.items.map(({ name, index }) => [name, index]),
          count: table.columns.count,
          all: context.workbook.tables.items.map(({ name }) => name),
          sheet: table.worksheet.name,
          lost: lost.isNullObject,
          grown: grown.address,
          shown: [table.name, table.style, table.showHeaders, table.showTotals, table.showBandedRows],
        };
      }),
    );
    expect(seen).toEqual({
      parts: ["B2:C4", "B2:C2", "B3:C4", "C3:C4", "B2:C4"], columns: [["Client", 0], ["Revenue", 1]], count: 2, all: ["Clients"], sheet: "Sheet1", lost: true, grown: "Sheet1!B3:C6",
      shown: ["Clients", "TableStyleLight1", true, false, true],
    });
  });

  test("formulas name a table's columns", async () => {
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("A1:B3").values = [["Client", "Revenue"], ["A", 10], ["B", 20]];
        sheet.tables.add("A1:B3", true).name = "Clients";
        await context.sync();
      }),
    );
    expect(await calculate("D1", [["=SUM(Clients[Revenue])"]])).toEqual([[30]]);
  });

  test("names lead to ranges and values", async () => {
    const seen = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const { names, worksheets } = context.workbook;
        const sheet = worksheets.getActiveWorksheet();
        sheet.getRange("C3").values = [[0.08]];
        names.add("Discount", sheet.getRange("C3"));
        names.add("Years", "=10");
        await context.sync();
        const range = names.getItem("Discount").getRange().load("address,values");
        const constant = names.getItem("Years").getRangeOrNullObject().load("address");
        const missing = names.getItemOrNullObject("Growth").load("name");
        names.load("items/name,items/formula");
        await context.sync();
        const all = names.items.map(({ name, formula }) => [name, formula]);
        names.getItem("Years").delete();
        const gone = names.getItemOrNullObject("Years").load("name");
        await context.sync();
        return { address: range.address, value: range.values[0][0] as number, constant: constant.isNullObject, missing: missing.isNullObject, all, gone: gone.isNullObject };
      }),
    );
    expect(seen).toEqual({ address: "Sheet1!C3", value: 0.08, constant: true, missing: true, all: [["Discount", "=Sheet1!$C$3"], ["Years", "=10"]], gone: true });
  });

  test("settings, properties and custom XML parts keep what they are given", async () => {
    const seen = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const { settings, customXmlParts, properties } = context.workbook;
        settings.add("run", { id: 7, list: [1, 2] });
        properties.title = "Portfolio";
        const part = customXmlParts.add('<runs xmlns="https://tenor.example/runs"><run id="1"/></runs>');
        part.load("id,namespaceUri");
        const item = settings.getItem("run").load("key,value");
        const missing = settings.getItemOrNullObject("other").load("key");
        properties.load("title");
        await context.sync();
        const found = customXmlParts.getByNamespace("https://tenor.example/runs").getOnlyItemOrNullObject().load("id");
        const none = customXmlParts.getByNamespace("https://other.example").getOnlyItemOrNullObject().load("id");
        const scoped = customXmlParts.getByNamespace("https://tenor.example/runs").load("items/id");
        await context.sync();
        customXmlParts.getItem(part.id).setXml('<runs xmlns="https://tenor.example/runs"/>');
        const xml = customXmlParts.getItem(part.id).getXml();
        await context.sync();
        return { value: item.value as unknown, missing: missing.isNullObject, title: properties.title, namespace: part.namespaceUri, same: found.id === part.id, none: none.isNullObject, count: scoped.items.length, xml: xml.value };
      }),
    );
    expect(seen).toEqual({ value: { id: 7, list: [1, 2] }, missing: true, title: "Portfolio", namespace: "https://tenor.example/runs", same: true, none: true, count: 1, xml: '<runs xmlns="https://tenor.example/runs"/>' });
  });

  test("what one request writes is one step of undo", async () => {
    await pane.evaluate(() =>
      Excel.run({ mergeUndoGroup: true } as Excel.RunOptions, async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("A1").values = [[1]];
        sheet.getRange("A2").values = [[2]];
        sheet.getRange("A3").format.font.bold = true;
        await context.sync();
      }),
    );
    await page.locator("[id^=univer-sheet-main-canvas]").click({ position: { x: 300, y: 300 } });
    await page.keyboard.press("Control+z");
    expect(await calculate("C9", [[""]], "A1:A2")).toEqual([[""], [""]]);
  });
});

describe("events", () => {
  test("a selection by hand reaches the add-in", async () => {
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.onSelectionChanged.add(async () => {
          await Excel.run(async (inner) => {
            const range = inner.workbook.getSelectedRange().load("address");
            await inner.sync();
            (window as unknown as { selected: string }).selected = range.address;
          });
        });
        await context.sync();
      }),
    );
    await page.locator("[id^=univer-sheet-main-canvas]").click({ position: { x: 150, y: 100 } });
    await pane.waitForFunction(() => (window as unknown as { selected?: string }).selected !== undefined);
    expect(await pane.evaluate(() => (window as unknown as { selected: string }).selected)).toMatch(/^Sheet1!B[3-5]$/);
  });

  test("edits in a table reach the table, its sheet and the workbook; results of calculation do not", async () => {
    const events = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const seen: string[] = [];
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("A1:B3").values = [["Client", "Revenue"], ["A", 1], ["B", 2]];
        const table = sheet.tables.add("A1:B3", true);
        sheet.getRange("D1").formulas = [["=SUM(B2:B3)"]];
        await context.sync();
        await new Promise((resolve) => setTimeout(resolve, 600));
        sheet.load("id");
        table.load("id");
        await context.sync();
        table.onChanged.add(async ({ address, changeType }) => void seen.push(`table ${address} ${changeType}`));
        sheet.onChanged.add(async ({ address }) => void seen.push(`sheet ${address}`));
        context.workbook.tables.onChanged.add(async ({ address }) => void seen.push(`tables ${address}`));
        await context.sync();
        sheet.getRange("B2").values = [[5]];
        sheet.getRange("F1").values = [["outside"]];
        await context.sync();
        await new Promise((resolve) => setTimeout(resolve, 600));
        return seen;
      }),
    );
    expect(events.sort()).toEqual(["sheet B2", "sheet F1", "table B2 RangeEdited", "tables B2"]);
  });
});

describe("functions in the grid", () => {
  const seen = async (formula: string, cells: unknown[][] = [[1, ""], ["", "x"]]): Promise<unknown[]> => {
    await calculate("A1:B2", cells);
    const [[json]] = await calculate("D9", [[formula]]);
    return JSON.parse(String(json)) as unknown[];
  };

  test("matrix parameters are rows of cells; blanks are null; left out is null; the calling cell is told", async () => {
    expect(await seen("=TENOR.SEEN(A1:B2)")).toEqual([[[1, null], [null, "x"]], null, null, "Sheet1!D9"]);
    expect(await seen("=TENOR.SEEN(5,,TRUE)")).toEqual([[[5]], null, [[true]], "Sheet1!D9"]);
    expect(await seen("=TENOR.SEEN(B1,\"\",0)")).toEqual([[[null]], [[""]], [[0]], "Sheet1!D9"]);
    expect(await seen("=TENOR.SEEN({1,2;3,4})")).toEqual([[[1, 2], [3, 4]], null, null, "Sheet1!D9"]);
    expect(await seen("=TENOR.SEEN()")).toEqual([null, null, null, "Sheet1!D9"]);
    expect(await seen("=TENOR.SEEN(A1:A2*2)")).toEqual([[[2], [0]], null, null, "Sheet1!D9"]);
  });

  test("error cells reach the function, scalar parameters get one value", async () => {
    expect(await seen("=TENOR.SEEN(A1:A2)", [["=1/0", ""], ["=NA()", ""]])).toEqual([[["error #DIV/0!"], ["error #N/A"]], null, null, "Sheet1!D9"]);
    expect(await calculate("D1:D3", [["=TENOR.SCALAR(7)"], ["=TENOR.SCALAR(B1,2)"], ["=TENOR.SCALAR(A1:A2)"]])).toEqual([["7 null"], ["null 2"], ["#VALUE!"]]);
  });

  test("a matrix spills, its errors are cells, and a formula can follow the spill", async () => {
    await calculate("A1:A3", [[1], ["two"], [3]]);
    expect(await calculate("C1", [["=TENOR.DOUBLE(A1:A3)"]], "C1:C3")).toEqual([[2], ["#N/A"], [6]]);
    const spill = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const to = sheet.getRange("C1").getSpillingToRangeOrNullObject().load("address");
        const inside = sheet.getRange("C1:C3").load("hasSpill,valueTypes");
        await context.sync();
        return [to.address, inside.hasSpill, inside.valueTypes] as unknown[];
      }),
    );
    expect(spill).toEqual(["Sheet1!C1:C3", true, [["Double"], ["Error"], ["Double"]]]);
    expect(await calculate("E1", [["=SUM(C1,C3)"]])).toEqual([[8]]);
    expect(await calculate("A1", [[10]], "C1")).toEqual([[20]]);
  });

  test("a function that throws, fails or rejects never stops the others", async () => {
    const formulas = [["=TENOR.FAIL(\"throw\")"], ["=TENOR.FAIL(\"value\")"], ["=TENOR.FAIL(\"num\")"], ["=TENOR.FAIL(\"reject\")"], ["=TENOR.FAIL(\"\")"], ["=TENOR.NONE(1)"], ["=IFERROR(TENOR.FAIL(\"value\"),1)+1"]];
    expect(await calculate("A1:A7", formulas)).toEqual([["#VALUE!"], ["#VALUE!"], ["#NUM!"], ["#N/A"], ["fine"], ["#NAME?"], [2]]);
    expect(await calculate("B1", [["=TENOR.DOUBLE(21)"]])).toEqual([[42]]);
  });

  test("the message of an error shows while its cell is selected", async () => {
    await calculate("B2", [["=TENOR.FAIL(\"value\")"]]);
    await pane.evaluate(() => Excel.run(async (context) => { context.workbook.worksheets.getActiveWorksheet().getRange("B2").select(); await context.sync(); }));
    await page.locator("#cell-message").waitFor({ state: "visible" });
    expect(await page.locator("#cell-message").innerText()).toContain("lgd must be between 0 and 1, got 45 (did you mean 0.45?)");
    await pane.evaluate(() => Excel.run(async (context) => { context.workbook.worksheets.getActiveWorksheet().getRange("A1").select(); await context.sync(); }));
    await page.locator("#cell-message").waitFor({ state: "hidden" });
  });

  test("a calculation that is overtaken tells its functions", async () => {
    await pane.evaluate(() => Excel.run(async (context) => { context.workbook.worksheets.getActiveWorksheet().getRange("A1").formulas = [["=TENOR.SLOW(3000)"]]; await context.sync(); }));
    await page.waitForTimeout(500);
    await pane.evaluate(() => Excel.run(async (context) => { context.workbook.worksheets.getActiveWorksheet().getRange("B1").values = [[1]]; await context.sync(); }));
    await pane.waitForFunction(() => (window as unknown as { cancelled: number }).cancelled > 0, undefined, { timeout: 5000 });
    expect(await calculate("C1", [["=B1+1"]])).toEqual([[2]]);
  });
});

describe("the page", () => {
  test("a sample opens as a table with one formula beside it and its notes on another sheet", async () => {
    await openPage({ lang: "zh-CN", theme: "dark", sample: "corporate-12" });
    const seen = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const table = context.workbook.tables.getItem("Clients").getRange().load("address");
        const results = context.workbook.worksheets.getFirst().getRange("A1:A4").load("values");
        const formula = context.workbook.worksheets.getFirst().getRange("A2").load("formulas");
        const notes = context.workbook.worksheets.getItem("说明").getUsedRange(true).load("values");
        await context.sync();
        return [table.address, results.values, formula.formulas[0][0], notes.values, Office.context.displayLanguage, document.getElementById("root")?.textContent] as unknown[];
      }),
    );
    expect(seen).toEqual([
      "客户!B1:G4",
      [["CLV"], [100], [250], [80]],
      "=TENOR.CLV(D2:D4, E2:E4, F2:F4, G2:G4)",
      [["12 家企业客户"], [""], ["测试用数据。"], ["数字均为虚构。"]],
      "zh-CN",
      "zh-CN dark",
    ]);
    await openPage();
  });

  test("an Excel file keeps values, formulas, formats, tables and names", async () => {
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("A1:C3").values = [["Client", "Revenue", "Since"], ["A", 1234.5, 38717], ["Ä 客户", 2, ""]];
        sheet.getRange("C2").numberFormat = [["yyyy-mm-dd"]];
        sheet.getRange("B2:B3").numberFormat = "#,##0.00" as never;
        sheet.getRange("A1").format.font.bold = true;
        sheet.tables.add("A1:C3", true).name = "Clients";
        sheet.getRange("E1:E2").formulas = [["=TENOR.DOUBLE(B2:B3)"], [""]];
        sheet.getRange("F1").formulas = [["=SUM(B2:B3)"]];
        context.workbook.names.add("Total", sheet.getRange("F1"));
        await context.sync();
      }),
    );
    await calculate("H1", [["=E2"]]);
    const download = page.waitForEvent("download");
    await page.click("#save");
    await page.click("#save-xlsx");
    const file = await (await download).path();
    const buffer = await readFile(file);
    await withNewPane(pane, () => page.click("#new"));
    await withNewPane(pane, () => page.setInputFiles("#open-file", { name: "again.xlsx", mimeType: "", buffer }));
    await page.waitForFunction(() => document.querySelector(".workbook")?.textContent === "again");
    const seen = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        const cells = sheet.getRange("A1:C3").load("values,text,numberFormat,format/font/bold");
        const formulas = sheet.getRange("E1:F2").load("formulas,values");
        const table = context.workbook.tables.getItem("Clients").getRange().load("address");
        const name = context.workbook.names.getItem("Total").getRange().load("address");
        const bold = sheet.getRange("A1").load("format/font/bold");
        await context.sync();
        return { values: cells.values as unknown, since: cells.text[1][2], revenue: cells.text[1][1], formulas: [formulas.formulas[0]] as unknown, results: formulas.values as unknown, table: table.address, name: name.address, bold: bold.format.font.bold };
      }),
    );
    expect(seen).toEqual({
      values: [["Client", "Revenue", "Since"], ["A", 1234.5, 38717], ["Ä 客户", 2, ""]],
      since: "2005-12-31",
      revenue: "1,234.50",
      formulas: [["=TENOR.DOUBLE(B2:B3)", "=SUM(B2:B3)"]],
      results: [[2469, 1236.5], [4, ""]],
      table: "Sheet1!A1:C3",
      name: "Sheet1!F1",
      bold: true,
    });
  });

  test("a CSV file comes in with its delimiter and goes out without live formulas", async () => {
    const text = '\uFEFFName;Amount;Code\r\n"A; B";1.234,5;007\r\n=1+1;-2;"x"';
    await withNewPane(pane, () => page.setInputFiles("#open-file", { name: "clients.csv", mimeType: "text/csv", buffer: Buffer.from(text) }));
    await page.waitForFunction(() => document.querySelector(".workbook")?.textContent === "clients");
    expect(await calculate("E9", [[""]], "A1:C3")).toEqual([["Name", "Amount", "Code"], ["A; B", 1234.5, "007"], ["=1+1", -2, "x"]]);
    const download = page.waitForEvent("download");
    await page.click("#save");
    await page.click("#save-csv");
    const saved = (await readFile(await (await download).path())).toString("utf8");
    expect(saved).toBe("\uFEFFName,Amount,Code\r\nA; B,1234.5,007\r\n'=1+1,-2,x\r\n");
  });

  test("what cannot be opened says so", async () => {
    const told = async (name: string, content: string): Promise<string> => {
      await page.setInputFiles("#open-file", { name, mimeType: "", buffer: Buffer.from(content) });
      await page.locator("#notice").waitFor({ state: "visible" });
      const text = await page.locator("#notice span").innerText();
      await page.click("#notice button");
      return text;
    };
    expect(await told("broken.xlsx", "PK not a workbook")).toBe("This is no Excel workbook (.xlsx), or it is damaged.");
    expect(await told("picture.png", "x")).toBe("Only .xlsx and .csv files can be opened.");
    expect(await told("empty.csv", "")).toBe("The file holds no data.");
    expect(await told("open.csv", 'a,"b\nc')).toContain("no readable CSV");
  });

  test("language and theme change the page and load the pane anew; the workbook stays", async () => {
    await calculate("A1", [["=TENOR.DOUBLE(4)"]]);
    await page.click("#language");
    await page.click("#language-zh-CN");
    await page.click("#theme");
    await page.frameLocator("iframe#pane").locator("#root", { hasText: "zh-CN dark" }).waitFor();
    pane = await paneOf(page);
    expect(await page.locator("#new .label").innerText()).toBe("新建");
    expect(await calculate("B1", [["=TENOR.DOUBLE(A1)"]], "A1:B1")).toEqual([[8, 16]]);
  });

  test("the pane hides and shows", async () => {
    await page.click("#pane-toggle");
    expect(await page.locator("iframe#pane").isVisible()).toBe(false);
    await pane.evaluate(() => Office.addin.showAsTaskpane());
    await page.locator("iframe#pane").waitFor({ state: "visible" });
  });
});
