import type { IStyleData } from "@univerjs/core";
import type { XlsxChart } from "../../files/charts/xlsxChart";
import type { Area } from "../../formulas/a1";
import type { ColourScaleModel } from "../host/model/colourScales";
import type { PageModel } from "../host/model/document";

/** A workbook on its way between a file and the grid. */
export interface WorkbookDraft {
  readonly name: string;
  readonly sheets: readonly SheetDraft[];
  readonly names?: readonly { readonly name: string; readonly formula: string; readonly sheet?: string }[];
  readonly properties?: ReadonlyMap<string, string>;
  /** Cell of the first sheet that is selected when it opens; A1 where none is named. */
  readonly selected?: { readonly row: number; readonly column: number };
}

export interface SheetDraft {
  readonly name: string;
  /** Rows of cells; a hole is a blank cell without a format. */
  readonly rows: readonly (readonly (CellDraft | undefined)[])[];
  /** Pixels by column. */
  readonly columnWidths?: Readonly<Record<number, number>>;
  /** Pixels by row, where a row's height is set; the grid fits all others to what they hold. */
  readonly rowHeights?: Readonly<Record<number, number>>;
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  readonly hidden?: boolean;
  readonly showGridlines?: boolean;
  readonly tables?: readonly TableDraft[];
  readonly charts?: readonly XlsxChart[];
  readonly colourScales?: readonly ColourScaleModel[];
  readonly page?: PageModel;
}

export interface TableDraft {
  readonly name: string;
  readonly area: Area;
  readonly style?: string;
  readonly showTotals?: boolean;
  readonly showBandedRows?: boolean;
}

export interface CellDraft {
  readonly value: number | string | boolean | null;
  /** With its `=`. */
  readonly formula?: string;
  /** Set where a formula spills: the block its result covers. */
  readonly spill?: Area;
  readonly style?: IStyleData;
}

/** A file that was read: its workbook, and what of it the grid cannot show. */
export interface OpenedFile {
  readonly draft: WorkbookDraft;
  readonly lost?: string;
}

/** A file that cannot be opened, with words for the user. */
export class FileProblem extends Error {}

export const MAX_FILE_MB = 25;
export const MAX_CELLS = 2_000_000;
