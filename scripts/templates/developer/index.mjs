import { placeAbout } from "../book/aboutPage.mjs";
import { checksSheet } from "../book/checksSheet.mjs";
import { fillCover } from "../book/cover.mjs";
import { fillNativeClv, placeYears } from "../book/nativeClv.mjs";
import { template } from "../book/template.mjs";
import { comparisons } from "./comparisons.mjs";
import { projectsOf } from "./data.mjs";
import { fillGroup, placeGroup } from "./groupSheet.mjs";
import { groupInputs, MOST_YEARS } from "./inputs.mjs";
import { milestonesSheet } from "./milestonesSheet.mjs";
import { fillMortgages, placeMortgages } from "./mortgagesSheet.mjs";
import { operatingLoanSheet } from "./operatingLoanSheet.mjs";
import { projectSheet } from "./projectSheet.mjs";
import { tailoringSheet } from "./tailoringSheet.mjs";

/** The template for a real-estate developer and its projects. */
export const developer = template("developer", ["Developer and its projects", "房地产开发商及其项目"], (book, { say, language }) => {
  const about = placeAbout(book, say("About", "说明"));
  const inputs = groupInputs(book, { say });
  const milestones = milestonesSheet(book, { say, inputs, projects: projectsOf(say) });
  const placed = placeGroup(book, { say, inputs });
  const perMortgage = placeMortgages(book, { say, inputs });
  const projects = projectsOf(say).map((project) => projectSheet(book, { say, language, inputs, milestones, mortgageValue: perMortgage.cells.value, project }));
  const mortgages = fillMortgages(perMortgage, { say, inputs, projects });
  const loan = operatingLoanSheet(book, { say, inputs, plaza: projects.find(({ project }) => project.rent !== undefined) });
  const group = fillGroup(placed, { say, language, inputs, projects });
  const tailoring = tailoringSheet(book, { say, placed, projects });
  const native = nativeSheet(book, { say, cells: placed.cells });
  const allChecks = checksSheet(book, { say }, comparisons({ say, placed, projects, group, tailoring, mortgages, milestones, loan, native }));
  fillCover(about, {
    say, allChecks,
    title: say("A developer and its projects: value of the group", "房地产开发商及其项目：集团价值"),
    purpose: say(
      "A property developer that does not exist, as a long-term client: the relationship with deposits, fees and referrals; three projects for sale with development loans drawn by milestones, presale escrow, mortgages to buyers and the developer's interim guarantee; a building to let with its operating-property loan; the group by ownership and guarantees; and what tailoring adds to lifetime value: draws, tenor, price, guarantee, services.",
      "一个虚构的房地产开发商作为长期合作客户：含存款、手续费与推荐业务的客户关系；三个销售项目（按节点提款的开发贷款、预售资金监管、购房按揭与开发商阶段性担保）；一处出租物业及其经营性物业贷款；按持股与担保汇总的集团；以及定制方案（提款、期限、价格、担保、服务）为终身价值带来的增值。"),
    use: say(
      "Type over the yellow cells on Inputs, Milestones and each project's sheet: sales, milestones, terms. The sheet Tailoring says what the tailored offer adds, the sheet Group adds all up. Then look at Checks: all must hold.",
      "修改“输入”“节点”及各项目表的黄底单元格：销售、节点与条款；“定制方案”表给出增值，“集团”表汇总。然后查看“核对”表，各项均须成立。"),
    conventions: say(
      "Millions of any one currency; projects by half-years, the relationship by years; cash at the end of a period. Loans are repaid in equal parts after construction until the final period. A mortgage counts with its lifetime value when it is granted.",
      "单位为百万元（任一货币）；项目按半年、客户关系按年；现金流在期末。贷款在建设期后按等额本金还至最终还款期。按揭在发放时计入其终身价值。"),
    sheets: [
      [say("Inputs", "输入"), say("The group, mortgages to buyers, what is tailored.", "集团、购房按揭与定制条件。")],
      [say("Milestones", "节点"), say("What escrow keeps and what the loan lets draw, by milestone.", "各节点的监管留存与提款比例。")],
      [say("Group", "集团"), say("The relationship, and the companies rolled up by ownership and guarantees.", "客户关系，以及按持股与担保汇总的各公司。")],
      [say("Mortgages", "按揭"), say("Value of a mortgage, volumes, the developer's interim guarantee.", "按揭价值、规模与开发商阶段性担保。")],
      ...projects.map(({ project }) => [project.name, say("Cash, terms and value of the project.", "项目现金、条款与价值。")]),
      [say("Operating loan", "经营性物业贷款"), say("The loan on the finished building against its caps.", "完工物业的贷款及其上限。")],
      [say("Tailoring", "定制方案"), say("Standard offer against tailored offer, by step and by component.", "标准方案与定制方案对比，按步骤与构成。")],
      [say("Native", "自带公式"), say("The relationship's value without TENOR functions.", "不用 TENOR 函数计算客户关系价值。")],
      [say("Checks", "核对"), say("What must agree, and whether it does.", "各项勾稽关系及其是否成立。")],
    ],
  });
});

function nativeSheet(book, { say, cells }) {
  const widths = Object.fromEntries([..."ABCDEFGHIJKLM"].map((letter) => [letter, letter === "A" ? 8 : 12.5]));
  const sheet = book.addSheet(say("Native", "自带公式"), { widths, frozen: "B5" });
  sheet.put("A1", say("The relationship's value in Excel's own formulas", "使用 Excel 自带公式计算客户关系价值"), "title");
  sheet.put("A2", say("Present values by year, millions; years beyond the horizon count for nothing.", "逐年现值，单位为百万元；估值年限以外的年份不计。"), "subtitle");
  const table = placeYears(sheet, { say, firstRow: 5, rows: MOST_YEARS });
  fillNativeClv(table, cells);
  return table;
}
