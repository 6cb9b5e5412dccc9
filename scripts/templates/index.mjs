import { callTenor } from "./book/tenorFunctions.mjs";
import { clientHistory } from "./clientHistory/index.mjs";
import { developer } from "./developer/index.mjs";
import { ifrs9Scenarios } from "./ifrs9/index.mjs";
import { portfolio } from "./portfolio/index.mjs";
import { postLoanReview } from "./postLoanReview/index.mjs";
import { projectFinance } from "./projectFinance/index.mjs";
import { singleClient } from "./singleClient/index.mjs";

const LANGUAGES = ["en", "zh-CN"];
const TEMPLATES = [singleClient, portfolio, projectFinance, developer, ifrs9Scenarios, postLoanReview, clientHistory];

/** Every template workbook, as its path from the project's root and its bytes. */
export async function templateFiles() {
  const files = {};
  for (const { id, write } of TEMPLATES) {
    for (const language of LANGUAGES) files[`assets/templates/${id}.${language}.xlsx`] = (await write(language, callTenor)).bytes;
  }
  return files;
}
