import { aboutPage } from "../book/aboutPage.mjs";

/** The cover: what the workbook is, what is invented, how to use it, what each sheet holds. */
export function fillAbout(sheet, { say, names }) {
  const { pair, heading } = aboutPage(sheet, { title: say("Estimates from a client history", "由客户历史数据估计"), subtitle: say("A template of Tenor — customer lifetime value for lenders", "Tenor 模板——贷款客户终身价值") });

  pair(say("What it is", "用途"), say(
    "Churn, repeat business, revenue, PD and ratings, estimated from histories as a bank's systems export them: each with standard errors or intervals, and a test on time that the estimate had not seen.",
    "由银行系统导出的历史数据估计流失率、重复业务、收入、违约概率与评级迁移：均附标准误或区间，并在留出期上检验。"));
  pair(say("Invented figures", "虚构数字"), say(
    "All but the two published cohorts on the sheet Renewals is drawn from known models with fixed seeds; what went in stands under each title, so that the estimates can be held against it.",
    "除“续约”表中两个已发表客群外，全部数据均由已知模型以固定种子抽取；设定值列于各表标题之下，可与估计结果对照。"));
  pair(say("How to use it", "使用方法"), say(
    "Put your own history where the invented one stands (yellow ground), or open the page Estimate in the pane, select a cell of any table, and take the result to the portfolio's assumptions.",
    "以自有历史替换黄底数据；或在任务窗格中打开“估计”页，选中任一表的单元格，并将结果设为组合假设值。"));
  pair(say("TENOR functions", "TENOR 函数"), say(
    "Cells with a green ground are filled by functions of the Tenor add-in. Without it the workbook shows the results with which it was saved.",
    "绿底单元格由 Tenor 加载项的函数填写。未安装加载项时显示保存时的结果。"));
  heading(say("Sheets", "工作表"));
  pair(names.relationships, say("Churn a year with its interval, backtest, what drives clients away, and the causes beside each other.", "年流失率及区间、检验、流失驱动因素，以及各离开原因的并列估计。"));
  pair(names.renewals, say("Loyalty of two published cohorts, two models, and five years predicted.", "两个已发表客群的忠诚度、两种模型，以及五年预测。"));
  pair(names.deals, say("Who is still there, how often he comes and what he spends; the value of the next five years.", "谁仍活跃、多久来一次、每次金额，以及未来五年的价值。"));
  pair(names.revenue, say("Forecast with intervals, and the client's own plan weighted by how well past plans came true.", "带区间的预测，以及按历史兑现程度加权的客户计划。"));
  pair(names.defaults, say("PD by industry with credibility.", "按可信度估计的分行业违约概率。"));
  pair(names.ratings, say("Transition matrices by the time spent and by cohorts, with intervals.", "按停留时间与按队列的转移矩阵及区间。"));
}
