import { atOnce } from "../../../core/numeric/rowSteps";
import { assignSegments } from "../../../core/segmentation/assignSegments";
import { ok } from "../../../core/result/result";
import type { OutputCell } from "../../cell";
import { defineBlockFunction } from "../../define/defineFunction";
import { numberParam, tableParam, textParam } from "../../define/param";
import { clientColumn } from "../../schema/clientColumns";
import { rules } from "../../schema/numberRule";
import { readSegmentRules } from "../../tables/segmentRules";
import { say } from "../../text/localText";

const texts = (id: string): { label: ReturnType<typeof clientColumn>["label"]; help: ReturnType<typeof clientColumn>["help"] } => clientColumn(id);

export const segment = defineBlockFunction({
  id: "SEGMENT",
  name: "SEGMENT",
  summary: say("Segment of each client by value, risk, size, industry and stage, from a rules table you can see and edit.", "按价值、风险、规模、行业与发展阶段，依据可见可改的规则表划分客群。"),
  formula: "first rule, from the top, whose bounds and words hold",
  params: [
    numberParam("clv", "client", { label: say("CLV", "客户终身价值"), help: say("Value of the client, as from CLV.", "客户价值，如 CLV 的结果。"), rule: rules.anyMoney }),
    numberParam("risk", "client", { label: say("Risk", "风险"), help: say("Annual PD, or any risk measure in [0, 1].", "年违约概率，或 0 至 1 之间的风险指标。"), rule: rules.probability }),
    textParam("size", "client", { label: texts("size").label, help: texts("size").help, optional: true }),
    textParam("industry", "client", { label: texts("industry").label, help: texts("industry").help, optional: true }),
    textParam("stage", "client", { label: texts("stage").label, help: texts("stage").help, optional: true }),
    tableParam("rules", { label: say("Rules", "规则表"), help: say("Rules table; blank: SEGMENT_RULES().", "规则表；留空使用 SEGMENT_RULES()。"), optional: true, defaultText: "SEGMENT_RULES()", parse: readSegmentRules }),
  ],
  returns: say("Name of the segment, one a client; blank where no rule holds.", "每个客户的客群名称；无规则匹配时为空。"),
  sources: [{ title: "Hyndman & Fan (1996), Sample Quantiles in Statistical Packages, The American Statistician 50(4)", detail: "type 7 quantiles, as PERCENTILE.INC" }],
  examples: [
    { note: say("A large client of low risk and high value.", "低风险、高价值的大型客户。"), args: [2_000_000, 0.01, "Large"], result: "Strategic" },
    { note: say("A column of clients.", "一列客户。"), args: [[[-5], [300_000], [10]], [[0.01], [0.02], [0.2]]], result: [["Loss-making"], ["Core"], ["Watch"]] },
  ],
  compute: (rows) => {
    const clients = rows.flatMap((row) => (row.kind === "values" ? [row.values] : []));
    const segments = atOnce(assignSegments(clients.map(({ clv, risk, size, industry, stage }) => ({ value: clv, risk, size, industry, stage })), clients[0]?.rules ?? []));
    if (!segments.ok) return segments;
    let next = 0;
    return ok(
      rows.map((row): OutputCell[] => {
        if (row.kind === "values") return [segments.value[next++] ?? ""];
        return [row.kind === "blank" ? "" : row.failure];
      }),
    );
  },
});
