import { isFailure, textOf, type InputMatrix, type OutputCell, type OutputMatrix } from "../../../catalog/cell";
import { reviewColumns } from "../../../catalog/functions/decisions/reviewsDue";
import { matchColumns, type ColumnMapping } from "../../../catalog/schema/matchColumns";
import { tablePositions } from "../../../catalog/tables/readTable";
import { describeFailure } from "../../../catalog/text/describeFailure";
import type { Locale } from "../../../catalog/text/localText";
import { isStepEnd } from "../../../core/numeric/rowSteps";
import type { ColumnFormat, SheetGroup } from "../../../excel/write/sheetPlan";

/** Columns of REVIEWS_DUE's answer. */
const COLUMN = { client: 0, last: 2, months: 3, due: 4, daysOver: 5 } as const;
const FORMATS: readonly ColumnFormat[] = ["text", "text", "day", "count", "day", "number", "text"];

/** A client whose next review has a day. */
export interface DueClient {
  readonly client: string;
  readonly last: number;
  readonly everyMonths: number;
  readonly due: number;
  /** Days past it; negative where it is still to come. */
  readonly daysOver: number;
}

/** The calendar of a client table: the longest overdue first, then who has no day, with the reason. */
export interface FinishedDue {
  /** REVIEWS_DUE's answer for the whole table. */
  readonly cells: OutputMatrix;
  readonly overdue: number;
  readonly dated: number;
  readonly shown: readonly DueClient[];
  /** Clients without a day, the first of them with why. */
  readonly undated: number;
  readonly reasons: readonly { readonly client: string; readonly reason: string }[];
}

const MOST_SHOWN = 200;
const MOST_REASONS = 5;

/** Headers as REVIEWS_DUE knows them, whatever the pane's mapping calls client, segment, size and rating. */
export function reviewHeaders(headers: readonly string[], mapping: ColumnMapping = {}): string[] {
  const { positions } = matchColumns(headers, mapping);
  const named = [...headers];
  for (const [id, word] of [["client", "client"], ["segment", "segment"], ["size", "size"], ["rating", "grade"]] as const) {
    const position = positions[id]?.[0];
    if (position !== undefined) named[position] = word;
  }
  return named;
}

/** Whether a table says when its clients were reviewed last. */
export function hasLastReview(headers: readonly string[]): boolean {
  return tablePositions("table", [reviewHeaders(headers)], reviewColumns).ok;
}

/** Puts the answers for some rows after another together as the function would have answered for all, a few at a step. */
export function* calendarOfRows(headers: readonly OutputCell[], answers: readonly (readonly OutputCell[])[], locale: Locale): Generator<void, FinishedDue> {
  const dated: (readonly OutputCell[])[] = [];
  const undated: (readonly OutputCell[])[] = [];
  let overdue = 0;
  for (const [index, row] of answers.entries()) {
    if (isStepEnd(index)) yield;
    const days = row[COLUMN.daysOver];
    (typeof days === "number" ? dated : undated).push(row);
    if (typeof days === "number" && days > 0) overdue++;
  }
  dated.sort((a, b) => Number(b[COLUMN.daysOver]) - Number(a[COLUMN.daysOver]));
  return {
    cells: [headers, ...dated, ...undated], overdue, dated: dated.length, undated: undated.length,
    shown: dated.slice(0, MOST_SHOWN).map((row) => ({ client: nameIn(row), last: Number(row[COLUMN.last]), everyMonths: Number(row[COLUMN.months]), due: Number(row[COLUMN.due]), daysOver: Number(row[COLUMN.daysOver]) })),
    reasons: undated.slice(0, MOST_REASONS).map((row) => ({ client: nameIn(row), reason: row.flatMap((cell) => (isFailure(cell) ? [describeFailure(cell, locale)] : [])).join("") })),
  };
}

function nameIn(row: readonly OutputCell[]): string {
  const cell = row[COLUMN.client];
  return isFailure(cell) ? "" : textOf(cell);
}

/** The calendar as a sheet. */
export function dueSheets({ cells }: Pick<FinishedDue, "cells">, stem: string): SheetGroup {
  return { stem, sheets: [{ suffix: "", blocks: [{ cells, formats: FORMATS, asTable: true }], freezeRows: 1 }] };
}

/** Row of the table that a client stands in, from 0 below the headers; undefined where it does not. */
export function rowOf(client: string, cells: InputMatrix, column: number): number | undefined {
  const row = cells.slice(1).findIndex((line) => textOf(line[column]) === client);
  return row < 0 ? undefined : row;
}
