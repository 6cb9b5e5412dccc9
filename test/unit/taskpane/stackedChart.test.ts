import { lightTheme } from "../../../src/taskpane/app/theme";
import { chartHeight, chartOption } from "../../../src/taskpane/charts/chart";
import { paletteOf } from "../../../src/taskpane/charts/palette";
import type { StackedChart } from "../../../src/taskpane/charts/stackedChart";

const palette = paletteOf(lightTheme);
const chart: StackedChart = {
  places: ["1", "Later"], horizontal: false, axisText: String, valueText: (value) => `${value} k`,
  stacks: [{ name: "Revenue", values: [5, 3], colour: palette.main }, { name: "<Loss>", values: [-2, 0], colour: palette.negative }],
  line: { name: "Cumulative", values: [3, 6], colour: palette.text },
};

interface Drawn {
  readonly series: readonly { readonly type: string; readonly stack?: string; readonly barGap?: string; readonly data: readonly number[] }[];
  readonly xAxis: { readonly type: string };
  readonly tooltip: { readonly formatter: (at: readonly { readonly dataIndex: number }[]) => string };
}
const drawn = (changed: Partial<StackedChart> = {}): Drawn => chartOption({ ...chart, ...changed }, palette) as unknown as Drawn;

test("standing: amounts on top of each other, the line over them", () => {
  expect(drawn().series.map(({ type, stack, data }) => [type, stack, data])).toEqual([["bar", "amounts", [5, 3]], ["bar", "amounts", [-2, 0]], ["line", undefined, [3, 6]]]);
  expect(drawn().xAxis.type).toBe("category");
});

test("lying: each from zero, at the same height, as high as its places need", () => {
  const { series, xAxis } = drawn({ horizontal: true, line: undefined });
  expect(series.map(({ stack, barGap }) => [stack, barGap])).toEqual([[undefined, "-100%"], [undefined, "-100%"]]);
  expect(xAxis.type).toBe("value");
  expect(chartHeight({ ...chart, horizontal: true, places: ["a", "b", "c", "d"] }) - chartHeight({ ...chart, horizontal: true })).toBe(48);
});

test("a tip names what is not 0, as text", () => {
  expect(drawn().tooltip.formatter([{ dataIndex: 0 }])).toBe("1<br>Revenue: 5 k<br>&#60;Loss&#62;: -2 k<br>Cumulative: 3 k");
  expect(drawn().tooltip.formatter([{ dataIndex: 1 }])).toBe("Later<br>Revenue: 3 k<br>Cumulative: 6 k");
});
