import { columnLetters } from "../book/addresses.mjs";

/**
 * The terms of a project's loan in pairs of columns, name and value, as PROJECT_CLV reads them: as offered, then
 * with one more thing tailored in each pair to the right.
 */
export function termTables(sheet, top, { say, inputs, project }) {
  const rows = termRows(say, inputs, project);
  const titles = [say("Terms as offered", "原方案条款"), say("With the longer tenor", "延长期限"), say("And the price", "并调整价格"), say("And the guarantee", "并加集团担保")];
  const first = top + 2;
  const last = first + rows.length - 1;
  sheet.put(`A${top}`, say("Terms of the loan", "贷款条款"), "heading");
  const areas = titles.map((title, step) => {
    const [names, values] = [columnLetters(2 * step + 1), columnLetters(2 * step + 2)];
    sheet.put(`${names}${top + 1}`, title, "header", "left", ...(step === 0 ? [] : ["indent"]));
    sheet.put(`${values}${top + 1}`, say("Value", "取值"), "header");
    rows.forEach(({ key, label, value, format }, index) => {
      const row = first + index;
      sheet.put(`${names}${row}`, label, "row", ...(step === 0 ? [] : ["note", "indent"]));
      const isTyped = step === 0 && !String(value).startsWith("=");
      sheet.put(`${values}${row}`, step === 0 ? value : `=${columnLetters(2 * step)}${row}${changeOf(key, step, inputs)}`, isTyped ? "input" : "row", format);
    });
    return `$${names}$${first}:$${values}$${last}`;
  });
  return { areas, next: last + 2 };
}

/** What a step does to a term. */
function changeOf(key, step, inputs) {
  if (step === 1 && key === "finalRepayment") return `+${inputs.ref("extraTenor")}`;
  if (step === 2 && key === "rate") return `+${inputs.ref("priceChange")}`;
  return step === 3 && key === "lgd" ? `*(1-${inputs.ref("guaranteed")})` : "";
}

function termRows(say, inputs, { rate, finalRepayment, pd, lgd }) {
  const term = (key, label, value, format) => ({ key, label, value, format });
  return [
    term("rate", say("Rate", "贷款利率"), rate, "basisPercent"),
    term("ftp", say("FTP rate", "FTP 利率"), 0.031, "basisPercent"),
    term("discount", say("Discount rate", "折现率"), `=${inputs.ref("discount_rate")}`, "basisPercent"),
    term("periods", say("Periods per year", "每年期数"), 2, "count"),
    term("repayment", say("Repayment", "还款方式"), say("linear", "等额本金"), "trailing"),
    term("finalRepayment", say("Final repayment", "最终还款期"), finalRepayment, "count"),
    term("upfront", say("Upfront fee", "前端费"), 0.008, "basisPercent"),
    term("annualCost", say("Annual cost", "年度管理成本"), 0.5, "money"),
    term("origination", say("Origination cost", "发放成本"), 1.2, "money"),
    term("pdConstruction", say("PD, construction", "建设期违约概率"), pd[0], "basisPercent"),
    term("pdRampUp", say("PD, ramp-up", "爬坡期违约概率"), pd[1], "basisPercent"),
    term("pdOperation", say("PD, operation", "运营期违约概率"), pd[2], "basisPercent"),
    term("lgd", say("LGD", "违约损失率"), lgd, "percent"),
    term("refinancing", say("Refinancing", "再融资概率"), 0.04, "percent"),
    term("capitalConstruction", say("Capital, construction", "建设期资本占用"), 0.12, "percent"),
    term("capitalOperation", say("Capital, operation", "运营期资本占用"), 0.08, "percent"),
    term("capitalCharge", say("Capital charge", "资本成本率"), `=${inputs.ref("capital_charge")}`, "percent"),
  ];
}
