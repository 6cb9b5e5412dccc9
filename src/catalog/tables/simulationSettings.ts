import { SAMPLINGS, type FactorModel, type Sampling } from "../../core/simulation/factorModel";
import type { SimulationSettings } from "../../core/simulation/simulationRequest";
import { fail, ok, type Result } from "../../core/result/result";
import { isBlank, isCellError, quote, type InputCell, type InputMatrix, type OutputCell, type OutputMatrix } from "../cell";
import { readFlag } from "../define/param";
import { readChoice, type Choice } from "../schema/choices";
import { normaliseHeader, readHeader } from "../schema/matchColumns";
import { readNumber, type NumberRule } from "../schema/numberRule";
import { say, type LocalText, type Locale } from "../text/localText";

/** What a simulation assumes besides table, scenario, paths and seed. */
export interface SimulationAssumptions extends Omit<SimulationSettings, "paths" | "seed"> {
  /** Share of the paths that are the tail, the worst ones. */
  readonly tail: number;
}

interface SettingTexts {
  readonly label: LocalText;
  /** What it means, and the range of its number. */
  readonly meaning: LocalText;
  /** Where the default comes from. */
  readonly source: LocalText;
}

/** A setting with its default; how its cell is read follows from its kind. */
export type SimulationSetting = SettingTexts &
  (
    | { readonly id: NumberSetting; readonly kind: "number"; readonly rule: NumberRule; readonly byDefault: number }
    | { readonly id: "sampling"; readonly kind: "choice"; readonly choices: readonly Choice<Sampling>[]; readonly byDefault: Sampling }
    | { readonly id: "individual"; readonly kind: "flag"; readonly byDefault: boolean }
    | { readonly id: "sector_column"; readonly kind: "column"; readonly byDefault: string }
  );

type NumberSetting = "credit_correlation" | "churn_correlation" | "margin_volatility" | "persistence" | "credit_attrition" | "credit_margin" | "attrition_margin" | "sector_share" | "years" | "tail";
export type SimulationSettingId = SimulationSetting["id"];

const illustrative = say("Illustrative", "示例值");
const convention = say("Convention of this product", "本产品约定");

/** At a correlation of 1 everybody is one client, and the formula has no value. */
const correlation: NumberRule = { unit: "share", minimum: 0, maximum: 0.99 };
const betweenFactors: NumberRule = { unit: "ratio", minimum: -1, maximum: 1 };

const samplingChoices: readonly Choice<Sampling>[] = [
  { value: SAMPLINGS[0], label: say("random", "随机") },
  { value: SAMPLINGS[1], label: say("antithetic", "对偶"), synonyms: ["opposite pairs", "对偶变量"] },
  { value: SAMPLINGS[2], label: say("sobol", "Sobol 序列"), synonyms: ["quasi-random", "低差异序列"] },
];

/** The settings in the order of their table. All of them are assumptions, and none is hidden. */
export const simulationSettings: readonly SimulationSetting[] = [
  { id: "credit_correlation", kind: "number", rule: correlation, byDefault: 0.15, label: say("Credit correlation", "违约相关性"), meaning: say("ρ of defaults: correlation of the assets of any two clients, 0 to 0.99.", "违约的 ρ：任意两个客户的资产相关系数，0 至 0.99。"), source: say("Illustrative, within the 0.12 to 0.24 of Basel Framework CRE31.5 for corporates", "示例值，取自巴塞尔框架 CRE31.5 公司类敞口区间 0.12 至 0.24") },
  { id: "churn_correlation", kind: "number", rule: correlation, byDefault: 0.05, label: say("Churn correlation", "流失相关性"), meaning: say("ρ of departures: how much clients leave together, 0 to 0.99.", "流失的 ρ：客户同时流失的程度，0 至 0.99。"), source: illustrative },
  { id: "margin_volatility", kind: "number", rule: { unit: "ratio", minimum: 0, maximum: 2 }, byDefault: 0.1, label: say("Margin volatility", "收入波动率"), meaning: say("σ: standard deviation of the logarithm of a year's revenue, 0 to 2.", "σ：年收入对数的标准差，0 至 2。"), source: illustrative },
  { id: "persistence", kind: "number", rule: { unit: "ratio", minimum: 0, maximum: 0.99 }, byDefault: 0.5, label: say("Persistence", "持续性"), meaning: say("φ: what of a year's state is carried into the next, 0 to 0.99.", "φ：当年状态延续至下一年的比例，0 至 0.99。"), source: illustrative },
  { id: "credit_attrition", kind: "number", rule: betweenFactors, byDefault: 0, label: say("Credit with attrition", "信用与流失相关"), meaning: say("Correlation between these two factors, −1 to 1.", "两因子间的相关系数，−1 至 1。"), source: say("Independent until told otherwise", "未另行设定时相互独立") },
  { id: "credit_margin", kind: "number", rule: betweenFactors, byDefault: 0, label: say("Credit with margin", "信用与收入相关"), meaning: say("Correlation between these two factors, −1 to 1.", "两因子间的相关系数，−1 至 1。"), source: say("Independent until told otherwise", "未另行设定时相互独立") },
  { id: "attrition_margin", kind: "number", rule: betweenFactors, byDefault: 0, label: say("Attrition with margin", "流失与收入相关"), meaning: say("Correlation between these two factors, −1 to 1.", "两因子间的相关系数，−1 至 1。"), source: say("Independent until told otherwise", "未另行设定时相互独立") },
  { id: "sector_share", kind: "number", rule: { unit: "share", minimum: 0, maximum: 1 }, byDefault: 0, label: say("Sector share", "行业因子占比"), meaning: say("Share of a factor's variance that is the sector's own, 0 to 1; 0: one economy for all.", "因子方差中行业自身所占比例，0 至 1；0 表示全体共用一个因子。"), source: say("None until told otherwise", "未另行设定时不分行业") },
  { id: "sector_column", kind: "column", byDefault: "industry", label: say("Sector column", "行业列"), meaning: say("Column of the client table whose values are the sectors.", "客户表中用作行业的列。"), source: convention },
  { id: "sampling", kind: "choice", choices: samplingChoices, byDefault: "random", label: say("Sampling", "抽样方式"), meaning: say("random; antithetic: opposite pairs; sobol: evenly spread, without standard errors.", "random 随机；antithetic 对偶变量；sobol 低差异序列，不给出标准误。"), source: convention },
  { id: "years", kind: "number", rule: { unit: "years", minimum: 1, maximum: 100, whole: true }, byDefault: 10, label: say("Years with factors", "模拟年数"), meaning: say("1 to 100; later years have the rates of the table.", "1 至 100；其后各年采用客户表中的参数。"), source: convention },
  { id: "individual", kind: "flag", byDefault: false, label: say("Own luck", "个体随机"), meaning: say("TRUE: each client's own default and departure are drawn too; FALSE: their expectation given the factors.", "TRUE：另行抽取每个客户自身的违约与流失；FALSE：取给定因子下的期望。"), source: say("FALSE: a large portfolio's own luck averages out", "FALSE：大组合的个体随机性相互抵消") },
  { id: "tail", kind: "number", rule: { unit: "share", minimum: 0.0001, maximum: 1 }, byDefault: 0.05, label: say("Tail", "尾部比例"), meaning: say("Share of the paths, the worst, over which CVaR is the mean; 0.0001 to 1.", "CVaR 所取最差路径的比例，0.0001 至 1。"), source: convention },
];

const columns = { name: say("Setting", "参数"), value: say("Value", "取值"), meaning: say("Meaning", "含义"), source: say("Source", "来源") };

/** The settings as a table to copy and edit: what is given, else the defaults. */
export function simulationSettingsTable(locale: Locale, given: Partial<Record<SimulationSettingId, OutputCell>> = {}): OutputMatrix {
  return [
    Object.values(columns).map((label) => label[locale]),
    ...simulationSettings.map(({ id, byDefault, meaning, source }): OutputCell[] => [id, given[id] ?? byDefault, meaning[locale], source[locale]]),
  ];
}

/** The cells that settings were read from, by id: for the table of a result. */
export function settingCells({ model, sectorColumn, sampling, years, individual, tail }: SimulationAssumptions): Record<SimulationSettingId, OutputCell> {
  return {
    credit_correlation: model.creditCorrelation, churn_correlation: model.churnCorrelation, margin_volatility: model.marginVolatility, persistence: model.persistence,
    credit_attrition: model.creditAttrition, credit_margin: model.creditMargin, attrition_margin: model.attritionMargin, sector_share: model.sectorShare,
    sector_column: sectorColumn, sampling, years, individual, tail,
  };
}

/**
 * Reads a table of two columns, name and value; a header row and blank rows are passed over, what is not named has its
 * default, further columns are for people.
 */
export function readSimulationSettings(cells: InputMatrix = []): Result<SimulationAssumptions> {
  const given: Partial<Record<SimulationSettingId, InputCell>> = {};
  for (const [index, [name, value = null]] of cells.entries()) {
    if (isBlank(name ?? null) || isBlank(value)) continue;
    const setting = typeof name === "string" ? findSetting(name) : undefined;
    if (setting) given[setting.id] = value;
    else if (index > 0) return fail("notAChoice", { parameter: "settings", choices: simulationSettings.map(({ id }) => id).join(", "), value: quote(name) });
  }
  return settingsOf(given);
}

/** Settings from their cells, by id. */
export function settingsOf(given: Partial<Record<SimulationSettingId, InputCell>>): Result<SimulationAssumptions> {
  const values = new Map<SimulationSettingId, number | string | boolean>();
  for (const setting of simulationSettings) {
    const cell = given[setting.id] ?? null;
    const read = isBlank(cell) ? ok(setting.byDefault) : readSetting(setting, cell);
    if (!read.ok) return read;
    values.set(setting.id, read.value);
  }
  const number = (id: NumberSetting): number => values.get(id) as number;
  const model: FactorModel = {
    creditCorrelation: number("credit_correlation"), churnCorrelation: number("churn_correlation"), marginVolatility: number("margin_volatility"), persistence: number("persistence"),
    creditAttrition: number("credit_attrition"), creditMargin: number("credit_margin"), attritionMargin: number("attrition_margin"), sectorShare: number("sector_share"),
  };
  return ok({ model, sectorColumn: values.get("sector_column") as string, sampling: values.get("sampling") as Sampling, years: number("years"), individual: values.get("individual") as boolean, tail: number("tail") });
}

function readSetting(setting: SimulationSetting, cell: InputCell): Result<number | string | boolean> {
  switch (setting.kind) {
    case "number":
      return readNumber(setting.id, cell, setting.rule);
    case "choice":
      return readChoice(setting.id, cell, setting.choices);
    case "flag":
      return readFlag(setting.id, cell);
    case "column":
      if (isCellError(cell)) return fail("upstreamError", { parameter: setting.id, value: cell.error });
      return ok(readHeader(String(cell))?.column.id ?? String(cell).trim());
  }
}

function findSetting(name: string): SimulationSetting | undefined {
  const word = normaliseHeader(name);
  return simulationSettings.find(({ id, label }) => [id, ...Object.values(label)].some((known) => normaliseHeader(known) === word));
}
