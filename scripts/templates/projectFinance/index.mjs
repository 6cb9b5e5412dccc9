import { placeAbout } from "../book/aboutPage.mjs";
import { Book } from "../book/book.mjs";
import { calculate } from "../book/calculate.mjs";
import { writeBook } from "../xlsx/writeBook.mjs";
import { fillAbout } from "./aboutSheet.mjs";
import { fillCashFlow, placeCashFlow } from "./cashFlowSheet.mjs";
import { checksSheet } from "./checksSheet.mjs";
import { comparisons } from "./comparisons.mjs";
import { fillDebt, fillDebtSummary, placeDebt } from "./debtSheet.mjs";
import { inputsSheet } from "./inputsSheet.mjs";
import { lenderSheet } from "./lenderSheet.mjs";
import { ratiosSheet } from "./ratiosSheet.mjs";
import { textsOf } from "./texts.mjs";

/** The template for project finance in one language, as the bytes of its workbook. */
export async function projectFinance(language, callTenor) {
  const say = (english, chinese) => (language === "zh-CN" ? chinese : english);
  const text = textsOf(say);
  const book = new Book();
  const about = placeAbout(book, text.about);
  const inputs = inputsSheet(book, { say, text });
  const cashFlow = placeCashFlow(book, { text });
  const debt = placeDebt(book, { text });
  const shared = { say, text, language, inputs, cashFlow, debt };
  fillCashFlow(cashFlow, shared);
  fillDebt(debt, shared);
  const sums = fillDebtSummary(debt, shared);
  const ratios = ratiosSheet(book, shared);
  const lender = lenderSheet(book, shared);
  const allChecks = checksSheet(book, shared, comparisons({ ...shared, sums, ratios, lender }));
  fillAbout(about, { say, text, allChecks, ratios });
  calculate(book, callTenor);
  return { book, bytes: await writeBook(book, { language, title: say("Project finance", "项目融资"), subject: say("Template with invented figures", "模板，数字均为虚构") }) };
}
