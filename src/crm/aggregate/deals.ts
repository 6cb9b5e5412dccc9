import { isoDate } from "../../core/units/excelDate";
import { repeatHistories, type Deal, type RepeatHistory } from "../../core/repeat/repeatHistory";
import { say } from "../../catalog/text/localText";
import { rowInFile } from "../read/sourceFile";
import { effectOf, type Finding } from "../report/finding";
import type { ClientIndex } from "./clientIndex";
import { sourcesOf, type DerivedColumn } from "./derivedColumn";
import type { JoinedFile } from "./joinRows";
import { Totals } from "./totals";

/** Transactions that are fees. */
const FEE = /fee|commission|手续费|佣金/i;
const DAYS_A_YEAR = 365;
const ROWS_A_STEP = 1000;

/**
 * What transactions say of their clients: histories as models of repeat business take them, in days (every row is a
 * deal), and the fees of the year to the date of the look.
 */
export function* aggregateDeals(joined: readonly JoinedFile[], clients: ClientIndex, asOf: number, find: (finding: Finding) => void): Generator<void, DerivedColumn[]> {
  const deals: Deal[][] = Array.from({ length: clients.size }, () => []);
  const fees = new Totals(clients.size);
  const firstAlike = new Map<string, number>();
  const hasTypes = joined.some(({ file }) => file.texts.has("type"));
  for (const { file, clients: of } of joined) {
    const { source, numbers, texts } = file;
    const [dates, amounts, types, numbersOwn] = [numbers.get("dated")!, numbers.get("amount")!, texts.get("type"), texts.get("transaction")];
    firstAlike.clear();
    for (let row = 0; row < of.length; row++) {
      if (row % ROWS_A_STEP === 0) yield;
      const [client, date, amount] = [of[row], dates[row], amounts[row]];
      if (client < 0 || date === undefined || amount === undefined) continue;
      const at = { file: source.name, row: rowInFile(source, row) };
      if (date > asOf) {
        clients.doubts[client]++;
        find({ code: "beyondDate", effect: effectOf("beyondDate"), ...at, values: { date: isoDate(asOf) } });
        continue;
      }
      const type = types?.[row] ?? "";
      if (!numbersOwn) noteAlike(`${client}|${date}|${amount}|${type}`, at, firstAlike, find);
      deals[client].push({ customer: "", date, amount });
      if (FEE.test(type) && date > asOf - DAYS_A_YEAR) fees.add(client, amount);
    }
  }
  const histories: (RepeatHistory | undefined)[] = [];
  for (const [client, own] of deals.entries()) {
    if (client % ROWS_A_STEP === 0) yield;
    histories.push(repeatHistories(own, asOf, "days")[0]);
  }
  return columnsOf(histories, { asOf, joined, fees: hasTypes ? fees : undefined });
}

/** Without numbers of their own, two rows that are alike may be one, or two. */
function noteAlike(key: string, at: { readonly file: string; readonly row: number }, firstAlike: Map<string, number>, find: (finding: Finding) => void): void {
  const first = firstAlike.get(key);
  if (first === undefined) firstAlike.set(key, at.row);
  else find({ code: "sameRow", effect: effectOf("sameRow"), ...at, values: { first } });
}

/** A history in days tells its first and last day by the date of the look. */
function columnsOf(histories: readonly (RepeatHistory | undefined)[], { asOf, joined, fees }: { readonly asOf: number; readonly joined: readonly JoinedFile[]; readonly fees: Totals | undefined }): DerivedColumn[] {
  const files = joined.map(({ file }) => file);
  const [dated, amount] = [sourcesOf(files, "dated"), sourcesOf(files, "amount")];
  const of = (read: (history: RepeatHistory) => number | undefined) => (client: number): number | undefined => {
    const history = histories[client];
    return history && read(history);
  };
  return [
    ...(fees ? [{ id: "fees", format: "money" as const, value: fees.sum, from: sourcesOf(files, "amount", "type"), how: say("sum of the fees of the year to the date of the look", "截止日前一年内手续费之和") }] : []),
    { id: "first_deal", format: "day", value: of(({ age }) => asOf - age), from: dated, how: say("earliest date", "最早日期") },
    { id: "last_deal", format: "day", value: of(({ sinceLast }) => asOf - sinceLast), from: dated, how: say("latest date up to the date of the look", "截止日前最近日期") },
    { id: "deal_frequency", format: "count", value: of(({ frequency }) => frequency), from: dated, how: say("days with a deal after the first, as RFM gives them", "首次之后有交易的天数，与 RFM 一致") },
    { id: "deal_recency", format: "count", value: of(({ recency }) => recency), from: dated, how: say("days from the first deal to the last", "首次至最近一次交易的天数") },
    { id: "deal_age", format: "count", value: of(({ age }) => age), from: dated, how: say("days from the first deal to the date of the look", "首次交易至截止日的天数") },
    { id: "mean_deal", format: "money", value: of(({ meanValue }) => meanValue), from: amount, how: say("mean value of a day with a deal, the first left out", "有交易日的平均金额（不含首日）") },
    { id: "total_deals", format: "money", value: of(({ totalValue }) => totalValue), from: amount, how: say("sum up to the date of the look", "截止日前金额之和") },
  ];
}
