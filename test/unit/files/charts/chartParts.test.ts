import { Workbook } from "exceljs";
import { chartParts } from "../../../../src/files/charts/chartParts";
import { chartXml } from "../../../../src/files/charts/chartXml";
import { changePackage } from "../../../../src/files/charts/packageParts";
import type { XlsxChart } from "../../../../src/files/charts/xlsxChart";
import { partOf } from "../support/workbook";

const cells = (address: string, values: readonly unknown[]) => ({ sheet: "It's & more", address, values });
const chart: XlsxChart = {
  title: "Value <by> scenario",
  description: "d",
  from: { column: 0, row: 1 },
  to: { column: 5, row: 18, right: 10, down: 2 },
  categories: cells("A2:A4", ["Base", "Sev & co", "Up"]),
  valueFormat: "#,##0",
  lying: true,
  stacked: true,
  gap: 60,
  series: [
    { kind: "columns", header: cells("D1", ["Base"]), values: cells("D2:D4", [0, 1, "x"]) },
    { kind: "columns", header: "Up", values: cells("E2:E4", [1, NaN, 3]), colour: "0F737D", pointColours: new Map([[2, "C50F1F"]]) },
  ],
};

test("a chart says which cells it draws, what they hold, and how", () => {
  const xml = chartXml(chart);
  expect([...xml.matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, reference]) => reference)).toEqual(["'It''s &amp; more'!$D$1", "'It''s &amp; more'!$A$2:$A$4", "'It''s &amp; more'!$D$2:$D$4", "'It''s &amp; more'!$A$2:$A$4", "'It''s &amp; more'!$E$2:$E$4"]);
  expect(xml).toContain('<c:barDir val="bar"/><c:grouping val="stacked"/>');
  expect(xml).toContain('<c:overlap val="100"/>');
  expect(xml).toContain("Value &lt;by&gt; scenario");
  expect(xml).toContain('<c:dPt><c:idx val="2"/>');
  // Unseen, and not named; text and NaN are gaps.
  expect(xml).toContain("<c:spPr><a:noFill/>");
  expect(xml).toContain('<c:legendEntry><c:idx val="0"/><c:delete val="1"/></c:legendEntry>');
  expect(xml).not.toContain("NaN");
  expect(xml.match(/<c:numCache>.*?<\/c:numCache>/g)!.map((cache) => cache.match(/<c:pt /g)?.length)).toEqual([2, 2]);
});

/** A workbook with a plain sheet and one that has a table and a note, a chart on each. */
async function bytesWithCharts(): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.addWorksheet("Plain").getCell("A1").value = 1;
  const sheet = workbook.addWorksheet("Table");
  sheet.addTable({ name: "T", ref: "A1", columns: [{ name: "a" }], rows: [[1]] });
  sheet.getCell("C1").note = "said";
  changePackage(workbook, (sheets) => chartParts(sheets, () => [chart]));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

test("a sheet that has a table and notes gets its chart beside them, in the order of the schema", async () => {
  const bytes = await bytesWithCharts();
  const sheet = await partOf(bytes, "xl/worksheets/sheet2.xml");
  const relation = /<drawing [^>]*r:id="([^"]+)"/.exec(sheet)![1];
  const order = ["<drawing ", "<legacyDrawing ", "<tableParts "].map((element) => sheet.indexOf(element));
  expect(order[0]).toBeGreaterThan(0);
  expect(order[0]).toBeLessThan(Math.min(order[1], order[2]));
  const relations = await partOf(bytes, "xl/worksheets/_rels/sheet2.xml.rels");
  expect(relations).toContain(`Id="${relation}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing2.xml"`);
  expect(relations).toContain("../tables/table1.xml");
  expect(new Set(relations.match(/Id="[^"]+"/g)).size).toBe(relations.match(/Id="[^"]+"/g)!.length);
  expect(await partOf(bytes, "xl/drawings/_rels/drawing2.xml.rels")).toContain("../charts/chart2.xml");
  expect((await partOf(bytes, "[Content_Types].xml")).match(/drawingml\.chart\+xml/g)).toHaveLength(2);
  expect(await partOf(bytes, "xl/drawings/drawing1.xml")).toContain("<xdr:col>5</xdr:col><xdr:colOff>127000</xdr:colOff><xdr:row>18</xdr:row><xdr:rowOff>25400</xdr:rowOff>");
});

test("a workbook without charts is written as it was", async () => {
  const write = async (change: boolean): Promise<string> => {
    const workbook = new Workbook();
    workbook.addWorksheet("Plain").getCell("A1").value = 1;
    if (change) changePackage(workbook, (sheets) => chartParts(sheets, () => []));
    return partOf(new Uint8Array(await workbook.xlsx.writeBuffer()), "xl/worksheets/sheet1.xml");
  };
  expect(await write(true)).toBe(await write(false));
});
