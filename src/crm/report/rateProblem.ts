import { renderTemplate } from "../../core/result/failure";
import { say, type Locale } from "../../catalog/text/localText";
import type { RateProblem } from "../read/rates";

const texts = {
  rateColumns: say("the table of rates needs the columns Currency and Rate; it has {value}", "汇率表需要“币种”与“汇率”两列；现有：{value}"),
  rateDateOrder: say("rates: nobody can tell day from month in {value}; write dates as 2026-06-30", "汇率：{value} 无法区分日与月；请写成 2026-06-30"),
  currencyCode: say("rates, row {row}: a currency is a code of three letters such as EUR, got {value}", "汇率第 {row} 行：币种应为三位字母代码，如 CNY；实为 {value}"),
  rateNumber: say("rates, row {row}: the rate must be a number above 0, got {value}", "汇率第 {row} 行：汇率应为大于 0 的数字；实为 {value}"),
  rateDate: say("rates, row {row}: not a date: {value}", "汇率第 {row} 行：不是日期：{value}"),
} as const;

export function describeRateProblem({ code, row, value }: RateProblem, locale: Locale): string {
  return renderTemplate(texts[code][locale], { row, value });
}
