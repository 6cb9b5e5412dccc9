import { aboutPage, checksPair, functionsPair } from "./aboutPage.mjs";

/** The cover of a template: purpose, what is invented, what to type where, conventions, what each sheet holds, and whether all checks hold. */
export function fillCover(sheet, { say, title, purpose, use, conventions, sheets, allChecks }) {
  const page = aboutPage(sheet, { title, subtitle: say("A template of Tenor — customer lifetime value for lenders", "Tenor 模板——贷款客户终身价值") });
  page.pair(say("What it is", "用途"), purpose);
  page.pair(say("Invented figures", "虚构数字"), say(
    "Every name and figure is invented: clients, income, probabilities of default, losses, capital. None is advice or a benchmark; put your own in their place.",
    "全部名称与数字均为虚构，包括客户、收入、违约概率、损失率与资本占用；既非建议，也非基准，请以自有数据替换。"));
  page.pair(say("How to use it", "使用方法"), use);
  functionsPair(page, say);
  page.pair(say("Conventions", "约定"), conventions);
  page.heading(say("Sheets", "工作表"));
  for (const [name, content] of sheets) page.pair(name, content);
  checksPair(page, say, allChecks);
}
