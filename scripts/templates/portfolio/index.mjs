import { placeAbout } from "../book/aboutPage.mjs";
import { checksSheet } from "../book/checksSheet.mjs";
import { fillCover } from "../book/cover.mjs";
import { template } from "../book/template.mjs";
import { assumptionsSheet } from "./assumptionsSheet.mjs";
import { wordsOf } from "./clients.mjs";
import { clientsSheet } from "./clientsSheet.mjs";
import { comparisons } from "./comparisons.mjs";
import { scenariosSheet } from "./scenariosSheet.mjs";
import { fillSegments, placeSegments } from "./segmentsSheet.mjs";
import { valuesSheet } from "./valuesSheet.mjs";

/** The template for a portfolio of clients. */
export const portfolio = template("portfolio", ["Client portfolio", "客户组合"], (book, { say, language }) => {
  const about = placeAbout(book, say("About", "说明"));
  const inputs = assumptionsSheet(book, { say });
  const clients = clientsSheet(book, { say, language, inputs });
  const placedSegments = placeSegments(book, { say, language });
  const values = valuesSheet(book, { say, clients, rules: placedSegments.rules });
  const segments = fillSegments(placedSegments, { say, clients, values, segments: wordsOf(say).segments });
  const scenarios = scenariosSheet(book, { say, language, clients });
  const allChecks = checksSheet(book, { say }, comparisons({ say, inputs, clients, values, segments, scenarios }));
  fillCover(about, {
    say, allChecks,
    title: say("Client portfolio: value, segments and scenarios", "客户组合：价值、分群与情景"),
    purpose: say(
      "Twenty-four clients that do not exist, from corporate to micro: what each is worth and what that is made of, totals by segment, segments by rules one can see and change, and the value of all under weighted scenarios.",
      "24 个虚构客户，涵盖公司、中小与小微企业：逐客户价值与构成、按客群汇总、规则可见可改的分群，以及加权情景下的组合价值。"),
    use: say(
      "Put your own clients into the table Clients and the common assumptions on the sheet Inputs; change the rules on Segments and the shocks on Scenarios (yellow ground). The pane reads the same tables. Then look at Checks: all must hold.",
      "将自有客户填入 Clients 数据表，在“输入”表填写共同假设；可修改“分群”表的规则与“情景”表的冲击（黄底）。任务窗格读取相同数据表。然后查看“核对”表，各项均须成立。"),
    conventions: say("Thousands of any one currency; years; cash at the end of a period; weights add up to 1.", "单位为千元（任一货币）；按年；现金流在期末；权重合计为 1。"),
    sheets: [
      [say("Inputs", "输入"), say("Assumptions for all clients, which the table takes over.", "全体客户的共同假设，客户表引用之。")],
      [say("Clients", "客户"), say("The client table, named Clients.", "客户表，数据表名为 Clients。")],
      [say("Segments", "分群"), say("Rules, and totals by segment in Excel's own formulas.", "分群规则，以及用 Excel 自带公式按客群汇总。")],
      [say("Values", "价值"), say("Lifetime value and components by client.", "逐客户终身价值及构成。")],
      [say("Scenarios", "情景"), say("The table TenorScenarios, and the portfolio under each.", "数据表 TenorScenarios，以及各情景下的组合价值。")],
      [say("Checks", "核对"), say("What must agree, and whether it does.", "各项勾稽关系及其是否成立。")],
    ],
  });
});
