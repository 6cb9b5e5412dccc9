import { lightTheme } from "../../../src/taskpane/app/theme";
import { lineChartOption, type LineChart } from "../../../src/taskpane/charts/lineChart";
import { paletteOf } from "../../../src/taskpane/charts/palette";

const palette = paletteOf(lightTheme);

interface Drawn {
  readonly xAxis: { readonly type: string; readonly data?: readonly string[] };
  readonly series: readonly { readonly type: string; readonly name?: string; readonly step?: string | false; readonly symbol: string; readonly lineStyle: { readonly width?: number; readonly type?: string }; readonly data: readonly (readonly [number | string, number | null])[] }[];
  readonly tooltip: { readonly formatter: (shown: readonly { readonly dataIndex: number }[]) => string };
}

function drawn(chart: Partial<LineChart>): Drawn {
  const whole: LineChart = { xs: [0, 1, 4], lines: [{ name: "Fitted", values: [1, 0.8, 0.5], colour: palette.main, as: "line" }], axisText: String, valueText: (value) => `${100 * value} %`, xTitle: "Years", ...chart };
  return lineChartOption(whole, palette) as unknown as Drawn;
}

test("numbers on the axis stand where they belong, names one after another", () => {
  expect(drawn({}).xAxis.type).toBe("value");
  expect(drawn({}).series[0].data).toEqual([[0, 1], [1, 0.8], [4, 0.5]]);
  expect(drawn({ xs: ["Steel", "Retail", "2"] }).xAxis).toMatchObject({ type: "category", data: ["Steel", "Retail", "2"] });
});

test("a value that is not there is a gap, not a zero", () => {
  const { series } = drawn({ lines: [{ name: "Observed", values: [1, undefined, 0.5], colour: palette.accent, as: "points" }] });
  expect(series[0].data[1]).toEqual([1, null]);
});

test("points stand alone, steps hold, dashes break", () => {
  const { series } = drawn({ lines: (["points", "steps", "dashed"] as const).map((as) => ({ name: as, values: [1, 2, 3], colour: palette.main, as })) });
  expect(series.map(({ lineStyle, step, symbol }) => [lineStyle.width, lineStyle.type, step, symbol])).toEqual([[0, "solid", false, "circle"], [2, "solid", "end", "none"], [2, "dashed", false, "circle"]]);
});

test("an interval is drawn from its low end up to its high end", () => {
  const { series } = drawn({ band: { as: "area", low: [0.9, undefined, -0.2], high: [1, undefined, 0.6], colour: palette.main } });
  const [low, height] = series;
  expect(low.data.map(([, value]) => value)).toEqual([0.9, null, -0.2]);
  expect(height.data.map(([, value]) => value)).toEqual([expect.closeTo(0.1, 12), null, expect.closeTo(0.8, 12)]);
});

test("an interval of places without an order is a bar at each", () => {
  const { series } = drawn({ xs: ["Steel", "Retail"], band: { as: "bars", low: [0.01, 0.02], high: [0.03, 0.05], colour: palette.main }, lines: [{ name: "Fitted", values: [0.02, 0.03], colour: palette.main, as: "points" }] });
  expect(series.map(({ type }) => type)).toEqual(["bar", "bar", "line"]);
  expect(series[1].data).toEqual([["Steel", expect.closeTo(0.02, 12)], ["Retail", expect.closeTo(0.03, 12)]]);
});

test("a tip names the place and the lines that have a value there, as text", () => {
  const { tooltip } = drawn({ lines: [{ name: "<b>", values: [0.25, undefined, 1], colour: palette.main, as: "line" }, { name: "Naive", values: [0.5, 0.5, 0.5], colour: palette.total, as: "dashed" }] });
  expect(tooltip.formatter([{ dataIndex: 0 }])).toBe("Years 0<br>&#60;b&#62;: 25 %<br>Naive: 50 %");
  expect(tooltip.formatter([{ dataIndex: 1 }])).toBe("Years 1<br>Naive: 50 %");
});

test("amounts along the axis are written as amounts, there and in the tooltip", () => {
  const chart = drawn({ xs: [0, 500_000], lines: [{ name: "Value", values: [1, 2], colour: palette.main, as: "line" }], xText: (value) => `${value / 1e6}m` });
  expect((chart.xAxis as unknown as { axisLabel: { formatter: (value: number) => string } }).axisLabel.formatter(500_000)).toBe("0.5m");
  expect(chart.tooltip.formatter([{ dataIndex: 1 }])).toMatch(/^Years 0\.5m<br>/);
});
