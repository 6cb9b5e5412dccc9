import { init } from "echarts/core";
import "./EChart";
import { chartHeight, chartOption, type Chart } from "./chart";
import type { Palette } from "./palette";

/** A chart as the text of an SVG picture, without a page to draw it in. */
export function svgOf(chart: Chart, palette: Palette, width: number): string {
  const drawn = init(null, undefined, { renderer: "svg", ssr: true, width, height: chartHeight(chart) });
  drawn.setOption(chartOption(chart, palette));
  const svg = drawn.renderToSVGString();
  drawn.dispose();
  return svg;
}
