import { barChartOption, barChartHeight, type BarChart } from "../../../src/taskpane/charts/barChart";
import { paletteOf } from "../../../src/taskpane/charts/palette";
import { lightTheme } from "../../../src/taskpane/app/theme";

const palette = paletteOf(lightTheme);
const bar = (from: number, to: number) => ({ name: "n", from, to, colour: palette.main, tip: "<b>&" });
const chart = (bars: BarChart["bars"]): BarChart => ({ bars, horizontal: true, axisText: String });

/** Where each bar starts and ends as it is drawn: an unseen bar and one on top of it. */
function drawn(bars: BarChart["bars"]): [number, number][] {
  const { series } = barChartOption(chart(bars), palette) as { series: { data: (number | { value: number })[] }[] };
  return bars.map((_, index) => {
    const start = series[0].data[index] as number;
    return [start, start + (series[1].data[index] as { value: number }).value];
  });
}

test("bars float between their ends, on either side of zero", () => {
  expect(drawn([bar(0, 5), bar(5, 3), bar(-2, -6), bar(0, -4)])).toEqual([[0, 5], [3, 5], [-2, -6], [0, -4]]);
});

test("names from cells are text in a tooltip, never markup", () => {
  const { tooltip } = barChartOption(chart([bar(0, 1)]), palette) as { tooltip: { formatter: (at: { dataIndex: number }) => string } };
  expect(tooltip.formatter({ dataIndex: 0 })).toBe("&#60;b&#62;&#38;");
});

test("a chart is as high as its bars need", () => {
  expect(barChartHeight(chart([bar(0, 1), bar(0, 1)]))).toBeLessThan(barChartHeight(chart(Array.from({ length: 12 }, () => bar(0, 1)))));
});
