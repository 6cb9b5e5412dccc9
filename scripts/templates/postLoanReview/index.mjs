import { placeAbout } from "../book/aboutPage.mjs";
import { checksSheet } from "../book/checksSheet.mjs";
import { fillCover } from "../book/cover.mjs";
import { styleResults } from "../book/styleResults.mjs";
import { template } from "../book/template.mjs";
import { changesSheet } from "./changesSheet.mjs";
import { currentClients, previousClients } from "./clients.mjs";
import { comparisons } from "./comparisons.mjs";
import { reviewInputs } from "./inputs.mjs";
import { reviewSheet } from "./reviewSheet.mjs";
import { snapshotSheet } from "./snapshotSheet.mjs";
import { watchListSheet } from "./watchListSheet.mjs";

/** The template for the review after the loans are made. */
export const postLoanReview = template("post-loan-review", ["Post-loan review", "贷后复审"], (book, { say, language }) => {
  const about = placeAbout(book, say("About", "说明"));
  const inputs = reviewInputs(book, { say });
  const snapshot = (name, date, rows) => snapshotSheet(book, { say, language, inputs, name, date, rows });
  const previous = snapshot(say("Previous", "上期"), inputs.ref("previous"), previousClients(say));
  const current = snapshot(say("Current", "本期"), inputs.ref("current"), currentClients(say));
  const changes = changesSheet(book, { say, inputs, previous, current });
  const review = reviewSheet(book, { say, inputs, previous, current, changes });
  const watchList = watchListSheet(book, { say, review, current });
  const allChecks = checksSheet(book, { say }, comparisons({ say, inputs, previous, current, changes, review, watchList }));
  fillCover(about, {
    say, allChecks,
    title: say("Post-loan review: change of value and watch list", "贷后复审：价值变动与关注名单"),
    purpose: say(
      "The same invented clients at two dates: how the value of each has changed and why, how satisfaction, approval times and complaints move churn, which clients a threshold puts on the watch list, their stage, and when each is reviewed next.",
      "同一批虚构客户的两期快照：逐客户价值变动及原因；满意度、审批时效与投诉如何影响流失率；哪些客户触及阈值列入关注名单、其阶段，以及各客户下次复审日期。"),
    use: say(
      "Type the two tables over (yellow ground), the thresholds and review intervals on the sheet Inputs; clients are matched by name. Then look at Review and Watch list, and at Checks: all must hold.",
      "覆盖两期客户表（黄底）及“输入”表的阈值与复审间隔；客户按名称匹配。然后查看“复审”、“关注名单”与“核对”表，各项核对均须成立。"),
    conventions: say("Thousands of any one currency; a flag is 1 or 0; stages by days overdue and PD against origination, with thresholds of your own.", "单位为千元（任一货币）；标志为 1 或 0；阶段按逾期天数及相对初始的违约概率划分，阈值可自定。"),
    sheets: [
      [say("Inputs", "输入"), say("Dates, thresholds, intervals, common assumptions.", "日期、阈值、复审间隔与共同假设。")],
      [say("Previous", "上期"), say("The clients at the earlier date, with signals and value.", "较早时点的客户、信号与价值。")],
      [say("Current", "本期"), say("The clients today.", "当前客户。")],
      [say("Changes", "变动"), say("Why the value changed, in all and by client.", "价值变动原因：合计与逐客户。")],
      [say("Review", "复审"), say("Flags, stage and next review by client.", "逐客户标志、阶段与下次复审。")],
      [say("Watch list", "关注名单"), say("Who is on it, and why.", "名单客户及原因。")],
      [say("Checks", "核对"), say("What must agree, and whether it does.", "各项勾稽关系及其是否成立。")],
    ],
  });
  return () => styleResults(changes.sheet, changes.places);
});
