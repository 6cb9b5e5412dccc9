import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, TitleComponent } from "echarts/components";
import { init, use as register, type EChartsCoreOption } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

register([BarChart, LineChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

/** Draws one chart into an element of the page; loaded with the first chart. @returns how to take it away */
export function drawChart(element: HTMLElement, option: EChartsCoreOption, size: { readonly width: number; readonly height: number }): () => void {
  const drawn = init(element, undefined, { renderer: "svg", ...size });
  drawn.setOption(option);
  return () => drawn.dispose();
}
