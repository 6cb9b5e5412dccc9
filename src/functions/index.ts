import { DECIDING_IDS } from "../catalog/decidingIds";
import { ESTIMATING_IDS } from "../catalog/estimatingIds";
import { immediateFunctions } from "../catalog/immediate";
import { PROJECT_IDS } from "../catalog/projectIds";
import { STUDYING_IDS } from "../catalog/studyingIds";
import { localeOf } from "../catalog/text/localText";
import { createBrowserEstimator } from "../compute/browser/createBrowserEstimator";
import { createBrowserPool } from "../compute/browser/createBrowserPool";
import { excelFunction, type FunctionHost } from "./excelFunction";
import { whenLoaded } from "./whenLoaded";

/**
 * Entry of the functions' bundle: every catalog function is handed to Excel under its id. Nothing here
 * waits for the pane, so that a workbook calculates as soon as this small file has loaded; functions that
 * are about projects or decisions, study a portfolio or estimate from a history are fetched when the first of them is called.
 */
const pool = createBrowserPool();
const estimator = createBrowserEstimator();

const host: FunctionHost = {
  locale: () => localeOf(typeof Office === "undefined" ? undefined : Office.context?.displayLanguage),
  run: (request, signal) => pool.run(request, { signal }),
  estimate: (request, signal) => estimator.estimate(request, signal),
};

const loadProject = async () => (await import(/* webpackChunkName: "project-functions" */ "../catalog/functions/project")).projectFunctions;
const loadStudying = async () => (await import(/* webpackChunkName: "studying-functions" */ "../catalog/functions/studies")).studyFunctions;
const loadEstimating = async () => (await import(/* webpackChunkName: "estimating-functions" */ "../catalog/estimating")).estimatingFunctions;
const loadDeciding = async () => (await import(/* webpackChunkName: "deciding-functions" */ "../catalog/deciding")).decidingFunctions;

for (const fn of immediateFunctions) CustomFunctions.associate(fn.id, excelFunction(fn, host));
for (const id of PROJECT_IDS) CustomFunctions.associate(id, whenLoaded(id, loadProject, host));
for (const id of STUDYING_IDS) CustomFunctions.associate(id, whenLoaded(id, loadStudying, host));
for (const id of ESTIMATING_IDS) CustomFunctions.associate(id, whenLoaded(id, loadEstimating, host));
for (const id of DECIDING_IDS) CustomFunctions.associate(id, whenLoaded(id, loadDeciding, host));
