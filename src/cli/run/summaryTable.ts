import type { OutputCell } from "../../catalog/cell";
import { presentSummary } from "../../catalog/present/presentSummary";
import { runLabels } from "../../catalog/schema/runLabels";
import { COMPONENT_LINES } from "../../core/clv/components";
import type { PortfolioRunResult } from "../../core/scenario/runResult";
import { alignTable } from "../text/alignTable";
import { groupedNumber, moneyDecimals, percentText } from "../text/formatNumber";
import type { RunInputs } from "./readRunInputs";

/** More scenarios than this stand below each other, with their main columns only. */
const MOST_ACROSS = 6;

/** Stands for the value of a scenario that the table cannot take; why is said above the table. */
const NO_VALUE = "–";

const CLV_COLUMN = 2;
const CHANGE_COLUMN = 3;
const FIRST_COMPONENT = 5;
const AFTER_COMPONENTS = FIRST_COMPONENT + COMPONENT_LINES.length;

/** The summary by scenario for a terminal: a column a scenario where they fit; components that are zero everywhere are left out. */
export function summaryTable({ locale, scenarios, refused }: RunInputs, result: PortfolioRunResult): string {
  const [headers, ...rows] = presentSummary(result, locale, scenarios, refused);
  const isMoney = (column: number): boolean => column === CLV_COLUMN || column === CHANGE_COLUMN || (column >= FIRST_COMPONENT && column < AFTER_COMPONENTS);
  const isShare = (column: number): boolean => headers[column] === runLabels.weight[locale] || headers[column] === runLabels.changeShare[locale];
  const decimals = moneyDecimals(rows.flatMap((row) => row.filter((cell, column): cell is number => isMoney(column) && typeof cell === "number")));
  const format = (cell: OutputCell, column: number): string =>
    typeof cell === "string" ? cell : typeof cell === "object" ? NO_VALUE : typeof cell !== "number" ? "" : isShare(column) ? percentText(cell) : groupedNumber(cell, isMoney(column) ? decimals : 0);

  const across = rows.length <= MOST_ACROSS;
  const isShown = (column: number): boolean => {
    if (headers[column] === runLabels.note[locale]) return false;
    const isComponent = column >= FIRST_COMPONENT && column < AFTER_COMPONENTS;
    return isComponent ? across && rows.some((row) => row[column] !== 0) : across || headers[column] !== runLabels.clipped[locale];
  };
  const columns = headers.map((_, column) => column).filter(isShown);
  const lines = [headers, ...rows].map((row) => columns.map((column) => format(row[column], column)));
  const oriented = across ? columns.map((_, index) => lines.map((line) => line[index])) : lines;
  return alignTable(oriented, oriented[0].map((_, index) => (index === 0 ? "left" : "right")), "  ");
}
