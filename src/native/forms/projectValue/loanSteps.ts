import { step, type Step } from "../../step";

/** What holds for the loan as a whole (`projectLoan`); the number of periods is that of the table. */
export function loanScalars(periods: number, columns: ReadonlySet<string>): Step[] {
  return [
    step("ratePerPeriod", "[rate]/[periods_per_year]", "percent"),
    step("ftpPerPeriod", "[ftp_rate]/[periods_per_year]", "percent"),
    step("completion", 'SUMPRODUCT(({phase_given}="construction")*1)', "count"),
    step("firstRepayment", 'IF([first_repayment]="",[completion]+1,[first_repayment])', "count"),
    step("finalRepayment", `IF([final_repayment]="",${periods},[final_repayment])`, "count"),
    step("drawsListed", columns.has("draw") ? "IF(COUNT({draw_given})>0,1,0)" : "0", "count"),
    step("shareOutstanding", 'IF([drawsListed]=0,1,IF([draw_timing]="begin",1,IF([draw_timing]="mid",0.5,0)))'),
    step("interestOfDraw", "(1+[ratePerPeriod])^[shareOutstanding]-1", "percent"),
    step("ftpOfDraw", "(1+[ftpPerPeriod])^[shareOutstanding]-1", "percent"),
    step("sizedDraw", 'IF(AND([repayment]="sculpted",COUNT([target_dscr])=1),INDEX({presentCashFlow},[firstRepayment])/[target_dscr]/(1+[ratePerPeriod])^IF([capitalise_interest]=1,[completion],0),"")', "money"),
    step("drawAtStart", "IF([drawsListed]=1,0,IF(COUNT([sizedDraw],[commitment])=0,NA(),MIN([sizedDraw],[commitment])))", "money"),
    step("drawnInAll", "SUM({drawn})", "money"),
    step("commitmentCounted", 'IF([commitment]="",[drawnInAll],[commitment])', "money"),
    step("availability", "MAX([completion],MAX({drawnIn}))", "count"),
  ];
}

/** The loan period by period, as contracted. */
export function loanSteps(columns: ReadonlySet<string>): Step[] {
  const unpaid = "([interest]-[capitalised])";
  const principal = columns.has("principal") ? "N([principal_given])" : "0";
  const ofService = `IF(AND([period]<=[completion],[capitalise_interest]=0),MAX(0,[debt_service_given]-${unpaid}),[debt_service_given]-${unpaid})`;
  return [
    step("period", "[period<]+1", "count"),
    step("cashCounted", "IF(AND([period]>=[firstRepayment],[period]<=[finalRepayment]),[cfads_given],0)", "money"),
    step("presentCashFlow", "([cashCounted]+N([presentCashFlow>]))/(1+[ratePerPeriod])", "money"),
    step("opening", "[closing<]", "money"),
    step("drawn", `IF([drawsListed]=1,${columns.has("draw") ? "N([draw_given])" : "0"},IF([period]=1,[drawAtStart],0))`, "money"),
    step("drawnIn", "IF([drawn]>0,[period],0)", "count"),
    step("drawnSoFar", "N([drawnSoFar<])+[drawn]", "money"),
    step("balance", "[opening]+[drawn]", "money"),
    step("interest", "[opening]*[ratePerPeriod]+[drawn]*[interestOfDraw]", "money"),
    step("capitalised", "IF(AND([period]<=[completion],[capitalise_interest]=1),[interest],0)", "money"),
    step("owed", "[opening]+[drawn]+[capitalised]", "money"),
    step("repaymentsLeft", "[finalRepayment]-[period]+1", "count"),
    step("levelPayment", "IF([repaymentsLeft]<1,0,IF([ratePerPeriod]=0,[balance]/[repaymentsLeft],[balance]*[ratePerPeriod]/(1-(1+[ratePerPeriod])^-[repaymentsLeft])))", "money"),
    step("sculptedPrincipal", "IF([presentCashFlow]>0,[cfads_given]*[balance]/[presentCashFlow]-[balance]*[ratePerPeriod],[balance])", "money"),
    step("rulePrincipal", 'IF([repaymentsLeft]<=1,[balance],IF([repayment]="annuity",[levelPayment]-[balance]*[ratePerPeriod],IF([repayment]="linear",[balance]/[repaymentsLeft],IF([repayment]="bullet",0,[sculptedPrincipal]))))', "money"),
    step("givenPrincipal", columns.has("debt_service") ? `IF([debt_service_given]="",${principal},${ofService})` : principal, "money"),
    step("scheduledPrincipal", 'IF([repayment]="given",[givenPrincipal],IF([period]<[firstRepayment],0,[rulePrincipal]))', "money"),
    // What the table gives may repay a ten-thousandth of the loan too much; more is refused, as the function refuses it.
    step("principalPaid", "IF([scheduledPrincipal]>[owed]+10^-4*[drawnInAll],NA(),MIN([scheduledPrincipal],[owed]))", "money"),
    step("closing", "IF([owed]-[principalPaid]>10^-9*[drawnInAll],[owed]-[principalPaid],0)", "money"),
    step("undrawn", "IF([period]<=[availability],MAX(0,[commitmentCounted]-N([drawnSoFar<])-[shareOutstanding]*[drawn]),0)", "money"),
    step("debtService", "[interest]-[capitalised]+[principalPaid]", "money"),
  ];
}
