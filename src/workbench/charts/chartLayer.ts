import { CommandType, ICommandService } from "@univerjs/core";
import { cornerOf } from "../host/model/chartPlaces";
import { openWorkbook, type Host } from "../host/model/host";
import type { ChartModel } from "../host/model/charts";
import { element } from "../shell/element";
import { chartCells } from "./chartCells";
import { chartOption } from "./chartOption";

const PIXELS_PER_POINT = 4 / 3;
/** Where the grid has no setting of its own. */
const ROW_HEADER = 46;
const COLUMN_HEADER = 20;
/** Parts of the ids of commands after which charts stand elsewhere. */
const MOVING = ["set-scroll", "zoom"];
/** Cells change in swarms: charts follow when a swarm is over. */
const SETTLES_MS = 60;

/**
 * The charts of the sheet in front, drawn over its cells. The layer lets every click through: cells below
 * are selected and scrolled as if it were not there. A change waits for the next frame, so that a chart that
 * is put together in forty steps is drawn once.
 */
export class ChartLayer {
  private readonly root = element("div", { class: "chart-layer", id: "charts" });
  private readonly shown: (() => void)[] = [];
  private asked = false;
  private readonly host: Host;

  constructor(host: Host, private readonly grid: HTMLElement) {
    this.host = host;
    grid.parentElement!.append(this.root);
    // Commands are heard themselves: the grid's own events of changes fail on some, and then the command does.
    host.injector.get(ICommandService).onCommandExecuted(({ id, type }) => {
      if (MOVING.some((moving) => id.includes(moving))) requestAnimationFrame(() => this.place());
      else if (type === CommandType.MUTATION || id.includes("worksheet-activ")) this.refresh();
    });
    new ResizeObserver(() => this.place()).observe(grid);
  }

  /** Draws anew, as soon as the page has time. */
  refresh(): void {
    if (this.asked) return;
    this.asked = true;
    setTimeout(() => {
      this.asked = false;
      void this.draw();
    }, SETTLES_MS);
  }

  private async draw(): Promise<void> {
    const charts = this.chartsInFront();
    const { drawChart } = charts.length > 0 ? await import(/* webpackChunkName: "chart-layer" */ "./drawChart") : {};
    for (const takeAway of this.shown.splice(0)) takeAway();
    this.root.replaceChildren();
    for (const chart of charts) {
      const size = { width: chart.width * PIXELS_PER_POINT, height: chart.height * PIXELS_PER_POINT };
      const frame = element("div", { class: "chart", role: "img", "aria-label": chart.title ?? chart.name, "data-chart": chart.id });
      this.root.append(frame);
      this.shown.push(drawChart!(frame, chartOption(chart, chartCells(chart, this.host)), size));
    }
    this.place();
  }

  private chartsInFront(): ChartModel[] {
    if (!this.host.api.getActiveWorkbook()) return [];
    const sheetId = openWorkbook(this.host).getActiveSheet().getSheetId();
    return this.host.document.charts.filter((chart) => chart.sheetId === sheetId);
  }

  /** Puts the layer over the cells and each chart where the scrolled sheet has it. */
  private place(): void {
    const canvas = this.grid.querySelector<HTMLElement>('[data-u-comp="render-canvas"]') ?? this.grid.querySelector("canvas");
    const charts = this.chartsInFront();
    this.root.hidden = !canvas || charts.length === 0;
    if (!canvas || charts.length === 0) return;
    const sheet = openWorkbook(this.host).getActiveSheet();
    const { rowHeader, columnHeader } = sheet.getSheet().getConfig();
    const zoom = sheet.getZoom();
    const [left, top] = [(rowHeader?.width ?? ROW_HEADER) * zoom, (columnHeader?.height ?? COLUMN_HEADER) * zoom];
    const inside = canvas.getBoundingClientRect();
    const outside = this.grid.parentElement!.getBoundingClientRect();
    Object.assign(this.root.style, { left: `${inside.left - outside.left + left}px`, top: `${inside.top - outside.top + top}px`, width: `${inside.width - left}px`, height: `${inside.height - top}px` });
    const scrolled = this.scrolled();
    for (const chart of charts) {
      const frame = this.root.querySelector<HTMLElement>(`[data-chart="${chart.id}"]`);
      const corner = cornerOf(chart, this.host);
      if (frame) frame.style.transform = `translate(${(corner.left * PIXELS_PER_POINT - scrolled.x) * zoom}px, ${(corner.top * PIXELS_PER_POINT - scrolled.y) * zoom}px) scale(${zoom})`;
    }
  }

  /** Pixels that lie above and left of what is seen. */
  private scrolled(): { x: number; y: number } {
    const sheet = openWorkbook(this.host).getActiveSheet();
    const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = sheet.getScrollState();
    let [x, y] = [offsetX, offsetY];
    for (let column = 0; column < sheetViewStartColumn; column++) x += sheet.getColumnWidth(column);
    for (let row = 0; row < sheetViewStartRow; row++) y += sheet.getRowHeight(row);
    return { x, y };
  }
}
