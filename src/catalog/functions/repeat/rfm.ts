import { repeatHistories } from "../../../core/repeat/repeatHistory";
import { quintileScores } from "../../../core/segmentation/quintileScores";
import { fail, failed, ok } from "../../../core/result/result";
import type { OutputCell } from "../../cell";
import { defineBlockFunction } from "../../define/defineFunction";
import { dateParam, dateSeriesParam } from "../../define/dateParam";
import { languageParam } from "../../define/languageParam";
import { seriesParam, textSeriesParam } from "../../define/param";
import { timeUnitParam } from "../../define/timeUnitParam";
import { rules } from "../../schema/numberRule";
import { say } from "../../text/localText";

const headers = [
  say("Customer", "客户"), say("Frequency", "频次"), say("Recency", "近度"), say("Age", "时长"), say("Mean value", "平均金额"), say("Total value", "总金额"),
  say("R score", "R 分"), say("F score", "F 分"), say("M score", "M 分"),
];

const BEST_SCORE = 5;

export const rfm = defineBlockFunction({
  id: "RFM",
  name: "RFM",
  summary: say("Recency, frequency and monetary value of each client from a list of deals, with scores by fifths; frequency, recency and age are what models of repeat business take.", "由交易清单计算每个客户的近度、频次与金额，并按五分位评分；频次、近度与时长可用于重复业务模型。"),
  formula: "frequency = days with a deal − 1; recency = last − first; age = as of − first; mean value of the repeats; score = 1 + quantiles (20, 40, 60, 80 %) below",
  params: [
    textSeriesParam("customers", { openEnded: true, label: say("Customers", "客户"), help: say("Client of each deal.", "每笔交易的客户。") }),
    dateSeriesParam("dates", { openEnded: true, label: say("Dates", "日期"), help: say("Date of each deal; those of one day are one.", "每笔交易的日期；同日交易合并。") }),
    seriesParam("amounts", { openEnded: true, label: say("Amounts", "金额"), help: say("Amount of each deal.", "每笔交易的金额。"), rule: rules.anyMoney }),
    dateParam("as_of", { label: say("As of", "截止日"), help: say("Date of the look; deals after it are not counted.", "观察截止日；其后的交易不计。") }),
    timeUnitParam,
    languageParam,
  ],
  returns: say("Headers, then a row a client: frequency, recency, age, mean value of the repeats (blank without one), total value, scores from 1 to 5 (5 is best).", "列名及每客户一行：频次、近度、时长、重复交易的平均金额（无重复则为空）、总金额、1 至 5 分（5 为最优）。"),
  sources: [
    { title: "Fader, Hardie & Lee (2005), RFM and CLV: Using Iso-Value Curves for Customer Base Analysis, Journal of Marketing Research 42(4)", detail: "frequency, recency, age and the mean value of repeats" },
    { title: "Hyndman & Fan (1996), Sample Quantiles in Statistical Packages, The American Statistician 50(4)", detail: "type 7 quantiles, as PERCENTILE.INC" },
  ],
  examples: [
    {
      note: say("A dealt three times within 20 days, B once.", "A 在 20 天内交易三次，B 一次。"),
      args: [[["A"], ["B"], ["A"], ["A"]], [[100], [105], [110], [120]], [[10], [7], [20], [40]], 130, "days"],
      result: [["Customer", "Frequency", "Recency", "Age", "Mean value", "Total value"], ["A", 2, 20, 30, 30, 70], ["B", 0, 0, 25, "", 7]],
    },
  ],
  compute: ([row]) => {
    if (row.kind === "blank") return ok([[""]]);
    if (row.kind === "failed") return failed(row.failure);
    const { customers, dates, amounts, as_of, unit, language } = row.values;
    if (dates.length !== customers.length) return fail("wrongLength", { parameter: "dates", expected: customers.length, value: dates.length });
    if (amounts.length !== customers.length) return fail("wrongLength", { parameter: "amounts", expected: customers.length, value: amounts.length });
    const histories = repeatHistories(customers.map((customer, index) => ({ customer, date: dates[index], amount: amounts[index] })), as_of, unit);
    if (histories.length === 0) return fail("notEnoughData", { parameter: "deals up to as_of", minimum: 1, value: 0 });
    const recency = quintileScores(histories.map(({ sinceLast }) => sinceLast)).map((score) => 1 + BEST_SCORE - score);
    const frequency = quintileScores(histories.map((history) => history.frequency));
    const value = quintileScores(histories.map(({ totalValue }) => totalValue));
    const lines = histories.map((history, index): OutputCell[] => [history.customer, history.frequency, history.recency, history.age, history.meanValue ?? "", history.totalValue, recency[index], frequency[index], value[index]]);
    return ok([headers.map((label): OutputCell => label[language]), ...lines]);
  },
});
