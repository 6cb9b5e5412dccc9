import type { ClientTable } from "../../core/portfolio/clientTable";
import type { Scenario, Shock } from "../../core/scenario/scenario";
import type { OutputMatrix } from "../cell";
import { presentScenarios } from "../present/presentScenarios";
import { say, type LocalText, type Locale } from "../text/localText";

interface LibraryScenario extends Omit<Scenario, "name" | "note"> {
  readonly name: LocalText;
  readonly note: LocalText;
}

/** Stands for the industry in the filter of a scenario until somebody names one. */
const UNNAMED_INDUSTRY = say("name an industry", "请填写行业");

/**
 * Scenarios to start from. Every amount is illustrative: an assumption to be replaced by the user's own. Those without
 * a weight are stress tests beside the weighted set.
 *
 * @param industry of the stress test of a single industry
 */
const scenarioLibrary = (industry: string): readonly LibraryScenario[] => [
  {
    name: say("Base", "基准"),
    weight: 0.5,
    note: say("The table as it stands.", "按客户表现状。"),
    shocks: [],
  },
  {
    name: say("Adverse", "不利"),
    weight: 0.25,
    note: say("Illustrative: a two-year downturn; more defaults and departures, softer income.", "示例：两年下行；违约与流失上升，收入走弱。"),
    shocks: [
      { driver: "pd", operation: "hazard", amount: 1.5, path: { start: 1, ramp: 0, length: 2 } },
      { driver: "lgd", operation: "multiply", amount: 1.1, path: { start: 1, ramp: 0, length: 2 } },
      { driver: "churn", operation: "hazard", amount: 1.2, path: { start: 1, ramp: 0, length: 2 } },
      { driver: "revenue", operation: "multiply", amount: 0.95 },
    ],
  },
  {
    name: say("Severe", "严重"),
    weight: 0.1,
    note: say("Illustrative: a deep recession that builds over two years and lasts four; growth is lost for good.", "示例：两年内加深、持续四年的衰退；增长永久放缓。"),
    shocks: [
      { driver: "pd", operation: "hazard", amount: 2.5, path: { start: 1, ramp: 2, length: 4 } },
      { driver: "lgd", operation: "add", amount: 0.1, path: { start: 1, ramp: 0, length: 4 } },
      { driver: "churn", operation: "hazard", amount: 1.5, path: { start: 1, ramp: 2, length: 4 } },
      { driver: "revenue", operation: "multiply", amount: 0.85 },
      { driver: "growth", operation: "add", amount: -0.01 },
    ],
  },
  {
    name: say("Upside", "乐观"),
    weight: 0.15,
    note: say("Illustrative: steady growth; clients stay and buy more.", "示例：平稳增长；客户留存并增加往来。"),
    shocks: [
      { driver: "pd", operation: "hazard", amount: 0.8 },
      { driver: "churn", operation: "hazard", amount: 0.85 },
      { driver: "revenue", operation: "multiply", amount: 1.05 },
    ],
  },
  {
    name: say("Rates +100 bp", "利率上行100基点"),
    weight: 0,
    note: say("Illustrative: the benchmark rises by one point and stays. Loans follow by their repricing share, deposits by their beta; nothing else moves.", "示例：基准利率上行一个百分点并维持。贷款按重定价占比、存款按存款贝塔随之变动，其余不变。"),
    shocks: [{ driver: "benchmarkRate", operation: "add", amount: 0.01 }],
  },
  {
    name: say("Churn wave", "流失潮"),
    weight: 0,
    note: say("Illustrative: a competitor courts the book; twice the hazard of leaving for two years.", "示例：同业集中抢夺客户；两年内流失风险率加倍。"),
    shocks: [{ driver: "churn", operation: "hazard", amount: 2, path: { start: 1, ramp: 0, length: 2 } }],
  },
  {
    name: say("Property −30 %", "房产价格下跌30%"),
    weight: 0,
    note: say("Illustrative: collateral is worth 30 % less for good; loss given default follows where it rests on collateral.", "示例：押品价值永久下跌30%；以押品为依据的违约损失率随之上升。"),
    shocks: [{ driver: "collateral", operation: "multiply", amount: 0.7 }],
  },
  {
    name: say("Single-industry default", "单一行业违约"),
    weight: 0,
    note: say("Illustrative: every client of one industry defaults in the first year. The industry is named in the filter.", "示例：某一行业的全部客户在第一年违约。行业在筛选中指定。"),
    shocks: [{ driver: "pd", operation: "replace", amount: 1, filter: [{ column: "industry", values: [industry] }], path: { start: 1, ramp: 0, length: 1 } }],
  },
  {
    name: say("Stagflation", "滞胀"),
    weight: 0,
    note: say("Illustrative: costs and discount rates rise while income stalls; defaults build up over two years and last five.", "示例：成本与折现率上升而收入停滞；违约两年内加剧、持续五年。"),
    shocks: [
      { driver: "retentionCost", operation: "multiply", amount: 1.15 },
      { driver: "discountRate", operation: "add", amount: 0.02 },
      { driver: "growth", operation: "add", amount: -0.02, path: { start: 1, ramp: 0, length: 5 } },
      { driver: "pd", operation: "hazard", amount: 1.6, path: { start: 1, ramp: 2, length: 5 } },
    ],
  },
];

/**
 * Every scenario of the library.
 * @param industry for the stress test of a single industry; while nobody has named one, its filter says so
 */
export function libraryScenarios(locale: Locale, industry: string = UNNAMED_INDUSTRY[locale]): Scenario[] {
  return scenarioLibrary(industry).map(({ name, note, ...scenario }) => ({ ...scenario, name: name[locale], note: note[locale] }));
}

/** The weighted scenarios of the library as the table that people edit, headers first. */
export function scenarioLibraryTable(locale: Locale): OutputMatrix {
  return presentScenarios(libraryScenarios(locale).filter(({ weight }) => weight > 0), locale);
}

/** Whether a shock still waits for an industry to be named. */
export function awaitsIndustry({ filter = [] }: Shock): boolean {
  return filter.some(({ column, values }) => column === "industry" && values.some((value) => Object.values(UNNAMED_INDUSTRY).includes(value)));
}

/** The industry with the largest exposure today, as the table writes it; the most frequent one where no row has any. */
export function largestIndustry({ categories, values, curves, failures }: ClientTable): string | undefined {
  const industry = Object.hasOwn(categories, "industry") ? categories.industry : undefined;
  if (!industry || industry.labels.length === 0) return undefined;
  const broken = new Set(failures.map(({ row }) => row));
  const exposure = new Float64Array(industry.labels.length);
  const rows = new Float64Array(industry.labels.length);
  industry.codes.forEach((code, row) => {
    if (code < 0 || broken.has(row)) return;
    exposure[code] += curves.ead ? curves.ead.values[row * curves.ead.years] : values.ead[row];
    rows[code]++;
  });
  const measure = exposure.some((sum) => sum > 0) ? exposure : rows;
  return industry.labels[measure.indexOf(Math.max(...measure))];
}
