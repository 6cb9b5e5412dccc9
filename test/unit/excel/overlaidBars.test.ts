import type { ChartPlan } from "../../../src/excel/write/chartPlan";
import { writeChart } from "../../../src/excel/write/writeChart";

const plan: ChartPlan = { title: "Tornado", shape: "lying", stacked: false, overlaid: true, gap: 40, categories: 0, valueFormat: "#,##0", legend: true, series: [{ as: "bars", column: 4, colour: "#C19C00" }, { as: "bars", column: 5, colour: "#0F737D" }] };

/** A part of a chart that takes whatever is set, and has parts of its own. */
function part(): any {
  const parts = new Map<PropertyKey, unknown>();
  return new Proxy(() => part(), { get: (_target, key) => (parts.has(key) || parts.set(key, part()), parts.get(key)), set: (_target, key, value) => Boolean(parts.set(key, value)) });
}

/** A sheet that keeps its chart's type and series, and the ranges that they were given. */
function draw(drawn: ChartPlan) {
  const series: any[] = [];
  const axes = part();
  let type = "";
  const addSeries = () => {
    const one: any = { format: part(), points: part(), setValues: (at: unknown) => (one.values = at), setXAxisValues: (at: unknown) => (one.names = at) };
    series.push(one);
    return one;
  };
  const chart = { title: part(), legend: part(), axes, setPosition: () => undefined, series: { getItemAt: (index: number) => series[index], add: addSeries } };
  const add = (kind: string) => {
    type = kind;
    addSeries();
    return chart;
  };
  writeChart({ charts: { add }, getRangeByIndexes: (...at: number[]) => at } as unknown as Excel.Worksheet, drawn, { top: 1, header: 19, rows: 3, headers: ["Driver", "", "", "", "Low end", "High end"] });
  return { type, axes, series: series.map(({ name, values, names, gapWidth, overlap }) => ({ name, values, names, gapWidth, overlap })) };
}

test("a tornado's bars refer to their columns and lie on one line, the first driver on top", () => {
  const { type, series, axes } = draw(plan);
  expect(type).toBe("BarClustered");
  expect(series).toEqual([
    { name: "Low end", values: [20, 4, 3, 1], names: [20, 0, 3, 1], gapWidth: 40, overlap: 100 },
    { name: "High end", values: [20, 5, 3, 1], names: [20, 0, 3, 1], gapWidth: 40, overlap: 100 },
  ]);
  expect([axes.categoryAxis.reversePlotOrder, axes.categoryAxis.position, axes.valueAxis.numberFormat]).toEqual([true, "Maximum", "#,##0"]);
});

test("bars that are neither stacked nor overlaid keep their places side by side", () => {
  expect(draw({ ...plan, overlaid: undefined }).series.map(({ overlap }) => overlap)).toEqual([undefined, undefined]);
});
