import type { ClientCluster, ClusteredClients } from "../../../core/segmentation/clusterClients";
import { ok } from "../../../core/result/result";
import type { OutputCell, OutputMatrix } from "../../cell";
import { defineEstimateFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { choiceParam, flagParam, numberParam, tableParam } from "../../define/param";
import { runLabels } from "../../schema/runLabels";
import { readClusterTable, type ClusterTable } from "../../tables/clusterTable";
import { say, type Locale } from "../../text/localText";

const clusterLabel = say("Cluster", "聚类");
const nameLabel = say("Description", "特征");
/** Columns that a cluster's name tells of: those in which it differs most from all clients. */
const COLUMNS_IN_NAME = 2;
/** Sums of squares are of doubles: larger seeds than these would not be told apart. */
const LARGEST_SEED = 2 ** 53 - 1;

export const segmentClusters = defineEstimateFunction({
  id: "SEGMENT.CLUSTERS",
  name: "SEGMENT_CLUSTERS",
  summary: say("Segments that the data suggest: clients alike in value, risk, size, industry or stage, by k-means; the same seed gives the same clusters.", "由数据得出的客群：以 k 均值将价值、风险、规模、行业或阶段相近的客户归为一类；相同种子结果相同。"),
  formula: "min Σ‖x − m‖² over clusters, starts by k-means++, Lloyd's passes, moves of single points; numbers as (x − x̄)/s, words 1 apart",
  estimator: "clientClusters",
  params: [
    tableParam("table", { label: say("Table", "客户表"), help: say("Clients with headers: Client, and the dimensions to segment by, numbers (CLV, PD, sales) or words (industry, stage).", "带列名的客户表：客户及分群维度，可为数值（价值、违约概率、销售额）或文字（行业、发展阶段）。"), optional: false, parse: readClusterTable }),
    numberParam("clusters", "scalar", { label: say("Clusters", "聚类数"), help: say("How many segments to find.", "分成几类。"), rule: { unit: "count", minimum: 1, maximum: 100, whole: true } }),
    numberParam("seed", "scalar", { label: say("Seed", "随机种子"), help: say("Of the random starts.", "随机起点的种子。"), rule: { unit: "count", minimum: 0, maximum: LARGEST_SEED, whole: true }, default: 1 }),
    numberParam("starts", "scalar", { label: say("Starts", "起点数"), help: say("Random starts, of which the best is taken.", "随机起点个数，取其中最优。"), rule: { unit: "count", minimum: 1, maximum: 1000, whole: true }, default: 25 }),
    flagParam("standardise", "scalar", { label: say("Standardise", "标准化"), help: say("Measure numbers in standard deviations, so that none counts more for its unit.", "数值按标准差度量，避免单位影响权重。"), default: true }),
    choiceParam("output", "scalar", {
      label: say("Output", "输出"),
      help: say("clients: a row a client; clusters: what each is like.", "clients：每客户一行；clusters：各类特征。"),
      choices: [{ value: "clients", label: say("clients", "客户") }, { value: "clusters", label: say("clusters", "聚类") }],
      default: "clients",
    }),
    languageParam,
  ],
  returns: say("Clusters numbered from the highest mean of the first column of numbers, named by the two columns in which they differ most. clusters: clients, share, means, most frequent words, sum of squares, and a total.", "聚类按首个数值列均值由高到低编号，以差异最大的两列命名。clusters：客户数、占比、均值、最常见取值、组内平方和及合计。"),
  sources: [
    { title: "Lloyd (1982), Least Squares Quantization in PCM, IEEE Transactions on Information Theory 28(2)" },
    { title: "Hartigan & Wong (1979), A K-Means Clustering Algorithm, Applied Statistics 28(1)", detail: "moves of single points" },
    { title: "Arthur & Vassilvitskii (2007), k-means++: The Advantages of Careful Seeding, SODA '07" },
  ],
  examples: [
    {
      note: say("Two valuable clients of low risk, two of little value and high risk.", "两个高价值低风险客户，两个低价值高风险客户。"),
      args: [[["Client", "CLV", "PD"], ["A", 10, 0.09], ["B", 100, 0.01], ["C", 12, 0.11], ["D", 104, 0.01]], 2],
      result: [["Client", "Cluster", "Description"], ["A", 2, "low CLV, high PD"], ["B", 1, "high CLV, low PD"], ["C", 2, "low CLV, high PD"], ["D", 1, "high CLV, low PD"]],
    },
    {
      note: say("What they are like: means, and the sum of squares in the columns' own units.", "各类特征：均值及原单位的组内平方和。"),
      args: [[["Client", "CLV"], ["A", 10], ["B", 100], ["C", 12], ["D", 104]], 2, null, null, false, "clusters"],
      result: [["Cluster", "Description", "Clients", "Share", "CLV", "Sum of squares"], [1, "high CLV", 2, 0.5, 102, 8], [2, "low CLV", 2, 0.5, 11, 2], ["Total", "", 4, 1, 56.5, 10]],
    },
  ],
  input: ({ table, clusters, seed, starts, standardise }) => ok({ numbers: table.numbers, categories: table.categories, clusters, seed, starts, isStandardised: standardise }),
  present: (found, { table, output, language }) => (output === "clients" ? clientRows(found, table, language) : clusterRows(found, table, language)),
});

function clientRows(found: ClusteredClients, table: ClusterTable, language: Locale): OutputMatrix {
  const names = found.clusters.map((cluster) => nameOf(cluster, table, language));
  return [
    [runLabels.client, clusterLabel, nameLabel].map((label) => label[language]),
    ...table.rows.map((row): OutputCell[] => {
      if (!row) return ["", "", ""];
      if ("failure" in row) return [row.client, row.failure, ""];
      const cluster = found.assignments[row.place];
      return [row.client, cluster + 1, names[cluster]];
    }),
  ];
}

function clusterRows({ clusters, totalWithin, assignments }: ClusteredClients, table: ClusterTable, language: Locale): OutputMatrix {
  const total = assignments.length;
  const headers = [clusterLabel[language], nameLabel[language], say("Clients", "客户数")[language], say("Share", "占比")[language], ...table.numberNames, ...table.categoryNames, say("Sum of squares", "组内平方和")[language]];
  const means = table.numbers.map((column) => column.reduce((sum, value) => sum + value, 0) / total);
  return [
    headers,
    ...clusters.map((cluster, index): OutputCell[] => [index + 1, nameOf(cluster, table, language), cluster.clients, cluster.clients / total, ...cluster.means, ...cluster.words, cluster.within]),
    [say("Total", "合计")[language], "", total, 1, ...means, ...table.categoryNames.map(() => ""), totalWithin],
  ];
}

/** "high CLV, low PD": the columns in which a cluster differs most from all clients. */
function nameOf({ deviations }: ClientCluster, { numberNames }: ClusterTable, language: Locale): string {
  const zh = language === "zh-CN";
  const most = deviations.map((deviation, column) => ({ deviation, column })).filter(({ deviation }) => deviation !== 0);
  most.sort((a, b) => Math.abs(b.deviation) - Math.abs(a.deviation) || a.column - b.column);
  return most
    .slice(0, COLUMNS_IN_NAME)
    .map(({ deviation, column }) => (zh ? `${numberNames[column]}${deviation > 0 ? "高" : "低"}` : `${deviation > 0 ? "high" : "low"} ${numberNames[column]}`))
    .join(zh ? "、" : ", ");
}
