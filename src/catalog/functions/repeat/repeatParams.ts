import type { RepeatState } from "../../../core/repeat/bgNbd";
import { REPEAT_MODELS, type RepeatModel, type RepeatModelName } from "../../../core/repeat/repeatModel";
import { impossibleState, type RepeatColumns } from "../../../core/repeat/repeatSample";
import { fail, failed, ok, type Result } from "../../../core/result/result";
import type { InputMatrix } from "../../cell";
import { dateParam, dateSeriesParam } from "../../define/dateParam";
import { choiceParam, numberParam, seriesParam, tableParam, textSeriesParam } from "../../define/param";
import type { Choice } from "../../schema/choices";
import { rules } from "../../schema/numberRule";
import { readParams, type ModelParameter } from "../../tables/fitTable";
import { say } from "../../text/localText";

const positive = { unit: "number", minimum: 0, exclusiveMinimum: true } as const;
const count = { unit: "count", minimum: 0, whole: true } as const;
const span = { unit: "number", minimum: 0 } as const;

export const BGNBD_PARAMETERS = [{ name: "r", rule: positive }, { name: "alpha", rule: positive }, { name: "a", rule: positive }, { name: "b", rule: positive }] as const;
export const PNBD_PARAMETERS = [{ name: "r", rule: positive }, { name: "alpha", rule: positive }, { name: "s", rule: positive }, { name: "beta", rule: positive }] as const;
export const SPEND_PARAMETERS = [{ name: "p", rule: positive }, { name: "q", rule: positive }, { name: "gamma", rule: positive }] as const;

const frequencyTexts = { openEnded: true, label: say("Frequency", "频次"), help: say("Repeats of the client: deals after the first, as RFM gives them.", "客户的重复次数：首次之后的交易数，与 RFM 一致。"), rule: count };
const recencyTexts = { openEnded: true, label: say("Recency", "近度"), help: say("Time from the first deal to the last; 0 without a repeat.", "首次至最近一次交易的时间；无重复时为 0。"), rule: span };
const ageTexts = { openEnded: true, label: say("Age", "时长"), help: say("Time from the first deal to the date of the look, in the same unit.", "首次交易至观察日的时间，单位相同。"), rule: span };

/** Histories as columns that are read as a whole. */
export const historySeries = [seriesParam("frequency", frequencyTexts), seriesParam("recency", recencyTexts), seriesParam("age", ageTexts)] as const;
/** Histories row by row. */
export const historyColumns = [numberParam("frequency", "client", frequencyTexts), numberParam("recency", "client", recencyTexts), numberParam("age", "client", ageTexts)] as const;

export const horizonParam = numberParam("horizon", "client", { label: say("Horizon", "预测期"), help: say("Time ahead, in the unit of the histories.", "未来时间，单位与历史相同。"), rule: span });

export const meanValueTexts = { label: say("Mean value", "平均金额"), help: say("Mean value of the repeats, as RFM gives it; blank without a repeat.", "重复交易的平均金额，与 RFM 一致；无重复时留空。"), rule: rules.anyMoney };

const modelChoices: readonly Choice<RepeatModelName>[] = [
  { value: REPEAT_MODELS[0], label: say("BG/NBD", "BG/NBD"), synonyms: ["bg-nbd", "bg/nbd"] },
  { value: REPEAT_MODELS[1], label: say("Pareto/NBD", "Pareto/NBD"), synonyms: ["pareto", "pareto/nbd"] },
];

export const repeatModelParam = choiceParam<"model", RepeatModelName>("model", "scalar", {
  label: say("Model", "模型"),
  help: say("bgnbd: clients leave after a deal; pnbd: at any time.", "bgnbd：客户在某次交易后离开；pnbd：随时可能离开。"),
  choices: modelChoices,
  default: "bgnbd",
});

/** A list of deals. */
export const dealParams = [
  textSeriesParam("customers", { openEnded: true, label: say("Customers", "客户"), help: say("Client of each deal.", "每笔交易的客户。") }),
  dateSeriesParam("dates", { openEnded: true, label: say("Dates", "日期"), help: say("Date of each deal; those of one day are one.", "每笔交易的日期；同日交易合并。") }),
  seriesParam("amounts", { openEnded: true, label: say("Amounts", "金额"), help: say("Amount of each deal.", "每笔交易的金额。"), rule: rules.anyMoney }),
] as const;

export const asOfParam = dateParam("as_of", { label: say("As of", "截止日"), help: say("Date of the look; deals after it are not counted.", "观察截止日；其后的交易不计。") });

export const repeatSources = {
  bgnbd: { title: "Fader, Hardie & Lee (2005), \"Counting Your Customers\" the Easy Way: An Alternative to the Pareto/NBD Model, Marketing Science 24(2)", detail: "BG/NBD" },
  pnbd: { title: "Schmittlein, Morrison & Colombo (1987), Counting Your Customers: Who Are They and What Will They Do Next?, Management Science 33(1)", detail: "Pareto/NBD" },
  spend: { title: "Fader & Hardie (2013), The Gamma-Gamma Model of Monetary Value", detail: "gamma-gamma" },
  value: { title: "Fader, Hardie & Lee (2005), RFM and CLV: Using Iso-Value Curves for Customer Base Analysis, Journal of Marketing Research 42(4)" },
} as const;

/** Three columns as one history, of one length. */
export function alignedHistories(frequency: readonly number[], recency: readonly number[], age: readonly number[]): Result<RepeatColumns> {
  for (const [parameter, column] of [["recency", recency], ["age", age]] as const) {
    if (column.length !== frequency.length) return fail("wrongLength", { parameter, expected: frequency.length, value: column.length });
  }
  return ok({ frequency: Float64Array.from(frequency), recency: Float64Array.from(recency), age: Float64Array.from(age) });
}

/** A row's history, where it can be. */
export function possibleState(state: RepeatState): Result<RepeatState> {
  const impossible = impossibleState(state);
  return impossible ? failed(impossible) : ok(state);
}

/** Three columns as deals, of one length. */
export function alignedDeals(customers: readonly string[], dates: readonly number[], amounts: readonly number[]): Result<{ readonly customer: string; readonly date: number; readonly amount: number }[]> {
  for (const [parameter, column] of [["dates", dates], ["amounts", amounts]] as const) {
    if (column.length !== customers.length) return fail("wrongLength", { parameter, expected: customers.length, value: column.length });
  }
  return ok(customers.map((customer, index) => ({ customer, date: dates[index], amount: amounts[index] })));
}

/** Parameters of either model, as they stand in the sheet. */
export const eitherModelParam = tableParam("params", {
  label: say("Parameters", "参数"),
  help: say("What BGNBD_FIT, PNBD_FIT or REPEAT_FIT gave: its table, or four numbers of the model named.", "BGNBD_FIT、PNBD_FIT 或 REPEAT_FIT 的结果表，或所选模型的四个数字。"),
  optional: false,
  parse: (cells) => (cells ? ok(cells) : fail("missing", { parameter: "params" })),
});

/** The model whose parameters the cells hold: a table says by its names which it is, bare numbers are those of the model named. */
export function readRepeatModel(cells: InputMatrix, named: RepeatModelName): Result<RepeatModel> {
  const words = cells.flat().filter((cell) => typeof cell === "string").map((word) => word.trim().toLowerCase());
  const name = words.length === 0 ? named : words.includes("s") ? "pnbd" : "bgnbd";
  const model: readonly ModelParameter[] = name === "bgnbd" ? BGNBD_PARAMETERS : PNBD_PARAMETERS;
  const values = readParams(model, cells);
  return values.ok ? ok({ name, ...values.value } as RepeatModel) : values;
}
