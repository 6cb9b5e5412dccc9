import { ok } from "../../../core/result/result";
import { portfolioRequest } from "../../../core/scenario/portfolioRequest";
import type { Scenario } from "../../../core/scenario/scenario";
import { definePortfolioFunction } from "../../define/defineFunction";
import { presentClients } from "../../present/presentClients";
import { readClientTable } from "../../schema/readClientTable";
import { ratingMatrixParam } from "../../tables/transitionMatrix";
import { say } from "../../text/localText";
import { assumptionsParam, clientTableParam } from "./portfolioParams";

/** The table as it stands, without any shock. */
export const AS_IT_STANDS: Scenario = { name: "", weight: 1, shocks: [] };

export const portfolio = definePortfolioFunction({
  id: "PORTFOLIO",
  name: "PORTFOLIO",
  summary: say("CLV and its components for a whole client table in one call; columns are found by their headers.", "一次计算整张客户表的 CLV 及其构成；按列名自动识别各列。"),
  formula: "CLV of each row, as in CLV; years × periods are rounded up to whole periods",
  params: [clientTableParam, assumptionsParam, ratingMatrixParam],
  returns: say("Headers, then a row for each row of the table: client, CLV, components, status. A broken row says what is wrong, the others are valued.", "列名，随后逐行给出：客户、CLV、各项构成、状态。有误的行说明原因，其余照常估值。"),
  sources: [{ title: "Tenor, the model", detail: "docs/MODEL.md §2" }],
  examples: [
    {
      note: say("Two clients, one year at a time, for ever.", "两个客户，按年、永续。"),
      args: [[["Client", "Revenue", "Churn", "Discount rate", "Years", "Timing", "Periods a year"], ["A", 100, 0.1, 0.12, "perpetual", "end", 1], ["B", 200, 0.1, 0.12, "perpetual", "end", 1]]],
      result: [["Client", "CLV", "Revenue"], ["A", 409.0909090909091, 409.0909090909091], ["B", 818.1818181818182, 818.1818181818182]],
    },
  ],
  prepare: ({ table, assumptions, matrix }) => {
    const reading = readClientTable(table, { assumptions, matrix });
    if (!reading.ok) return reading;
    return ok({
      request: portfolioRequest(reading.value.table, [AS_IT_STANDS], { clientValues: true, clientComponents: true }),
      present: (result) => presentClients(reading.value, result),
    });
  },
});
