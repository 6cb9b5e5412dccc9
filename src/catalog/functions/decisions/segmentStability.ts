import { matchClients } from "../../../core/portfolio/matchClients";
import { segmentAgreement } from "../../../core/segmentation/segmentAgreement";
import { fail, failed, ok } from "../../../core/result/result";
import { isBlank, textOf, type InputMatrix, type OutputCell } from "../../cell";
import { defineBlockFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { tableParam } from "../../define/param";
import { clientColumn } from "../../schema/clientColumns";
import { comparisonLabels } from "../../schema/changeLabels";
import { readTable } from "../../tables/readTable";
import { say, type LocalText } from "../../text/localText";

const columns = [{ id: "client", label: clientColumn("client").label }, { id: "segment", label: clientColumn("segment").label }] as const;

/** A blank segment is one of its own. */
interface Segmentation {
  readonly clients: readonly string[];
  readonly segments: readonly string[];
}

const segmentationParam = <Name extends string>(name: Name, label: LocalText, help: LocalText) =>
  tableParam(name, {
    label, help, optional: false,
    parse: (cells: InputMatrix | undefined) => {
      const rows = readTable(name, cells ?? [], columns);
      if (!rows.ok) return rows;
      return ok<Segmentation>({ clients: rows.value.map(({ cells: line }) => (isBlank(line.client) ? "" : textOf(line.client))), segments: rows.value.map(({ cells: line }) => textOf(line.segment)) });
    },
  });

export const segmentStability = defineBlockFunction({
  id: "SEGMENT.STABILITY",
  name: "SEGMENT_STABILITY",
  summary: say("How stable segments are between two dates: the share of clients that stay, adjusted Rand index, Cramér's V, and who moved from where to where.", "两个时点之间客群的稳定性：留在原客群的比例、调整兰德指数、Cramér V 系数及迁移矩阵。"),
  formula: "ARI = (Σ C(n_ij,2) − E)/((Σ C(a_i,2) + Σ C(b_j,2))/2 − E), E = Σ C(a_i,2)·Σ C(b_j,2)/C(n,2); V = √(χ²/(n·(min(r, c) − 1)))",
  params: [
    segmentationParam("previous", say("Previous", "上期"), say("Client and Segment at the earlier date, with headers.", "较早时点的客户与客群两列（含列名）。")),
    segmentationParam("current", say("Current", "本期"), say("Client and Segment at the later date, with headers.", "较晚时点的客户与客群两列（含列名）。")),
    languageParam,
  ],
  returns: say("Measures, a row each; then clients by segment before (rows) and after (columns). Cramér's V is blank where one date has a single segment.", "各指标一行；其后为迁移矩阵（行为上期、列为本期）。任一时点仅有一个客群时 Cramér V 为空。"),
  sources: [
    { title: "Hubert & Arabie (1985), Comparing partitions, Journal of Classification 2", detail: "adjusted Rand index" },
    { title: "Cramér (1946), Mathematical Methods of Statistics, 21.9" },
  ],
  examples: [
    {
      note: say("Two pairs, of which one has come apart: the index is 4/7.", "两对客户中一对分开：指数为 4/7。"),
      args: [[["Client", "Segment"], ["A", "x"], ["B", "x"], ["C", "y"], ["D", "y"]], [["Client", "Segment"], ["A", "x"], ["B", "x"], ["C", "y"], ["D", "z"]]],
      result: [["Clients in both", 4], ["New", 0], ["Lost", 0], ["Not matched", 0], ["Share staying", 0.75], ["Adjusted Rand index", 0.571428571428571], ["Cramér's V", 1], ["", ""], ["From (down), to (across): clients", "x", "y", "z"], ["x", 2, 0, 0], ["y", 0, 1, 1]],
    },
  ],
  compute: ([row]) => {
    if (row.kind === "blank") return ok([[""]]);
    if (row.kind === "failed") return failed(row.failure);
    const { previous, current, language } = row.values;
    const { matched, lost, gained, unmatched } = matchClients(previous.clients, current.clients);
    if (matched.before.length === 0) return fail("notEnoughData", { parameter: "clients in both", minimum: 1, value: 0 });
    const agreement = segmentAgreement(Array.from(matched.before, (one) => previous.segments[one]), Array.from(matched.after, (one) => current.segments[one]));
    const facts: OutputCell[][] = [
      [say("Clients in both", "两期均有的客户")[language], matched.before.length],
      [say("New", "新增")[language], gained.length],
      [say("Lost", "流失")[language], lost.length],
      [say("Not matched", "无法匹配")[language], unmatched.before.length + unmatched.after.length],
      [say("Share staying", "留在原客群比例")[language], agreement.staying],
      [say("Adjusted Rand index", "调整兰德指数")[language], agreement.adjustedRand],
      [say("Cramér's V", "Cramér V 系数")[language], agreement.cramersV ?? ""],
      ["", ""],
      [comparisonLabels.fromTo[language], ...agreement.after],
      ...agreement.before.map((label, from): OutputCell[] => [label, ...agreement.counts[from]]),
    ];
    const width = Math.max(...facts.map((line) => line.length));
    return ok(facts.map((line) => [...line, ...Array.from({ length: width - line.length }, () => "")]));
  },
});
