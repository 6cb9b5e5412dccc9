import fc from "fast-check";
import { chartXml } from "../../../src/files/charts/chartXml";
import type { TornadoChart } from "../../../src/taskpane/charts/tornadoChart";
import { packFile } from "../../../src/taskpane/model/board/packFile";
import { column, numberCell, textCell, type DataTableModel } from "../../../src/taskpane/model/dataTable";
import { cardBlocks } from "../../../src/taskpane/model/native/nativeChart";
import { en } from "../../../src/taskpane/text/en";
import { decimal } from "../../support/numbers";

const { native } = en.board;
const BASE = 100;
type Row = readonly [name: string, low: number, high: number];
const whole = (value: number): string => String(value);
const share = (value: number): string => `${(100 * value).toFixed(1)}%`;

function tableOf(rows: readonly Row[], base = BASE, text = whole): DataTableModel {
  return {
    columns: [column("Driver", false), column("Low"), column("CLV (low)"), column("CLV (high)")],
    rows: rows.map(([name, low, high]) => ({ key: name, cells: [textCell(name), textCell("×0.5"), numberCell(base + low, text), numberCell(base + high, text)] })),
  };
}
const chartOf = (rows: readonly Row[]): TornadoChart => ({ swings: rows.map(([name, low, high]) => ({ name, low, high, tip: name })), lowName: "Low end", highName: "High end", lowColour: "#C19C00", highColour: "#0F737D", changeText: whole });
const blocksOf = (rows: readonly Row[]) => cardBlocks({ title: "CLV at base: 100", table: tableOf(rows), chart: chartOf(rows) }, native);
const rows: readonly Row[] = [["PD", 40, -60], ["LGD", 25, -30.5], ["Churn", 5, 12]];

test("a tornado is two bars a driver in columns of changes beside its table, in the order of the screen", () => {
  const [{ cells, formats, chart, colourScale }, ...others] = blocksOf(rows);
  expect(others).toEqual([]);
  expect(colourScale).toBeUndefined();
  expect(cells).toEqual([
    ["Driver", "Low", "CLV (low)", "CLV (high)", "Low end", "High end"],
    ["PD", "×0.5", 140, 40, 40, -60],
    ["LGD", "×0.5", 125, 69.5, 25, -30.5],
    ["Churn", "×0.5", 105, 112, 5, 12],
  ]);
  expect(formats.slice(4)).toEqual(["count", "money"]);
  // "lying" is what the writers draw from the top, as the pane does.
  expect(chart).toEqual({
    title: "CLV at base: 100", shape: "lying", stacked: false, overlaid: true, gap: 40, categories: 0, valueFormat: "#,##0", legend: true,
    series: [{ as: "bars", column: 4, colour: "#C19C00" }, { as: "bars", column: 5, colour: "#0F737D" }],
  });
});

test("changes of shares are shares, with a decimal on the axis where they are small", () => {
  const shares = (high: number) => {
    const list: readonly Row[] = [["PD", -0.02, high]];
    return cardBlocks({ title: "RAROC", table: tableOf(list, 0.15, share), chart: { ...chartOf(list), changeText: (value) => `${100 * value} pp` } }, native)[0];
  };
  expect([shares(0.03).chart!.valueFormat, shares(0.3).chart!.valueFormat]).toEqual(["0.0%", "0%"]);
  expect(shares(0.03).formats).toEqual(["text", "text", "percent", "percent", "percent", "percent"]);
});

test("a tornado without drivers leaves its table", () => {
  const [{ chart, cells }] = blocksOf([]);
  expect([chart, cells]).toEqual([undefined, [["Driver", "Low", "CLV (low)", "CLV (high)"]]]);
});

test("in a file the bars of a driver lie over each other, over the cells they refer to", () => {
  const [, { charts, rows: written }] = packFile({ stem: "Tenor", sheets: [{ suffix: "", blocks: [{ cells: [["a"]], formats: ["text"] }] }, { suffix: " one", blocks: blocksOf(rows) }] });
  const xml = chartXml(charts[0]);
  expect(xml).toContain('<c:barDir val="bar"/><c:grouping val="clustered"/>');
  expect(xml).toContain('<c:gapWidth val="40"/><c:overlap val="100"/>');
  expect(xml).toContain('<c:orientation val="maxMin"/>');
  expect(charts[0].series.map(({ values }) => values.values)).toEqual([[40, 25, 5], [-60, -30.5, 12]]);
  for (const { values } of charts[0].series) {
    const [, letter, first, last] = /^([A-Z])(\d+):[A-Z](\d+)$/.exec(values.address)!;
    expect(written.slice(Number(first) - 1, Number(last)).map((row) => row[letter.charCodeAt(0) - 65]?.value)).toEqual(values.values);
  }
});

test("each bar reaches from the base to its end, whatever side the other is on", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(decimal(-90, 90), decimal(-90, 90)), { minLength: 1, maxLength: 6 }), (ends) => {
      const list = ends.map(([low, high], index): Row => [`Driver ${index}`, low, high]);
      const [{ cells, chart }] = blocksOf(list);
      const [low, high] = chart!.series.map(({ column: at }) => cells.slice(1).map((row) => row[at]));
      expect([low, high]).toEqual([list.map((row) => row[1]), list.map((row) => row[2])]);
      expect(chart!.stacked).toBe(false);
    }),
    { seed: 12, numRuns: 100 },
  );
});
