import { init } from "echarts/core";
import "./EChart";
import { chartHeight, chartOption, type Chart } from "./chart";
import type { Palette } from "./palette";

/** Styles that ECharts writes into a picture are for a pointer over it, and the deployed pages refuse styles in markup. */
const POINTER_STYLES = /<style[\s\S]*?<\/style>/g;

/** A chart as the text of an SVG picture, without a page to draw it in. */
export function svgOf(chart: Chart, palette: Palette, width: number): string {
  const drawn = init(null, undefined, { renderer: "svg", ssr: true, width, height: chartHeight(chart) });
  drawn.setOption(chartOption(chart, palette));
  const svg = drawn.renderToSVGString().replace(POINTER_STYLES, "");
  drawn.dispose();
  return svg;
}
