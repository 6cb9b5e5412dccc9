import type { CovenantStatus } from "../../../core/project/covenants";
import { measureProject } from "../../../core/project/projectSummary";
import { PROJECT_LINES, projectValueOf, type ProjectLine, type ProjectSchedulePeriod, type ProjectValuation } from "../../../core/project/projectValue";
import type { OutputCell, OutputMatrix } from "../../cell";
import { phaseChoices, type ProjectCashFlow } from "../../tables/projectCashFlow";
import { say, type Locale, type LocalText } from "../../text/localText";

const lineLabels: Readonly<Record<ProjectLine, LocalText>> = {
  netInterest: say("Net interest", "净利息收入"),
  fees: say("Fees", "手续费"),
  crossSoldBusiness: say("Cross-sold business", "交叉销售业务"),
  cost: say("Cost", "管理成本"),
  capitalCharge: say("Capital charge", "资本成本"),
  expectedLoss: say("Expected loss", "预期损失"),
  originationCost: say("Origination cost", "发放成本"),
};

/** What a covenant's test is called in the result. */
export const statusLabels: Readonly<Record<CovenantStatus, LocalText>> = {
  ok: say("ok", "正常"),
  "lock-up": say("lock-up", "锁定分红"),
  breach: say("breach", "违反约定"),
};

/** What stands for the first breach where there is none. */
export const noBreach = say("none", "无");

/** Labelled lines: the value and what it is made of, then the measures of the loan. */
export function projectSummaryTable({ schedule, components }: ProjectValuation, { names }: ProjectCashFlow, language: Locale): OutputMatrix {
  const measures = measureProject(schedule, components);
  const { firstBreach } = measures;
  const lines: readonly (readonly [label: LocalText, value: OutputCell | undefined])[] = [
    [say("Item", "项目"), say("Value", "数值")[language]],
    ...PROJECT_LINES.map((line) => [lineLabels[line], components[line]] as const),
    [say("Lender's lifetime value", "贷款人终身价值"), projectValueOf(components)],
    [say("Share of cross-sold business in income", "交叉销售占收入比重"), measures.crossSoldShare],
    [say("Minimum DSCR", "最低偿债备付率"), measures.minimumDscr],
    [say("Average DSCR", "平均偿债备付率"), measures.averageDscr],
    [say("Minimum LLCR", "最低贷款期备付率"), measures.minimumLlcr],
    [say("First breach", "首次违反约定"), firstBreach === 0 ? noBreach[language] : firstBreach && names[firstBreach - 1]],
    [say("Largest exposure", "最大敞口"), measures.largestExposure],
    [say("Interest during construction", "建设期利息"), measures.interestDuringConstruction],
    [say("Balance after the last period", "末期后余额"), measures.finalBalance],
  ];
  return lines.map(([label, value]) => [label[language], value ?? ""]);
}

type ScheduleColumn = readonly [label: LocalText, value: (row: ProjectSchedulePeriod, language: Locale) => OutputCell | undefined];

const scheduleColumns: readonly ScheduleColumn[] = [
  [say("Phase", "阶段"), ({ phase }, language) => phaseChoices.find(({ value }) => value === phase)?.label[language]],
  [say("Opening balance", "期初余额"), ({ openingBalance }) => openingBalance],
  [say("Draw", "提款"), ({ draw }) => draw],
  [say("Interest", "利息"), ({ interest }) => interest],
  [say("Capitalised interest", "资本化利息"), ({ capitalisedInterest }) => capitalisedInterest],
  [say("Principal", "本金"), ({ principal }) => principal],
  [say("Closing balance", "期末余额"), ({ closingBalance }) => closingBalance],
  [say("Undrawn", "未提款额"), ({ undrawn }) => undrawn],
  [say("CFADS", "可偿债现金流"), ({ cfads }) => cfads],
  [say("Debt service", "还本付息"), ({ debtService }) => debtService],
  [say("DSCR", "偿债备付率"), ({ dscr }) => dscr],
  [say("LLCR", "贷款期备付率"), ({ llcr }) => llcr],
  [say("PLCR", "项目期备付率"), ({ plcr }) => plcr],
  [say("Status", "状态"), ({ status }, language) => status && statusLabels[status][language]],
  [say("Headroom", "余量"), ({ headroom }) => headroom],
  [say("Alive at start", "期初存续"), ({ aliveAtStart }) => aliveAtStart],
  [say("Defaults", "违约"), ({ defaulted }) => defaulted],
  [say("Refinanced", "再融资退出"), ({ refinanced }) => refinanced],
  [say("Alive at end", "期末存续"), ({ aliveAtEnd }) => aliveAtEnd],
  [say("Discount factor", "折现系数"), ({ discountFactor }) => discountFactor],
  [lineLabels.netInterest, ({ netInterest }) => netInterest],
  [lineLabels.fees, ({ fees }) => fees],
  [lineLabels.crossSoldBusiness, ({ crossSoldBusiness }) => crossSoldBusiness],
  [lineLabels.cost, ({ cost }) => cost],
  [lineLabels.capitalCharge, ({ capitalCharge }) => capitalCharge],
  [lineLabels.expectedLoss, ({ expectedLoss }) => expectedLoss],
  [say("Net value", "净价值"), ({ netValue }) => netValue],
  [say("Cumulative value", "累计价值"), ({ cumulativeValue }) => cumulativeValue],
];

/** Headers, then a row a period: the loan as contracted, its covenants, and present values. */
export function projectScheduleTable({ schedule }: ProjectValuation, { names, nameHeader }: ProjectCashFlow, language: Locale): OutputMatrix {
  const headers = [nameHeader[language], ...scheduleColumns.map(([label]) => label[language])];
  return [headers, ...schedule.map((row, index): OutputCell[] => [names[index], ...scheduleColumns.map(([, value]) => value(row, language) ?? "")])];
}
