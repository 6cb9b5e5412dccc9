import type { EChartsCoreOption } from "echarts/core";
import { escapeHtml, onTwoLines } from "./chartParts";
import type { Palette } from "./palette";

/** What a driver does at both ends of its swing: changes from the base. */
export interface TornadoSwing {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly tip: string;
}

export interface TornadoChart {
  /** From top to bottom. */
  readonly swings: readonly TornadoSwing[];
  readonly lowName: string;
  readonly highName: string;
  readonly lowColour: string;
  readonly highColour: string;
  readonly changeText: (value: number) => string;
}

const BAR_HEIGHT = 28;
const AXIS_HEIGHT = 62;
/** Room beside the longest bar for its label, as a share of it. */
const LABEL_ROOM = 0.65;

export function tornadoChartHeight({ swings }: TornadoChart): number {
  return swings.length * BAR_HEIGHT + AXIS_HEIGHT;
}

/** Options of a tornado: two bars on one line for each driver, from the base to either end, the value at each tip. */
export function tornadoChartOption({ swings, lowName, highName, lowColour, highColour, changeText }: TornadoChart, palette: Palette): EChartsCoreOption {
  const changes = swings.flatMap(({ low, high }) => [low, high]);
  const least = Math.min(0, ...changes);
  const most = Math.max(0, ...changes);
  const room = LABEL_ROOM * Math.max(-least, most);
  const text = { fontFamily: palette.font, fontSize: 11 };
  const bars = (name: string, colour: string, of: (swing: TornadoSwing) => number): object => ({
    name,
    type: "bar",
    barGap: "-100%",
    barWidth: "62%",
    itemStyle: { color: colour },
    data: swings.map((swing) => ({ value: of(swing), label: { position: of(swing) < 0 ? "left" : "right" } })),
    label: { show: true, color: palette.text, ...text, formatter: ({ value }: { value: number }) => (value === 0 ? "" : changeText(value)) },
  });
  return {
    grid: { left: 4, right: 8, top: 30, bottom: 2, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 10, textStyle: { color: palette.text, fontFamily: palette.font, fontSize: 12 } },
    tooltip: { trigger: "item", confine: true, backgroundColor: palette.background, borderColor: palette.line, textStyle: { color: palette.text, fontFamily: palette.font, fontSize: 12 }, formatter: ({ dataIndex }: { dataIndex: number }) => escapeHtml(swings[dataIndex].tip) },
    xAxis: { type: "value", min: least < 0 ? least - room : 0, max: most > 0 ? most + room : 0, splitNumber: 3, axisLabel: { color: palette.quietText, ...text, formatter: changeText, hideOverlap: true, showMinLabel: false, showMaxLabel: false }, splitLine: { lineStyle: { color: palette.line } } },
    yAxis: { type: "category", inverse: true, data: swings.map(({ name }) => name), axisLine: { show: false, onZero: false }, axisTick: { show: false }, axisLabel: { color: palette.text, fontFamily: palette.font, fontSize: 12, interval: 0, width: 92, formatter: onTwoLines, overflow: "truncate" } },
    series: [
      { ...bars(lowName, lowColour, ({ low }) => low), markLine: { silent: true, symbol: "none", label: { show: false }, lineStyle: { color: palette.text, type: "solid", width: 1 }, data: [{ xAxis: 0 }] } },
      bars(highName, highColour, ({ high }) => high),
    ],
  };
}
