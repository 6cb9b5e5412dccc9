import { clvOf, COMPONENT_LINES, type Components } from "../../../core/clv/components";
import { valueClient } from "../../../core/clv/valuation";
import { failed, ok, type Result } from "../../../core/result/result";
import type { OutputCell } from "../../cell";
import { defineBlockFunction, type ClientRow } from "../../define/defineFunction";
import { clvLabel, componentLabels } from "../../schema/componentLabels";
import { say } from "../../text/localText";
import { clientTerms, clvParams } from "./clvParams";

export const clvBreakdown = defineBlockFunction({
  id: "CLV.BREAKDOWN",
  name: "CLV_BREAKDOWN",
  summary: say("The lines that add up to CLV: down for one client; for many, a row a client under headers.", "构成 CLV 的各项：单个客户纵向列示；多个客户每户一行并带列名。"),
  formula: "CLV = revenue + referral + retention cost + capital charge + expected loss + acquisition cost (costs negative)",
  params: clvParams,
  returns: say("One client: line and amount, the last is CLV. Many: headers, then a row a client.", "单个客户：项目与金额，末行为 CLV；多个客户：列名及每户一行。"),
  sources: [{ title: "Tenor, the model", detail: "docs/MODEL.md §2: components in the order of their sum" }],
  examples: [
    {
      note: say("One client, one year, paid at the end: 100 × 0.9 / 1.12 less 10 to win it.", "单个客户、一年、期末收付：100 × 0.9 / 1.12，减获客成本 10。"),
      args: [100, 0, 0.1, 0.12, null, null, null, 1, null, 10, "end", 1],
      result: [["Revenue", 80.35714285714286], ["Referral", 0], ["Retention cost", 0], ["Capital charge", 0], ["Expected loss", 0], ["Acquisition cost", -10], ["CLV", 70.35714285714286]],
    },
  ],
  compute: (rows) => (rows.length === 1 ? breakdownOfOne(rows[0]) : ok(breakdownOfMany(rows))),
});

type Row = ClientRow<typeof clvParams>;

function componentsOf(row: Row & { kind: "values" }): Result<Components> {
  const terms = clientTerms(row.values);
  return terms.ok ? valueClient(terms.value) : terms;
}

function breakdownOfOne(row: Row): Result<OutputCell[][]> {
  if (row.kind === "blank") return ok([[""]]);
  if (row.kind === "failed") return failed(row.failure);
  const components = componentsOf(row);
  if (!components.ok) return components;
  const lines = COMPONENT_LINES.map((line): OutputCell[] => [componentLabels[line].en, components.value[line]]);
  return ok([...lines, [clvLabel.en, clvOf(components.value)]]);
}

function breakdownOfMany(rows: readonly Row[]): OutputCell[][] {
  const headers = [...COMPONENT_LINES.map((line) => componentLabels[line].en), clvLabel.en];
  return [headers, ...rows.map((row) => breakdownRow(row, headers.length))];
}

/** A broken row carries its failure in the CLV column; its other cells stay blank. */
function breakdownRow(row: Row, width: number): OutputCell[] {
  const blank = new Array<OutputCell>(width).fill("");
  if (row.kind === "blank") return blank;
  const components = row.kind === "values" ? componentsOf(row) : failed(row.failure);
  if (!components.ok) return [...blank.slice(1), components.failure];
  return [...COMPONENT_LINES.map((line) => components.value[line]), clvOf(components.value)];
}
