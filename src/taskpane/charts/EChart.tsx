import { BarChart as Bars, HeatmapChart as Heat, LineChart as Lines } from "echarts/charts";
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, VisualMapContinuousComponent } from "echarts/components";
import { init, use as register, type ECharts } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { chartHeight, chartOption, type Chart } from "./chart";
import type { Palette } from "./palette";

register([Bars, Heat, Lines, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, VisualMapContinuousComponent, SVGRenderer]);

export interface EChartProps {
  readonly chart: Chart;
  readonly palette: Palette;
  /** What the chart shows, for who cannot see it; the table beside it holds the numbers. */
  readonly label: string;
  readonly onPick?: (index: number) => void;
}

/** A chart that fills its width. The only module that imports echarts: loaded when the first chart is shown. */
export function EChart({ chart, palette, label, onPick }: EChartProps) {
  const element = useRef<HTMLDivElement>(null);
  const drawn = useRef<ECharts>();
  useEffect(() => {
    const host = element.current!;
    const instance = init(host, undefined, { renderer: "svg" });
    drawn.current = instance;
    const observer = new ResizeObserver(() => instance.resize());
    observer.observe(host);
    return () => {
      observer.disconnect();
      instance.dispose();
      drawn.current = undefined;
    };
  }, []);
  const height = chartHeight(chart);
  useEffect(() => {
    drawn.current?.resize();
    drawn.current?.setOption(chartOption(chart, palette), { notMerge: true });
  }, [chart, palette, height]);
  useEffect(() => {
    const instance = drawn.current;
    if (!instance || !onPick) return;
    const pick = ({ dataIndex }: { dataIndex?: number }) => dataIndex !== undefined && onPick(dataIndex);
    instance.on("click", pick);
    return () => {
      if (!instance.isDisposed()) instance.off("click", pick);
    };
  }, [onPick]);
  return <div ref={element} role="img" aria-label={label} style={{ width: "100%", height }} />;
}
