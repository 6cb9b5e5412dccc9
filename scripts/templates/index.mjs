import { callTenor } from "./book/tenorFunctions.mjs";
import { clientHistory } from "./clientHistory/index.mjs";
import { projectFinance } from "./projectFinance/index.mjs";

const LANGUAGES = ["en", "zh-CN"];

/** Every template workbook, as its path from the project's root and its bytes. */
export async function templateFiles() {
  const files = {};
  for (const language of LANGUAGES) {
    files[`assets/templates/project-finance.${language}.xlsx`] = (await projectFinance(language, callTenor)).bytes;
    files[`assets/templates/client-history.${language}.xlsx`] = (await clientHistory(language, callTenor)).bytes;
  }
  return files;
}
