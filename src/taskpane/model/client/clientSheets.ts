import { presentCases, presentLevers, presentSpans } from "../../../catalog/present/presentClientStudies";
import type { OutputCell, OutputMatrix } from "../../../catalog/cell";
import { clvLabel } from "../../../catalog/schema/componentLabels";
import { runLabels } from "../../../catalog/schema/runLabels";
import type { Locale } from "../../../catalog/text/localText";
import { serialOfTime } from "../../../core/units/excelDate";
import { placeOf } from "../../../catalog/schema/sourceRef";
import type { ColumnFormat, SheetBlock, SheetGroup } from "../../../excel/write/sheetPlan";
import type { Texts } from "../../text/texts";
import type { ClientPortfolio } from "./clientPortfolio";
import type { ClientView } from "./clientView";

/** A client on one page: who it is, kept, lost or won, its years, its levers, its scenarios. */
export function clientSheets(view: ClientView, { source, reading }: ClientPortfolio, now: number, locale: Locale, t: Texts): SheetGroup {
  const words = t.client;
  const { row, scenario } = view.question;
  const { portfolio, groups } = view.standing;
  const facts: OutputMatrix = [
    [words.client, view.name],
    [words.sheet.table, placeOf(source.ref)],
    [words.sheet.row, String(reading.sourceRows[row] + 1)],
    [words.sheet.scenario, scenario === "" ? words.asItStands : scenario],
    [words.sheet.place, words.rank(String(portfolio.rank), String(portfolio.among))],
    ...groups.map(({ label, place }) => [label, words.rank(String(place.rank), String(place.among))]),
    [words.sheet.valuedAt, serialOfTime(now)],
  ];
  const [headers, keep, lose, win, cost, mostToPay, payback, plainPayback, churn, spend, loss] = presentCases(view.cases, locale);
  const amounts: OutputMatrix = [headers, keep, lose, win, cost, mostToPay, spend, loss, [clvLabel[locale], view.clv]];
  const spans = presentSpans(view.discounted, locale);
  const scenarios: OutputMatrix = [
    [runLabels.scenario[locale], clvLabel[locale], runLabels.change[locale]],
    ...view.byScenario.map(({ name, clv }): OutputCell[] => [name === "" ? words.asItStands : name, clv ?? "", clv === undefined || view.baseClv === undefined ? "" : clv - view.baseClv]),
  ];
  const blocks: SheetBlock[] = [
    { title: words.board(view.name), cells: facts, formats: ["text", "date"], plain: true },
    { title: words.cases, cells: amounts, formats: ["text", "money"] },
    { cells: [payback, plainPayback, churn], formats: ["text", "number"], plain: true },
    { title: words.byScenario, cells: scenarios, formats: ["text", "money", "money"] },
    { title: words.schedule, cells: spans, formats: spans[0].map((_, column): ColumnFormat => (column === 0 ? "number" : column < SHARES ? "percent" : "money")) },
    { title: words.levers, cells: presentLevers(view.levers, locale), formats: ["text", "text", "number", "money", "money", "money", "number", "number", "number"] },
  ];
  return { stem: words.sheet.sheetStem, sheets: [{ suffix: "", blocks }] };
}

/** Columns of a schedule before its amounts: the year, and the shares of clients. */
const SHARES = 5;
