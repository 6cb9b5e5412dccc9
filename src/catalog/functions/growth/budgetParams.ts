import type { SpendTerms } from "../../../core/allocation/spendTerms";
import { ok, type Result } from "../../../core/result/result";
import type { TransitionMatrix } from "../../../core/credit/transitionMatrix";
import type { InputMatrix } from "../../cell";
import { tableParam } from "../../define/param";
import type { Assumptions } from "../../schema/assumptions";
import { readClientTable, type ClientReading } from "../../schema/readClientTable";
import { readBudgetResponses, spendTermsOf, type BudgetResponse } from "../../tables/budgetResponses";
import { say } from "../../text/localText";

export const responsesParam = tableParam("responses", {
  label: say("Responses", "响应表"),
  help: say(
    "How retention answers to money, by client, by segment or for all (both blank): ceiling, and retention at no spend or at a tested spend; bounds of spend; of prospects the acquisition ceiling and what a spend on each wins today. What a client's row leaves blank is its segment's, then that of all. Blank: BUDGET_RESPONSES, illustrative.",
    "留存率对投入的响应，可按客户、客群或全体（两列均留空）填写：留存率上限、零投入或测试投入下的留存率，以及投入上下限；潜在客户填写获客率上限及当前投入所得的获客率。客户行留空者取客群行，再取全体行。留空使用 BUDGET_RESPONSES 的示例值。",
  ),
  optional: true,
  defaultText: "BUDGET_RESPONSES()",
  parse: readBudgetResponses,
});

export const BUDGET_SOURCES = [
  { title: "Blattberg & Deighton (1996), Manage Marketing by the Customer Equity Test, Harvard Business Review 74(4), 136–144", detail: "acquisition and retention = ceiling · (1 − e^(−k · spend))" },
  { title: "Udell & Boyd (2014), Maximizing a Sum of Sigmoids, manuscript of 5 May 2014, Stanford University", detail: "concave envelopes with branch and bound" },
] as const;

interface BudgetCells {
  readonly table: InputMatrix;
  readonly responses: readonly BudgetResponse[];
  readonly assumptions: Assumptions;
  readonly matrix: TransitionMatrix | undefined;
}

/** The table, and what is said of each of its clients. */
export function readBudget({ table, responses, assumptions, matrix }: BudgetCells): Result<{ readonly reading: ClientReading; readonly terms: SpendTerms }> {
  const reading = readClientTable(table, { assumptions, matrix });
  if (!reading.ok) return reading;
  const terms = spendTermsOf(responses, reading.value.table);
  return terms.ok ? ok({ reading: reading.value, terms: terms.value }) : terms;
}
