import { axisText } from "../../../src/workbench/charts/axisText";
import { chartOption } from "../../../src/workbench/charts/chartOption";
import { createChart, createSeries } from "../../../src/workbench/host/model/charts";

const area = { sheetId: "s", area: { row: 1, column: 1, rows: 2, columns: 1 } };

test("axes speak Excel's format codes", () => {
  expect([axisText(1234567, "#,##0"), axisText(0.125, "0.0%"), axisText(1.5, "#,##0.0;[Red]-#,##0.0"), axisText(0.30000000000000004, "General"), axisText(-5000, "#,##0")]).toEqual(["1,234,567", "12.5%", "1.5", "0.3", "-5,000"]);
});

test("lying stacked bars read from the top, the unseen part is not named and has no colour", () => {
  const chart = createChart("c", "s", "Chart 1", "BarStacked", [area]);
  const [below] = chart.series;
  const up = { ...createSeries("Up", area), fill: "#0F737D", points: new Map([[1, { fill: "#C50F1F", line: {} }]]) };
  Object.assign(below, { fill: null, named: false });
  Object.assign(chart.categoryAxis, { reversed: true });
  const option = chartOption(chart, [{ series: below, values: [0, 5], categories: ["a", "b"] }, { series: up, values: [5, undefined], categories: ["a", "b"] }]) as any;
  expect([option.yAxis.inverse, option.yAxis.data, option.legend.data]).toEqual([true, ["a", "b"], ["Up"]]);
  expect(option.series.map(({ stack }: { stack: string }) => stack)).toEqual(["bars", "bars"]);
  expect(option.series[0].data[0].itemStyle.color).toBe("transparent");
  expect(option.series[1].data).toEqual([{ value: 5, itemStyle: { color: "#0F737D" } }, { value: null, itemStyle: { color: "#C50F1F" } }]);
});

test("a series of its own kind is drawn as that: an area below, a broken line on it, points alone", () => {
  const chart = createChart("c", "s", "Chart 1", "Line", [area]);
  const series = [{ ...createSeries("Band"), chartType: "AreaStacked", fill: "#CCE" }, { ...createSeries("Bound"), line: { style: "Dash", colour: "#111111" } }, { ...createSeries("Seen"), line: { style: "None" }, markerStyle: "Circle", markerColour: "#222222" }];
  const { series: drawn } = chartOption(chart, series.map((one) => ({ series: one, values: [1, 2], categories: ["a", "b"] }))) as any;
  expect([drawn[0].areaStyle.color, drawn[1].lineStyle.type, drawn[2].lineStyle.width, drawn[2].symbol]).toEqual(["#CCE", "dashed", 0, "circle"]);
});

test("overlaid bars of a category lie on one line, others side by side", () => {
  const chart = createChart("c", "s", "Chart 1", "BarClustered", [area]);
  const drawn = (overlap: number) => (chartOption(chart, [{ series: { ...createSeries("Low", area), overlap }, values: [1, -2], categories: ["a", "b"] }]) as any).series[0];
  expect([drawn(100).barGap, drawn(100).stack]).toEqual(["-100%", undefined]);
  expect(drawn(0).barGap).toBeUndefined();
});
