import { darkTheme, lightTheme } from "../../../src/taskpane/app/theme";
import { chartHeight, chartOption } from "../../../src/taskpane/charts/chart";
import { paletteOf } from "../../../src/taskpane/charts/palette";

const palette = paletteOf(lightTheme);
const changeText = (value: number): string => `${value} units`;

test("a tornado has both ends on one line, around the base, labels on their sides", () => {
  const chart = { swings: [{ name: "PD", low: 5, high: -8, tip: "PD <1>" }, { name: "LGD", low: -1, high: 2, tip: "LGD" }], lowName: "low", highName: "high", lowColour: palette.accent, highColour: palette.main, changeText };
  const { series, xAxis, tooltip } = chartOption(chart, palette) as unknown as {
    series: { barGap: string; data: { value: number; label: { position: string } }[]; markLine?: { data: { xAxis: number }[] } }[];
    xAxis: { min: number; max: number };
    tooltip: { formatter: (shown: { dataIndex: number }) => string };
  };
  expect(series.map(({ data }) => data.map(({ value }) => value))).toEqual([[5, -1], [-8, 2]]);
  expect(series.map(({ data }) => data.map(({ label }) => label.position))).toEqual([["right", "left"], ["left", "right"]]);
  expect(series.every(({ barGap }) => barGap === "-100%")).toBe(true);
  expect(series[0].markLine!.data).toEqual([{ xAxis: 0 }]);
  expect(xAxis.min).toBeLessThan(-8);
  expect(xAxis.max).toBeGreaterThan(5);
  expect(tooltip.formatter({ dataIndex: 0 })).toBe("PD &#60;1&#62;");
  expect(chartHeight(chart)).toBeLessThan(chartHeight({ ...chart, swings: [...chart.swings, ...chart.swings] }));
});

test("a heat map's scale is as wide to both sides of its middle, and a cell without a value is left out", () => {
  const chart = { heat: [[1, undefined], [4, 10]], rows: ["a", "b"], columns: ["x", "y"], rowTitle: "R", columnTitle: "C", middle: 3, valueText: changeText };
  const { series: [{ data, label }], visualMap } = chartOption(chart, palette) as unknown as { series: { data: number[][]; label: { show: boolean } }[]; visualMap: { min: number; max: number; inRange: { color: string[] } } };
  expect(data).toEqual([[0, 0, 1], [0, 1, 4], [1, 1, 10]]);
  expect([visualMap.min, visualMap.max]).toEqual([-4, 10]);
  expect(label.show).toBe(true);
  for (const theme of [lightTheme, darkTheme]) {
    const { below, neutral, above, series } = paletteOf(theme);
    expect(new Set([below, neutral, above]).size).toBe(3);
    expect(new Set(series).size).toBe(series.length);
  }
});
