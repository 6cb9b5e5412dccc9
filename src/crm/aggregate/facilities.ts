import { say } from "../../catalog/text/localText";
import { yearsBetween } from "../../core/units/excelDate";
import type { ReadFile } from "../read/readColumns";
import { rowInFile } from "../read/sourceFile";
import { effectOf, type Finding } from "../report/finding";
import type { ClientIndex } from "./clientIndex";
import { sourcesOf, type DerivedColumn } from "./derivedColumn";
import type { JoinedFile } from "./joinRows";
import { Heaviest, Totals, WeightedMeans } from "./totals";

/** Products that are the client's money and not the bank's. */
const DEPOSIT = /deposit|current account|savings|demand account|存款|活期|定期|通知/i;
const ROWS_A_STEP = 1000;

/**
 * What facilities say of their clients: balances summed, rates as means weighted by what they are charged on, days
 * from application to approval as a plain mean. Accounts whose product is a deposit are deposits.
 */
export function* aggregateFacilities(joined: readonly JoinedFile[], clients: ClientIndex, asOf: number, find: (finding: Finding) => void): Generator<void, DerivedColumn[]> {
  const all = totalsFor(clients.size);
  for (const { file, clients: of } of joined) {
    for (let row = 0; row < of.length; row++) {
      if (row % ROWS_A_STEP === 0) yield;
      if (of[row] >= 0) addFacility(all, file, row, of[row], asOf);
      if (of[row] >= 0 && approvalDays(file, row) < 0) {
        clients.doubts[of[row]]++;
        find({ code: "endBeforeStart", effect: effectOf("endBeforeStart"), file: file.source.name, row: rowInFile(file.source, row), header: file.source.headers[file.positions.get("approved_on")!], values: {} });
      }
    }
  }
  return columnsOf(all, joined.map(({ file }) => file));
}

function totalsFor(clients: number) {
  const totals = (): Totals => new Totals(clients);
  const means = (): WeightedMeans => new WeightedMeans(clients);
  const texts = (): Heaviest => new Heaviest(clients);
  return {
    facilities: totals(), drawn: totals(), undrawn: totals(), deposits: totals(), fees: totals(), collateral: totals(), days: totals(),
    rate: means(), ftpRate: means(), spread: means(), commitmentFee: means(), maturity: means(), depositRate: means(), depositFtp: means(),
    repayment: texts(), benchmark: texts(),
  };
}

type FacilityTotals = ReturnType<typeof totalsFor>;

/** Days from application to approval; NaN where either is not known. */
function approvalDays({ numbers }: ReadFile, row: number): number {
  return (numbers.get("approved_on")?.[row] ?? NaN) - (numbers.get("applied_on")?.[row] ?? NaN);
}

function addFacility(all: FacilityTotals, file: ReadFile, row: number, client: number, asOf: number): void {
  const number = (id: string): number | undefined => file.numbers.get(id)?.[row];
  const text = (id: string): string | undefined => file.texts.get(id)?.[row];
  const add = (total: Totals, value: number | undefined): void => void (value !== undefined && total.add(client, value));
  const drawn = number("drawn");
  add(all.fees, number("fees"));
  if (DEPOSIT.test(text("product") ?? "")) {
    add(all.deposits, drawn);
    all.depositRate.add(client, number("rate"), drawn);
    all.depositFtp.add(client, number("ftp_rate"), drawn);
    return;
  }
  const undrawn = number("undrawn") ?? unusedLimit(number("limit"), file.numbers.has("drawn") ? drawn : 0);
  all.facilities.add(client, 1);
  add(all.drawn, drawn);
  add(all.undrawn, undrawn);
  add(all.collateral, number("collateral"));
  const days = approvalDays(file, row);
  if (days >= 0) all.days.add(client, days);
  all.rate.add(client, number("rate"), drawn);
  all.ftpRate.add(client, number("ftp_rate"), drawn);
  all.spread.add(client, number("spread"), drawn);
  all.commitmentFee.add(client, number("commitment_fee"), undrawn);
  const end = number("matures_on");
  if (end !== undefined && end > asOf) all.maturity.add(client, yearsBetween(asOf, end), drawn);
  all.repayment.add(client, text("repayment_type"), drawn);
  all.benchmark.add(client, text("benchmark"), drawn);
}

/** What a limit leaves; a balance above it leaves nothing, and of one that is not known nobody can tell. */
function unusedLimit(limit: number | undefined, drawn: number | undefined): number | undefined {
  return limit === undefined || drawn === undefined ? undefined : Math.max(0, limit - drawn);
}

const byDrawn = say("mean weighted by the drawn balance", "按已用余额加权平均");
const summed = say("sum over the client's facilities", "按客户各笔授信求和");
const largest = say("of the facility with the largest drawn balance", "取已用余额最大的一笔");

function columnsOf(all: FacilityTotals, files: readonly ReadFile[]): DerivedColumn[] {
  const from = (...ids: string[]): string[] => sourcesOf(files, ...ids);
  const columns: DerivedColumn[] = [
    { id: "facilities", format: "count", value: (client) => all.facilities.count(client), from: from("client"), how: say("rows of the client that are not deposits", "客户的授信笔数（不含存款）") },
    { id: "drawn", format: "money", value: all.drawn.sum, from: from("drawn"), how: summed },
    { id: "undrawn", format: "money", value: all.undrawn.sum, from: from("undrawn", ...(from("undrawn").length > 0 ? [] : ["limit", "drawn"])), how: from("undrawn").length > 0 ? summed : say("sum of what each limit leaves, not below 0", "各笔额度减已用后求和，不低于 0") },
    { id: "rate", format: "percent", value: all.rate.mean, from: from("rate", "drawn"), how: byDrawn },
    { id: "ftp_rate", format: "percent", value: all.ftpRate.mean, from: from("ftp_rate", "drawn"), how: byDrawn },
    { id: "spread", format: "number", value: all.spread.mean, from: from("spread", "drawn"), how: byDrawn },
    { id: "commitment_fee", format: "percent", value: all.commitmentFee.mean, from: from("commitment_fee", "undrawn", "limit"), how: say("mean weighted by what is undrawn", "按未用额度加权平均") },
    { id: "fees", format: "money", value: all.fees.sum, from: from("fees"), how: summed },
    { id: "collateral", format: "money", value: all.collateral.sum, from: from("collateral"), how: summed },
    { id: "maturity", format: "number", value: all.maturity.mean, from: from("matures_on", "drawn"), how: say("years to maturity (Actual/365), weighted by the drawn balance; what has matured is left out", "剩余年限（实际/365），按已用余额加权平均；已到期的不计") },
    { id: "repayment_type", format: "text", value: all.repayment.text, from: from("repayment_type", "drawn"), how: largest },
    { id: "benchmark", format: "text", value: all.benchmark.text, from: from("benchmark", "drawn"), how: largest },
    { id: "deposits", format: "money", value: all.deposits.sum, from: from("product", "drawn"), how: say("sum of the balances whose product is a deposit", "产品为存款的余额之和") },
    { id: "deposit_rate", format: "percent", value: all.depositRate.mean, from: from("rate", "product"), how: say("mean of the deposits, weighted by balance", "存款按余额加权平均") },
    { id: "deposit_ftp", format: "percent", value: all.depositFtp.mean, from: from("ftp_rate", "product"), how: say("mean of the deposits, weighted by balance", "存款按余额加权平均") },
    { id: "approval_days", format: "number", value: all.days.mean, from: from("applied_on", "approved_on"), how: say("mean days from application to approval", "申请至审批的平均天数") },
  ];
  return columns;
}
