import type { ChartPlan } from "../../../excel/write/chartPlan";
import type { DrawnBlock } from "./drawnColumns";

/** Names of columns that only a chart needs. */
export interface NativeTexts {
  readonly name: string;
  readonly value: string;
  readonly beside: string;
  readonly below: string;
  readonly up: string;
  readonly down: string;
  readonly low: string;
  readonly high: string;
  readonly spread: string;
}

/** What a native chart looks like, over the cells that it is drawn from. */
export interface NativeDrawing extends DrawnBlock, Omit<ChartPlan, "title" | "series" | "categories"> {}
