import type { ComponentType } from "react";
import { lazyPage } from "../components/lazyPage";
import { PortfolioPage } from "../components/PortfolioPage";

/** The pane's pages, in the order of their tabs. */
export const PAGES = ["portfolio", "functions", "import", "scenarios", "sensitivity", "simulation", "client", "segments", "screening", "budget", "reviews", "changes", "history", "estimate", "workbook", "board"] as const;
export type Page = (typeof PAGES)[number];

/** What each shows; all but the first are fetched when somebody turns to them. */
export const pageComponents: Readonly<Record<Page, ComponentType>> = {
  portfolio: PortfolioPage,
  functions: lazyPage(async () => (await import(/* webpackChunkName: "functions-page" */ "../components/functions/FunctionsPage")).FunctionsPage),
  import: lazyPage(async () => (await import(/* webpackChunkName: "import-page" */ "../components/importing/ImportPage")).ImportPage),
  scenarios: lazyPage(async () => (await import(/* webpackChunkName: "scenarios-page" */ "../components/scenarios/ScenariosPage")).ScenariosPage),
  client: lazyPage(async () => (await import(/* webpackChunkName: "client-page" */ "../components/client/ClientPage")).ClientPage),
  screening: lazyPage(async () => (await import(/* webpackChunkName: "screening-page" */ "../components/screening/ScreeningPage")).ScreeningPage),
  budget: lazyPage(async () => (await import(/* webpackChunkName: "budget-page" */ "../components/budget/BudgetPage")).BudgetPage),
  reviews: lazyPage(async () => (await import(/* webpackChunkName: "reviews-page" */ "../components/reviews/ReviewsPage")).ReviewsPage),
  segments: lazyPage(async () => (await import(/* webpackChunkName: "segments-page" */ "../components/segments/SegmentsPage")).SegmentsPage),
  changes: lazyPage(async () => (await import(/* webpackChunkName: "changes-page" */ "../components/changes/ChangesPage")).ChangesPage),
  history: lazyPage(async () => (await import(/* webpackChunkName: "history-page" */ "../components/history/HistoryPage")).HistoryPage),
  estimate: lazyPage(async () => (await import(/* webpackChunkName: "estimate-page" */ "../components/estimate/EstimatePage")).EstimatePage),
  simulation: lazyPage(async () => (await import(/* webpackChunkName: "simulation-page" */ "../components/simulation/SimulationPage")).SimulationPage),
  sensitivity: lazyPage(async () => (await import(/* webpackChunkName: "sensitivity-page" */ "../components/sensitivity/SensitivityPage")).SensitivityPage),
  workbook: lazyPage(async () => (await import(/* webpackChunkName: "workbook-page" */ "../components/workbook/WorkbookPage")).WorkbookPage),
  board: lazyPage(async () => (await import(/* webpackChunkName: "board-page" */ "../components/board/BoardPage")).BoardPage),
};
