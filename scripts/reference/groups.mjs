import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { requireTypeScript } from "../requireTypeScript.mjs";

const { functions } = requireTypeScript("src/catalog/index.ts");

/** Folders of src/catalog/functions in the order of the index, as people call them. */
const TITLES = {
  value: { en: "Value of a client", "zh-CN": "客户价值" },
  relationship: { en: "Relationship", "zh-CN": "客户关系" },
  stability: { en: "Stability", "zh-CN": "稳定性" },
  pd: { en: "Default and migration", "zh-CN": "违约与迁徙" },
  exposure: { en: "Exposure and collateral", "zh-CN": "敞口与缓释" },
  loss: { en: "Loss", "zh-CN": "损失" },
  capital: { en: "Capital", "zh-CN": "资本" },
  profit: { en: "Profit and price", "zh-CN": "盈利与定价" },
  loans: { en: "Loans", "zh-CN": "贷款" },
  project: { en: "Project finance", "zh-CN": "项目融资" },
  portfolio: { en: "Portfolio and scenarios", "zh-CN": "组合与情景" },
  studies: { en: "Scenario studio", "zh-CN": "情景分析" },
  history: { en: "Churn from history", "zh-CN": "由历史估计流失" },
  lifetime: { en: "Renewal", "zh-CN": "续约" },
  repeat: { en: "Repeat business", "zh-CN": "重复交易" },
  forecast: { en: "Revenue ahead", "zh-CN": "收入预测" },
  defaults: { en: "Default history", "zh-CN": "违约历史" },
  decisions: { en: "Decisions", "zh-CN": "决策" },
  growth: { en: "Growth", "zh-CN": "增长" },
  sharing: { en: "Risk sharing and service", "zh-CN": "风险分担与服务" },
};

const folder = (name) => fileURLToPath(new URL(`../../src/catalog/functions/${name}`, import.meta.url));

/** The functions that a folder's files declare, in the catalog's order. */
function declaredIn(name) {
  const files = readdirSync(folder(name)).filter((file) => file.endsWith(".ts"));
  const values = new Set(files.flatMap((file) => Object.values(requireTypeScript(`src/catalog/functions/${name}/${file}`))));
  return functions.filter((fn) => values.has(fn) || [...values].some((value) => Array.isArray(value) && value.includes(fn)));
}

/** Every function of the catalog, once, under the title of its group. */
export const groups = Object.entries(TITLES).map(([name, title]) => ({ title, functions: declaredIn(name) }));

const grouped = groups.flatMap((group) => group.functions);
const astray = functions.filter((fn) => grouped.filter((one) => one === fn).length !== 1);
if (astray.length > 0) throw new Error(`in no group, or in several: ${astray.map(({ name }) => name).join(", ")}; the titles of groups are in scripts/reference/groups.mjs`);
