/** A column of a block as it is drawn in the block's chart. */
export interface ChartSeriesPlan {
  /** Column of the block, from 0; its header is the series' name. */
  readonly column: number;
  readonly as: "bars" | "area" | "line" | "dashes" | "points";
  /** "#RRGGBB"; undefined: unseen, it only carries what is stacked on it. */
  readonly colour?: string;
  /** Bars with a colour of their own, by their row from 0. */
  readonly pointColours?: ReadonlyMap<number, string>;
}

/**
 * A native chart over the rows below a block's headers. A waterfall is stacked bars on unseen ones: the API
 * can add Excel's own waterfall, but cannot say which bar is the total, and a total drawn as an increase is wrong.
 */
export interface ChartPlan {
  readonly title: string;
  /** Bars that lie, everything that stands, or numbers that stand where they belong. */
  readonly shape: "lying" | "standing" | "scatter";
  readonly stacked: boolean;
  /** Bars of one category lie over each other, each from zero. */
  readonly overlaid?: boolean;
  /** Between bars, in percent of their width. */
  readonly gap: number;
  /** Column of the block with the categories. */
  readonly categories: number;
  readonly series: readonly ChartSeriesPlan[];
  /** Excel's format code of the axis of values. */
  readonly valueFormat: string;
  readonly categoryTitle?: string;
  readonly legend: boolean;
}

/** Rows of a sheet that are kept free for a chart, above the cells it draws. */
export const CHART_ROWS = 18;
/** Of a chart, in points; as high as its rows are. */
export const CHART_WIDTH = 520;
