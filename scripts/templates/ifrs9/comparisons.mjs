import { YEAR_KEYS } from "./data.mjs";

/** Two figures each that have to be the same. */
export function comparisons({ say, inputs, pds, exposures, scenarios, result }) {
  const money = "money";
  const { base, down } = pds.curves;
  const [first] = YEAR_KEYS;
  const row = base.firstRow + 3;
  const years = base.sheet.ref(`${base.at(first, row)}:${base.at(YEAR_KEYS.at(-1), row)}`);
  const survival = YEAR_KEYS.map((key) => `(1-${base.ref(key, row)})`).join("*");
  const normal = (probability) => `NORMSINV(${probability})`;
  const rho = inputs.ref("rho");
  return [
    { label: say("Rows of the matrix add up to 1: the least", "转移矩阵各行之和为 1：最小"), one: `MIN(${pds.rowSums})`, other: "1", format: "percent" },
    { label: say("Rows of the matrix add up to 1: the largest", "转移矩阵各行之和为 1：最大"), one: `MAX(${pds.rowSums})`, other: "1", format: "percent" },
    { label: say("Weights add up to 1", "权重合计为 1"), one: `SUM(${result.byScenario.areaRef("weight")})`, other: "1", format: "percent" },
    { label: say("PD of the first year = last column of the matrix (first grade)", "首年违约概率 = 转移矩阵末列（首个评级）"), one: base.ref(first, base.firstRow), other: pds.firstPds, format: "basisPercent" },
    { label: say("Cumulative PD of R4: Excel = TENOR.PD_TERM", "R4 的累计违约概率：Excel 公式 = TENOR.PD_TERM"), one: `1-${survival}`, other: `INDEX(TENOR.PD_TERM(${pds.matrix},"R4",COUNT(${years}),"cumulative"),COUNT(${years}),1)`, format: "basisPercent" },
    { label: say("Downside PD of R4: Excel = TENOR.PD_STRESS", "R4 的悲观违约概率：Excel 公式 = TENOR.PD_STRESS"), one: `NORMSDIST((${normal(base.ref(first, row))}+${rho}^0.5*${normal(inputs.ref("confidence_down"))})/(1-${rho})^0.5)`, other: down.ref(first, down.firstRow + 3), format: "basisPercent" },
    { label: say("Stages: Excel = TENOR.ECL_STAGE (squares of the differences)", "阶段：Excel 公式 = TENOR.ECL_STAGE（差额平方和）"), one: `SUMXMY2(${exposures.areaRef("stage")},${exposures.areaRef("nativeStage")})`, other: "0" },
    ...scenarios.map(({ name, total, native }) => ({ label: say(`ECL, ${name}: Excel = TENOR.ECL`, `${name}情景损失：Excel 公式 = TENOR.ECL`), one: native, other: total, format: money })),
    { label: say("Weighted ECL = sum over clients", "加权损失 = 各客户之和"), one: result.weighted, other: `SUM(${result.byClient.areaRef("weighted")})`, format: money },
    { label: say("Weighted ECL = sum over stages", "加权损失 = 各阶段之和"), one: result.weighted, other: `SUM(${result.byStage.areaRef("ecl")})`, format: money },
    { label: say("The weighted ECL lies between the best and the worst scenario (what goes beyond)", "加权损失介于最优与最差情景之间（超出部分）"), one: `MAX(0,MIN(${result.byScenario.areaRef("ecl")})-${result.weighted})+MAX(0,${result.weighted}-MAX(${result.byScenario.areaRef("ecl")}))`, other: "0", format: money },
    { label: say("Every exposure has an expected loss", "每笔敞口均有预期损失"), one: `COUNT(${result.byClient.areaRef("weighted")})`, other: `COUNTA(${exposures.areaRef("client")})`, format: "count" },
  ];
}
