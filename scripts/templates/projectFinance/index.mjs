import { placeAbout } from "../book/aboutPage.mjs";
import { checksSheet } from "../book/checksSheet.mjs";
import { template } from "../book/template.mjs";
import { fillAbout } from "./aboutSheet.mjs";
import { fillCashFlow, placeCashFlow } from "./cashFlowSheet.mjs";
import { comparisons } from "./comparisons.mjs";
import { fillDebt, fillDebtSummary, placeDebt } from "./debtSheet.mjs";
import { projectInputs } from "./inputsSheet.mjs";
import { lenderSheet } from "./lenderSheet.mjs";
import { ratiosSheet } from "./ratiosSheet.mjs";
import { textsOf } from "./texts.mjs";

/** The template for project finance. */
export const projectFinance = template("project-finance", ["Project finance", "项目融资"], (book, { say, language }) => {
  const text = textsOf(say);
  const about = placeAbout(book, text.about);
  const inputs = projectInputs(book, { say, text });
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
});
