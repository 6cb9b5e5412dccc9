import { functions } from "../catalog";
import { localeOf } from "../catalog/text/localText";
import { createBrowserPool } from "../compute/browser/createBrowserPool";
import { excelFunction, type FunctionHost } from "./excelFunction";

/**
 * Entry of the functions' bundle: every catalog function is handed to Excel under its id. Nothing here
 * waits for the pane, so that a workbook calculates as soon as this small file has loaded.
 */
const pool = createBrowserPool();

const host: FunctionHost = {
  locale: () => localeOf(typeof Office === "undefined" ? undefined : Office.context?.displayLanguage),
  run: (request, signal) => pool.run(request, { signal }),
};

for (const fn of functions) CustomFunctions.associate(fn.id, excelFunction(fn, host));
