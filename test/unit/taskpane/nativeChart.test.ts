import fc from "fast-check";
import { darkTheme, lightTheme } from "../../../src/taskpane/app/theme";
import { barPieces } from "../../../src/taskpane/charts/barPieces";
import type { BarChart } from "../../../src/taskpane/charts/barChart";
import type { LineChart } from "../../../src/taskpane/charts/lineChart";
import type { StackedChart } from "../../../src/taskpane/charts/stackedChart";
import { onPaper } from "../../../src/taskpane/charts/onPaper";
import { paletteOf } from "../../../src/taskpane/charts/palette";
import { column, numberCell, textCell, type DataTableModel } from "../../../src/taskpane/model/dataTable";
import { cardBlocks } from "../../../src/taskpane/model/native/nativeChart";
import { en } from "../../../src/taskpane/text/en";
import { decimal } from "../../support/numbers";

const { native } = en.board;
const whole = (value: number): string => String(value);
const table: DataTableModel = {
  columns: [column("Scenario", false), column("Value"), column("Change %")],
  rows: [["Base", 100, 0], ["Severe", -40, -1.4], ["Upside", 130, 0.3]].map(([name, value, change]) => ({ key: String(name), cells: [textCell(String(name)), numberCell(value as number, whole), numberCell(change as number, (share) => `${100 * share}%`)] })),
};
const bar = (name: string, from: number, to: number, colour = "#0F737D") => ({ name, from, to, colour, tip: name });
const bars = (list: BarChart["bars"], rest: Partial<BarChart> = {}): BarChart => ({ bars: list, horizontal: true, axisText: whole, ...rest });
const plain = bars([bar("Base", 0, 100), bar("Severe", 0, -40, "#C50F1F"), bar("Upside", 0, 130)]);

test("bars from zero are a column of the table, and one of another colour is coloured by itself", () => {
  const [block, ...others] = cardBlocks({ title: "By scenario", table, chart: plain }, native);
  expect(others).toEqual([]);
  expect(block.cells).toEqual([["Scenario", "Value", "Change %"], ["Base", 100, 0], ["Severe", -40, -1.4], ["Upside", 130, 0.3]]);
  expect(block.formats).toEqual(["text", "money", "percent"]);
  expect(block.chart).toEqual({ title: "By scenario", shape: "lying", stacked: false, gap: 60, categories: 0, series: [{ as: "bars", column: 1, colour: "#0F737D", pointColours: new Map([[1, "#C50F1F"]]) }], valueFormat: "#,##0", legend: false });
});

test("a waterfall stands on bars that are not seen, in columns beside the table", () => {
  const [{ cells, chart }] = cardBlocks({ title: "Waterfall", table, chart: bars([bar("Base", 0, 100), bar("Severe", 100, -40), bar("Upside", -40, 90)]) }, native);
  expect(cells).toEqual([
    ["Scenario", "Value", "Change %", "Base", "Up", "Down"],
    ["Base", 100, 0, 0, 100, 0],
    ["Severe", -40, -1.4, 0, 100, -40],
    ["Upside", 130, 0.3, 0, 90, -40],
  ]);
  expect(chart).toMatchObject({ stacked: true, categories: 0 });
  expect(chart!.series.map(({ column: at, colour }) => [at, colour])).toEqual([[3, undefined], [4, "#0F737D"], [5, "#0F737D"]]);
});

test("a chart of fewer rows than its table has cells of its own, above the table", () => {
  const blocks = cardBlocks({ title: "Cut", table, chart: bars([bar("Base", 0, 100), bar("Others", 0, 90)], { besideColour: "#C19C00" }) }, native);
  expect(blocks.map(({ cells }) => cells)).toEqual([[["Name", "Value", "Compared"], ["Base", 100, ""], ["Others", 90, ""]], [["Scenario", "Value", "Change %"], ["Base", 100, 0], ["Severe", -40, -1.4], ["Upside", 130, 0.3]]]);
  expect(blocks[0].chart).toMatchObject({ gap: 80, legend: true, categories: 0 });
});

test("a histogram has no gaps; a chart of a kind that Excel has not leaves the table", () => {
  expect(cardBlocks({ title: "H", table, chart: { ...plain, dense: true, horizontal: false } }, native)[0].chart).toMatchObject({ gap: 0, shape: "standing" });
  const unknown = { cells: [], axisText: whole } as never;
  expect(cardBlocks({ title: "X", table, chart: unknown, notes: ["why"] }, native)).toEqual([{ title: "X", cells: [["Scenario", "Value", "Change %"], ["Base", 100, 0], ["Severe", -40, -1.4], ["Upside", 130, 0.3]], formats: ["text", "money", "percent"] }, { cells: [["why"]], formats: ["text"], plain: true }]);
});

const lines = (xs: LineChart["xs"], rest: Partial<LineChart> = {}): LineChart => ({ xs, lines: [{ name: "Fitted", values: xs.map((_, index) => 1 - index / 10), colour: "#0F737D", as: "line" }], axisText: whole, valueText: whole, xTitle: "Year", ...rest });
const years: DataTableModel = { columns: [column("Year"), column("Share")], rows: [0, 1, 2].map((year) => ({ key: String(year), cells: [numberCell(year, whole), numberCell(1 - year / 10, whole)] })) };
const band = { as: "area" as const, low: [0.9, 0.8, undefined], high: [1, 0.95, 0.9], colour: "#0F737D" };

test("lines take their columns; a band is an area on one that is not seen", () => {
  const [{ cells, chart }] = cardBlocks({ title: "Curve", table: years, chart: lines([0, 1, 2], { band }) }, native);
  expect(cells[0]).toEqual(["Year", "Share", "Low", "Low to high"]);
  expect(cells[2]).toEqual([1, 0.9, 0.8, expect.closeTo(0.15, 12)]);
  expect(chart).toMatchObject({ shape: "standing", categories: 0, categoryTitle: "Year", legend: true });
  expect(chart!.series[0].colour).toBeUndefined();
  expect(chart!.series).toMatchObject([{ as: "area", column: 2 }, { as: "area", column: 3, colour: expect.stringMatching(/^#/) }, { as: "line", column: 1 }]);
});

test("numbers at uneven distances stand where they belong, and a band is its two bounds", () => {
  const { shape, series } = cardBlocks({ title: "Curve", table: years, chart: lines([0, 1, 7], { band }) }, native)[0].chart!;
  expect(shape).toBe("scatter");
  expect(series.map(({ as }) => as)).toEqual(["dashes", "dashes", "line"]);
});

test("intervals that cross zero keep both their parts", () => {
  const points = lines(["a", "b", "c"], { band: { as: "bars", low: [-1, 1, -3], high: [2, 4, -2], colour: "#000000" } });
  const [{ cells }] = cardBlocks({ title: "Points", table: { columns: [], rows: [] }, chart: points }, native);
  expect(cells).toEqual([[]]);
  const filled = cardBlocks({ title: "Points", table: { ...years, rows: years.rows }, chart: points }, native)[0].cells.map((row) => row.slice(-3));
  expect(filled).toEqual([["Base", "Up", "Down"], [0, 2, -1], [1, 3, 0], [-2, 0, -1]]);
});

/** The ends of a stack of pieces, upward and downward by their sign as Excel stacks them. */
function ends({ unseen, above, under }: ReturnType<typeof barPieces>): [number, number] {
  const up = Math.max(0, unseen) + above;
  const down = Math.min(0, unseen) + under;
  return above === 0 && under !== 0 ? [down, Math.min(0, unseen)] : under === 0 ? [Math.max(0, unseen), up] : [down, up];
}

test("pieces of a bar, stacked by sign, reach from its one end to the other", () => {
  fc.assert(
    fc.property(decimal(-100, 100), decimal(-100, 100), (from, to) => {
      fc.pre(from !== to);
      const [low, high] = ends(barPieces(from, to));
      expect(low).toBeCloseTo(Math.min(from, to), 9);
      expect(high).toBeCloseTo(Math.max(from, to), 9);
    }),
    { seed: 11, numRuns: 300 },
  );
});

test("what was drawn in the dark goes to paper in the colours of the light theme, its names as they are", () => {
  const [dark, light] = [paletteOf(darkTheme), paletteOf(lightTheme)];
  const onWhite = onPaper(bars([{ ...bar(dark.main, 0, 1, dark.main), label: "1" }], { besideColour: dark.accent })) as BarChart;
  expect(onWhite.bars[0]).toMatchObject({ colour: light.main, name: dark.main, label: "1" });
  expect(onWhite.besideColour).toBe(light.accent);
  expect(onWhite.axisText(3)).toBe("3");
});

test("amounts upon each other are stacked columns of the table, with the line over them", () => {
  const stacked: StackedChart = { places: ["Base", "Severe", "Upside"], horizontal: false, axisText: whole, valueText: whole, stacks: [{ name: "Value", values: [100, -40, 130], colour: "#0F737D" }], line: { name: "Sum", values: [100, 60, 190], colour: "#242424" } };
  const [{ cells, chart }] = cardBlocks({ title: "By year", table, chart: stacked }, native);
  expect(cells[0]).toEqual(["Scenario", "Value", "Change %", "Sum"]);
  expect(cells.map((row) => row[3])).toEqual(["Sum", 100, 60, 190]);
  expect(chart).toMatchObject({ shape: "standing", stacked: true, legend: true, series: [{ as: "bars", column: 1, colour: "#0F737D" }, { as: "line", column: 3, colour: "#242424" }] });
});
