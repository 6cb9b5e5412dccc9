import { barChartOption, barChartHeight, type BarChart } from "../../../src/taskpane/charts/barChart";
import { paletteOf } from "../../../src/taskpane/charts/palette";
import { lightTheme } from "../../../src/taskpane/app/theme";

const palette = paletteOf(lightTheme);
const bar = (from: number, to: number) => ({ name: "n", from, to, colour: palette.main, tip: "<b>&" });
const chart = (bars: BarChart["bars"]): BarChart => ({ bars, horizontal: true, axisText: String });

/** Where each bar begins and ends as it is drawn: an unseen piece, and on it those that are seen, stacked by sign. */
function drawn(bars: BarChart["bars"]): [low: number, high: number][] {
  const { series } = barChartOption(chart(bars), palette) as { series: { data: (number | { value: number })[] }[] };
  const [unseen, above, under] = [0, 1, 2].map((index) => series[index].data.map((point) => (typeof point === "number" ? point : point.value)));
  return bars.map((_, index) => [Math.min(0, unseen[index]) + under[index] + (under[index] === 0 ? Math.max(0, unseen[index]) : 0), Math.max(0, unseen[index]) + above[index] + (above[index] === 0 ? Math.min(0, unseen[index]) : 0)]);
}

test("bars float between their ends, on either side of zero and across it", () => {
  expect(drawn([bar(0, 5), bar(5, 3), bar(-2, -6), bar(0, -4), bar(-3, 5), bar(5, 0), bar(2, -1)])).toEqual([[0, 5], [3, 5], [-6, -2], [-4, 0], [-3, 5], [0, 5], [-1, 2]]);
});

test("names from cells are text in a tooltip, never markup", () => {
  const { tooltip } = barChartOption(chart([bar(0, 1)]), palette) as { tooltip: { formatter: (at: { dataIndex: number }) => string } };
  expect(tooltip.formatter({ dataIndex: 0 })).toBe("&#60;b&#62;&#38;");
});

test("a chart is as high as its bars need", () => {
  expect(barChartHeight(chart([bar(0, 1), bar(0, 1)]))).toBeLessThan(barChartHeight(chart(Array.from({ length: 12 }, () => bar(0, 1)))));
});
