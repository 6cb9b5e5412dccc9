import { BarChart as Bars, HeatmapChart as Heat, LineChart as Lines } from "echarts/charts";
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, VisualMapContinuousComponent } from "echarts/components";
import { init, use as register, type ECharts } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useCallback, useEffect, useRef, useState } from "react";
import { chartHeight, chartOption, type Chart } from "./chart";
import { callOffDrawing, drawInTurn } from "./drawingTurns";
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
  const [failure, setFailure] = useState<{ readonly error: unknown }>();
  const failed = useCallback((error: unknown) => setFailure({ error }), []);
  useEffect(() => {
    const host = element.current!;
    const instance = init(host, undefined, { renderer: "svg" });
    drawn.current = instance;
    // A chart that has its size already would be drawn twice.
    const observer = new ResizeObserver(() => hasOtherSize(instance, host) && drawInTurn(host, () => instance.resize(), failed));
    observer.observe(host);
    return () => {
      observer.disconnect();
      callOffDrawing(instance);
      callOffDrawing(host);
      instance.dispose();
      drawn.current = undefined;
    };
  }, [failed]);
  const height = chartHeight(chart);
  useEffect(() => {
    const instance = drawn.current!;
    drawInTurn(instance, () => {
      if (hasOtherSize(instance, element.current!)) instance.resize();
      instance.setOption(chartOption(chart, palette), { notMerge: true, lazyUpdate: true });
    }, failed);
  }, [chart, palette, height, failed]);
  useEffect(() => {
    const instance = drawn.current;
    if (!instance || !onPick) return;
    const pick = ({ dataIndex }: { dataIndex?: number }) => dataIndex !== undefined && onPick(dataIndex);
    instance.on("click", pick);
    return () => {
      if (!instance.isDisposed()) instance.off("click", pick);
    };
  }, [onPick]);
  // Whoever shows the chart says that it failed.
  if (failure) throw failure.error;
  return <div ref={element} role="img" aria-label={label} style={{ width: "100%", height }} />;
}

function hasOtherSize(instance: ECharts, { clientWidth, clientHeight }: HTMLElement): boolean {
  return clientWidth !== instance.getWidth() || clientHeight !== instance.getHeight();
}
