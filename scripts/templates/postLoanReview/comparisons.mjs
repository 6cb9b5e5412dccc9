/** Two figures each that have to be the same. */
export function comparisons({ say, inputs, previous, current, changes, review, watchList }) {
  const money = "money";
  const { signals } = current;
  const first = (key) => signals.ref(key, signals.firstRow);
  const coefficient = (row, column) => `INDEX(TENOR.CHURN_COEFFICIENTS(),${row},${column})`;
  const effect = (row, key) => `${coefficient(row, 2)}*(${first(key)}-${coefficient(row, 3)})`;
  const total = (key) => `SUM(${review.areaRef(key)})`;
  const difference = `${current.total}-${previous.total}`;
  return [
    { label: say("Previous value: sum of CLV = first step of COMPARE", "上期价值：CLV 合计 = COMPARE 起点"), one: previous.total, other: changes.before, format: money },
    { label: say("Steps of COMPARE lead to the current value", "COMPARE 各步骤推至本期价值"), one: `SUM(${changes.steps})/2`, other: current.total, format: money },
    { label: say("Changes client by client = difference of the totals", "逐客户变动之和 = 两期合计之差"), one: `SUM(${changes.changes})`, other: difference, format: money },
    { label: say("Changes on the sheet Review = changes by COMPARE", "“复审”表变动 = COMPARE 变动"), one: total("change"), other: total("explained"), format: money },
    { label: say("The same, client by client (squares of the differences)", "同上，逐客户（差额平方和）"), one: `SUMXMY2(${review.areaRef("change")},${review.areaRef("explained")})`, other: "0" },
    { label: say("Every client of today is valued", "本期每个客户均已估值"), one: `COUNT(${signals.areaRef("clv")})`, other: `COUNTA(${current.placed.areaRef("client")})`, format: "count" },
    { label: say("Churn of the first client: Excel = TENOR.CHURN_ADJ", "第一个客户的流失率：Excel 公式 = TENOR.CHURN_ADJ"), one: `1-(1-${first("baseChurn")})^EXP(${effect(2, "satisfaction")}+${effect(3, "daysToApprove")}+${effect(4, "complaints")})`, other: current.placed.ref("churn", current.placed.firstRow), format: "basisPercent" },
    { label: say("Stages: Excel = TENOR.ECL_STAGE (squares of the differences)", "阶段：Excel 公式 = TENOR.ECL_STAGE（差额平方和）"), one: `SUMXMY2(${review.areaRef("stage")},${review.areaRef("nativeStage")})`, other: "0" },
    { label: say("Clients on the watch list = clients with a flag", "关注名单客户数 = 有标志的客户数"), one: watchList.cells.count, other: total("onList"), format: "count" },
    { label: say("No review falls before the snapshot (days)", "复审日不早于快照日（天数）"), one: `MAX(0,${inputs.ref("current")}-${watchList.cells.earliest})`, other: "0", format: "count" },
    { label: say("The snapshots are in order (days)", "快照日期先后正确（天数）"), one: `MAX(0,${inputs.ref("previous")}-${inputs.ref("current")})`, other: "0", format: "count" },
  ];
}
