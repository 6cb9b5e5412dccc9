import type { NativeForm } from "../form";
import { irbCapital, irbCorrelation, irbRw, pfRiskWeight, slottingRw } from "./capital";
import { ccf, ead, lgdSecured, pdGuaranteed } from "./exposure";
import { ecl, eclStage, expectedLoss } from "./loss";
import { loanSchedule } from "./loans";
import { pdStress } from "./pd";
import { contribution, economicProfit, ftpMargin, raroc, rateFor } from "./profit";
import { portfolio } from "./portfolio/portfolio";
import { debtCapacity, dscr, idc, llcr, plcr, sculpt } from "./project";
import { projectClv } from "./projectValue/projectClv";
import { ggSpend, pAlive } from "./repeat";
import { churnAdj } from "./relationship";
import { retentionRate, sbgSurvival } from "./renewal";
import { segment } from "./segment";
import { altmanZ, interestCover, revenueVolatility, stability } from "./stability";
import { clvMarkov } from "./states/clvMarkov";
import { migrate } from "./states/migrate";
import { pdMarginal } from "./states/pdMarginal";
import { pdTerm } from "./states/pdTerm";
import { clvBreakeven } from "./value/breakeven";
import { clv, clvBreakdown, clvSchedule } from "./value/clv";
import { historicValue } from "./value/historicValue";
import { without } from "./without";

/** A native form for each worksheet function, or the reason why it has none. */
export const nativeForms: Readonly<Partial<Record<string, NativeForm>>> = {
  ...without,
  "CLV": clv,
  "CLV.BREAKDOWN": clvBreakdown,
  "CLV.SCHEDULE": clvSchedule,
  "HISTORIC.VALUE": historicValue,
  "CHURN.ADJ": churnAdj,
  "ALTMAN.Z": altmanZ,
  "INTEREST.COVER": interestCover,
  "REVENUE.VOLATILITY": revenueVolatility,
  "STABILITY": stability,
  "PD.STRESS": pdStress,
  "EAD": ead,
  "CCF": ccf,
  "LGD.SECURED": lgdSecured,
  "PD.GUARANTEED": pdGuaranteed,
  "EXPECTED.LOSS": expectedLoss,
  "ECL": ecl,
  "ECL.STAGE": eclStage,
  "IRB.CAPITAL": irbCapital,
  "IRB.RW": irbRw,
  "IRB.CORRELATION": irbCorrelation,
  "SLOTTING.RW": slottingRw,
  "PF.RISK.WEIGHT": pfRiskWeight,
  "RAROC": raroc,
  "ECONOMIC.PROFIT": economicProfit,
  "FTP.MARGIN": ftpMargin,
  "CONTRIBUTION": contribution,
  "RATE.FOR": rateFor,
  "LOAN.SCHEDULE": loanSchedule,
  "DSCR": dscr,
  "LLCR": llcr,
  "PLCR": plcr,
  "SCULPT": sculpt,
  "IDC": idc,
  "DEBT.CAPACITY": debtCapacity,
  "PROJECT.CLV": projectClv,
  "PORTFOLIO": portfolio,
  "CLV.BREAKEVEN": clvBreakeven,
  "SEGMENT": segment,
  "PD.TERM": pdTerm,
  "PD.MARGINAL": pdMarginal,
  "MIGRATE": migrate,
  "CLV.MARKOV": clvMarkov,
  "P.ALIVE": pAlive,
  "GG.SPEND": ggSpend,
  "SBG.SURVIVAL": sbgSurvival,
  "RETENTION.RATE": retentionRate,
};
