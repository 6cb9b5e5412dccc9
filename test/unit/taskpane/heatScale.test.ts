import { lightTheme } from "../../../src/taskpane/app/theme";
import type { HeatMap } from "../../../src/taskpane/charts/heatMap";
import { paletteOf } from "../../../src/taskpane/charts/palette";
import { packFile } from "../../../src/taskpane/model/board/packFile";
import { column, numberCell, textCell, type DataTableModel } from "../../../src/taskpane/model/dataTable";
import { cardBlocks } from "../../../src/taskpane/model/native/nativeChart";
import { writeReport } from "../../../src/files/writeReport";
import { en } from "../../../src/taskpane/text/en";
import { partOf } from "../files/support/workbook";

const whole = (value: number): string => String(value);
const heat = [[70, 100, undefined], [-40, 90, 130]];
const chart: HeatMap = { heat, rows: ["×1", "×2"], columns: ["-10%", "0%", "+10%"], rowTitle: "PD", columnTitle: "LGD", middle: 100, valueText: whole };
const table: DataTableModel = {
  columns: [column("PD \\ LGD", false), ...chart.columns.map((title) => column(title))],
  rows: heat.map((line, row) => ({ key: String(row), cells: [textCell(chart.rows[row]), ...line.map((value) => numberCell(value, whole))] })),
};
const card = (rest: Partial<HeatMap> = {}, of = table) => cardBlocks({ title: "Heat", table: of, chart: { ...chart, ...rest }, notes: ["A gap."] }, en.board.native);

test("a heat map is its table's cells, coloured equally far to both sides of its middle", () => {
  const [block, note] = card();
  expect(block.cells).toEqual([["PD \\ LGD", "-10%", "0%", "+10%"], ["×1", 70, 100, ""], ["×2", -40, 90, 130]]);
  expect(block.chart).toBeUndefined();
  expect(block.colourScale).toEqual({ columns: [1, 3], low: { value: -40, colour: "#EFC4AD" }, middle: { value: 100, colour: "#F5F5F5" }, high: { value: 240, colour: "#A9D3F2" } });
  expect(note.cells).toEqual([["A gap."]]);
});

test("where all is as the middle the scale still has two sides", () => {
  const flat = { ...table, rows: [{ key: "0", cells: [textCell("×1"), numberCell(100, whole)] }], columns: table.columns.slice(0, 2) };
  const { low, high } = card({ heat: [[100]], rows: ["×1"], columns: ["0%"] }, flat)[0].colourScale!;
  expect([low.value, high.value]).toEqual([99, 101]);
});

test("a table of other numbers than the map's is not coloured", () => {
  expect(card({ heat: [[71, 100, undefined], [-40, 90, 130]] })[0].colourScale).toBeUndefined();
  expect(card({ heat: heat.slice(1) })[0].colourScale).toBeUndefined();
  expect(card({ heat: [[], []], columns: [] })[0].colourScale).toBeUndefined();
  expect(card({ heat: [] }, { ...table, rows: [] })[0].colourScale).toBeUndefined();
});

/** Relative luminance, as contrast is measured on the web. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test("black numbers are read on every colour, and both ends are told apart by who sees no red or green", () => {
  const { low, middle, high } = card()[0].colourScale!;
  for (const { colour } of [low, middle, high]) expect((luminance(colour) + 0.05) / 0.05).toBeGreaterThan(7);
  const blue = (colour: string): number => parseInt(colour.slice(5), 16);
  const yellow = (colour: string): number => (parseInt(colour.slice(1, 3), 16) + parseInt(colour.slice(3, 5), 16)) / 2;
  expect(yellow(low.colour) - blue(low.colour)).toBeGreaterThan(40);
  expect(blue(high.colour) - yellow(high.colour)).toBeGreaterThan(40);
  expect([low.colour, high.colour]).toEqual([paletteOf(lightTheme).below, paletteOf(lightTheme).above].map((colour) => colour.toUpperCase()));
});

test("a file has the scale on the same cells, in black where they are negative", async () => {
  const sheets = packFile({ stem: "Tenor", sheets: [{ suffix: "", blocks: [{ cells: [["first"]], formats: ["text"], plain: true }, ...card()] }] });
  expect(sheets[0].scales).toEqual([{ address: "B5:D6", points: [{ value: -40, colour: "EFC4AD" }, { value: 100, colour: "F5F5F5" }, { value: 240, colour: "A9D3F2" }] }]);
  expect(sheets[0].rows.slice(4, 6).map((row) => row.slice(1).map((cell) => cell?.value))).toEqual([[70, 100, ""], [-40, 90, 130]]);
  expect(sheets[0].rows[5][1]!.style!.format).toBe("#,##0.00;-#,##0.00;0");
  const xml = await partOf(await writeReport(sheets, "Heat", new Date(0)), "xl/worksheets/sheet1.xml");
  expect(xml).toContain('<conditionalFormatting sqref="B5:D6"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="num" val="-40"/><cfvo type="num" val="100"/><cfvo type="num" val="240"/><color rgb="FFEFC4AD"/><color rgb="FFF5F5F5"/><color rgb="FFA9D3F2"/></colorScale></cfRule></conditionalFormatting>');
});
