/** A column of cells that a chart draws: where they are, and what they hold. */
export interface ChartCells {
  readonly sheet: string;
  /** "B5", or "B5:B9". */
  readonly address: string;
  /** Stored beside the reference, for programs that draw without calculating; anything but text and numbers is a gap. */
  readonly values: readonly unknown[];
}

/**
 * How a series is drawn: bars, areas that are stacked, lines, broken lines, points alone. Bars lie or stand,
 * as their chart says.
 */
export type SeriesKind = "columns" | "area" | "line" | "dashes" | "points";

export interface XlsxSeries {
  readonly kind: SeriesKind;
  /** The cell that names it, or the name itself. */
  readonly header: ChartCells | string;
  readonly values: ChartCells;
  /** "RRGGBB"; undefined: unseen, it only carries what is stacked on it. */
  readonly colour?: string;
  /** Bars with a colour of their own, by their place from 0. */
  readonly pointColours?: ReadonlyMap<number, string>;
}

/** A corner of a chart: a cell, from 0, and how far into it, in points. */
export interface ChartCorner {
  readonly column: number;
  readonly row: number;
  readonly right?: number;
  readonly down?: number;
}

/** A native chart of a workbook file. */
export interface XlsxChart {
  readonly title: string;
  /** For who cannot see it. */
  readonly description: string;
  readonly from: ChartCorner;
  readonly to: ChartCorner;
  readonly categories: ChartCells;
  readonly categoryTitle?: string;
  readonly valueTitle?: string;
  /** Excel's format code of the axis of values. */
  readonly valueFormat: string;
  /** The axis of values begins at 0. */
  readonly fromZero?: boolean;
  /** Bars lie, the first one on top. */
  readonly lying?: boolean;
  readonly stacked?: boolean;
  /** Bars of one category lie over each other, each from zero. */
  readonly overlaid?: boolean;
  /** Categories are numbers that stand where they belong: lines and points only. */
  readonly scatter?: boolean;
  /** Between bars, in percent of their width. */
  readonly gap?: number;
  readonly legend?: boolean;
  readonly series: readonly XlsxSeries[];
}
