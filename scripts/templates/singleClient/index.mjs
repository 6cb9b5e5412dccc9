import { placeAbout } from "../book/aboutPage.mjs";
import { checksSheet } from "../book/checksSheet.mjs";
import { fillCover } from "../book/cover.mjs";
import { template } from "../book/template.mjs";
import { comparisons } from "./comparisons.mjs";
import { clientInputs } from "./inputs.mjs";
import { nativeSheet, scheduleSheet } from "./scheduleSheets.mjs";
import { valueSheet } from "./valueSheet.mjs";

const CLV_INPUTS = ["revenue", "retention_cost", "discount_rate", "pd", "lgd", "ead", "years", "growth", "cac", "referral", "capital", "capital_charge"];

/** The template for one client. */
export const singleClient = template("single-client", ["Single client", "单一客户"], (book, { say }) => {
  const about = placeAbout(book, say("About", "说明"));
  const inputs = clientInputs(book, { say });
  /** The cell of each argument of CLV, from the cell of the churn. */
  const clvCells = (churn) => ({ ...Object.fromEntries(CLV_INPUTS.map((name) => [name, inputs.ref(name)])), churn });
  const shared = { say, inputs, clvCells };
  const value = valueSheet(book, shared);
  const cells = clvCells(value.churn);
  const schedule = scheduleSheet(book, { say, cells });
  const native = nativeSheet(book, { say, cells });
  const allChecks = checksSheet(book, { say }, comparisons({ say, inputs, value, schedule, native, cells }));
  fillCover(about, {
    say, allChecks,
    title: say("Single client: lifetime value of one relationship", "单一客户：一段客户关系的终身价值"),
    purpose: say(
      "One corporate client that does not exist: what the relationship is worth over its horizon, what that is made of and when it comes, how signals of the relationship change churn and with it the value, where it breaks even, and what the loan earns on its capital.",
      "一个虚构的公司客户：关系在估值年限内的价值、构成与时间分布；关系信号如何改变流失率及价值；盈亏平衡点；以及贷款的资本回报。"),
    use: say(
      "Type over the cells with a yellow ground on the sheet Inputs; each says its unit and range. Everything else follows. Then look at Checks: all must hold.",
      "修改“输入”表中的黄底单元格，每项均注明单位与范围，其余自动更新；然后查看“核对”表，各项均须成立。"),
    conventions: say(
      "Thousands of any one currency; years, with cash at their end; income and cost come while the client is with us at the year's end; a client that leaves in a year no longer brings any.",
      "单位为千元（任一货币）；按年计算，现金流在年末；收支以年末仍存续为条件，当年离开的客户不再带来收支。"),
    sheets: [
      [say("Inputs", "输入"), say("The client, its signals, its risk, its loan.", "客户、关系信号、风险与贷款。")],
      [say("Value", "价值"), say("Lifetime value, its parts, break-even points, RAROC.", "终身价值、构成、盈亏平衡点与 RAROC。")],
      [say("Schedule", "逐年明细"), say("Survival and present values by year, with a chart.", "逐年存续概率与现值，附图表。")],
      [say("Native", "自带公式"), say("The same value without TENOR functions.", "不用 TENOR 函数计算同一价值。")],
      [say("Checks", "核对"), say("What must agree, and whether it does.", "各项勾稽关系及其是否成立。")],
    ],
  });
});
