import type { NextOffer } from "../../../core/relationship/nextOffers";
import { failure, type Failure } from "../../../core/result/failure";
import { fail, ok, type Result } from "../../../core/result/result";
import { isBlank, isCellError, type InputCell, type InputMatrix, type OutputCell, type OutputMatrix } from "../../cell";
import { defineTableEstimate } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { numberParam, readFlag, seriesParam, tableParam, textSeriesParam } from "../../define/param";
import { rules } from "../../schema/numberRule";
import { say } from "../../text/localText";

const headers = [
  say("Client", "客户"), say("Next offer", "建议产品"), say("Expected gain", "预期价值增量"), say("Probability", "概率"), say("Value", "产品价值"), say("Lift", "提升度"),
  say("Base rate", "总体持有率"), say("Held by", "其他持有客户数"), say("Like this client", "同类持有人次"), say("Of these hold it", "其中持有该产品"), say("Note", "说明"),
];
const holdsAll = say("holds every product", "已持有全部产品");

/** Twenty clients' worth of the base rate: a pair seen in a handful of clients moves little. */
const PRIOR_STRENGTH = 20;

export const nextOffer = defineTableEstimate({
  id: "NEXT.OFFER",
  name: "NEXT_OFFER",
  summary: say("Which product to offer each client next, by expected gain in lifetime value, from what other clients hold beside the same products.", "按预期终身价值增量为每个客户推荐下一个产品，依据其他客户的产品组合。"),
  formula: "gain = acceptance·P·value − cost; P = (Σ n_ij + κ·p_j)/(Σ n_i + κ) over the products i that the client holds, others counted",
  params: [
    textSeriesParam("client", { label: say("Client", "客户"), help: say("Names of the clients, one a row.", "客户名称，每行一个。") }),
    textSeriesParam("products", { label: say("Products", "产品"), help: say("Names of the products, one a column of the holdings.", "产品名称，与持有矩阵的列一一对应。") }),
    tableParam("holdings", {
      label: say("Holdings", "持有矩阵"),
      help: say("A row a client, a column a product: TRUE or 1 where the client holds it, an amount above 0 as well; blank, FALSE or 0 where it does not.", "每行一个客户、每列一个产品：持有填 TRUE、1 或大于 0 的金额；未持有留空或填 FALSE、0。"),
      optional: false,
      parse: (cells) => ok(cells ?? []),
    }),
    seriesParam("values", { label: say("Values", "产品价值"), help: say("What each product adds to the CLV of a client who takes it.", "客户使用该产品后 CLV 的增量，每个产品一个值。"), rule: rules.anyMoney }),
    numberParam("prior_strength", "scalar", { label: say("Prior strength", "先验强度"), help: say("How many clients the share of all is worth beside those who hold the same products; 0: none.", "总体持有率相当于多少个客户的证据；0 为不作收缩。"), rule: { unit: "count", minimum: 0 }, default: PRIOR_STRENGTH }),
    numberParam("acceptance", "scalar", { label: say("Acceptance", "接受率"), help: say("Share of the likely takers who say yes to an offer.", "潜在客户中接受报价的比例。"), rule: rules.share, default: 1 }),
    numberParam("offer_cost", "scalar", { label: say("Cost of an offer", "营销成本"), help: say("Cost of making one offer.", "每次推荐的成本。"), rule: rules.money, default: 0 }),
    numberParam("offers", "scalar", { label: say("Offers a client", "每户推荐数"), help: say("Best offers that are shown for each client.", "每个客户显示的最佳推荐数。"), rule: { unit: "count", minimum: 1, whole: true }, default: 1 }),
    languageParam,
  ],
  returns: say("Headers, then for each client its best offers, a row each: expected gain, probability, value, lift, share of the others who hold it, how many, and how often those who hold the client's products hold it too.", "列名，随后为每个客户的最佳推荐（每项一行）：预期增量、概率、产品价值、提升度、总体持有率、持有客户数，以及同类持有人次中持有该产品的次数。"),
  sources: [
    { title: "Gelman et al., Bayesian Data Analysis, ch. 2", detail: "a proportion with a beta prior" },
    { title: "Agrawal, Imieliński & Swami (1993), Mining Association Rules between Sets of Items in Large Databases, SIGMOD", detail: "rules from what is held together; lift is a later measure of them" },
  ],
  examples: [
    {
      note: say("Of the three other borrowers two have payroll, of all four others two: (2 + 2 × 0.5)/(3 + 2) = 0.6.", "其他三个贷款客户中两个有代发业务，其他四个客户中两个：(2 + 2 × 0.5)/(3 + 2) = 0.6。"),
      args: [[["A"], ["B"], ["C"], ["D"], ["E"]], [["Loan", "Payroll"]], [[1, null], [1, 1], [1, 1], [1, null], [null, null]], [[100, 50]], 2],
      result: [["Client", "Next offer", "Expected gain", "Probability", "Value", "Lift", "Base rate", "Held by", "Like this client", "Of these hold it"], ["A", "Payroll", 30, 0.6, 50, 1.2, 0.5, 2, 3, 2]],
    },
  ],
  estimator: "nextOffers",
  prepare: ({ client, products, holdings, values, prior_strength, acceptance, offer_cost, offers, language }) => {
    if (values.length !== products.length) return fail("wrongLength", { parameter: "values", expected: products.length, value: values.length });
    if (holdings.length !== client.length || holdings.some((row) => row.length !== products.length)) {
      return fail("wrongShape", { parameter: "holdings", expected: `${client.length} × ${products.length} cells, a row a client and a column a product`, rows: holdings.length, columns: holdings[0]?.length ?? 0 });
    }
    const { holds, rows, failures } = readHoldings(holdings);
    return ok({
      input: { clients: rows.length, products: products.length, holds, values, priorStrength: prior_strength, acceptance, offerCost: offer_cost, offers },
      present: (found): OutputMatrix => {
        const placeOf = new Map(rows.map((row, place) => [row, place]));
        const lines = client.flatMap((name, row): OutputCell[][] => {
          const blank = headers.slice(2).map((): OutputCell => "");
          const cause = failures.get(row);
          if (cause) return [[name, cause, ...blank]];
          const best = found[placeOf.get(row)!];
          return best.length > 0 ? best.map((one) => offerCells(name, products[one.product], one)) : [[name, "", ...blank.slice(1), holdsAll[language]]];
        });
        return [headers.map((label) => label[language]), ...lines];
      },
    });
  },
});

function offerCells(client: string, product: string, { expectedGain, probability, value, lift, baseRate, heldBy, alike, alikeHolding }: NextOffer): OutputCell[] {
  return [client, product, expectedGain, probability, value, lift ?? "", baseRate, heldBy, alike, alikeHolding, ""];
}

interface HoldingsRead {
  /** Of the rows that can be read, one after another. */
  readonly holds: Uint8Array;
  readonly rows: readonly number[];
  readonly failures: ReadonlyMap<number, Failure>;
}

/** A row that cannot be read counts for nobody. */
function readHoldings(cells: InputMatrix): HoldingsRead {
  const failures = new Map<number, Failure>();
  const read = cells.map((row, index) => {
    const flags: number[] = [];
    for (const cell of row) {
      const holds = readHolding(cell);
      if (holds.ok) flags.push(holds.value ? 1 : 0);
      else failures.set(index, { ...holds.failure, row: index + 1 });
    }
    return flags;
  });
  const rows = read.map((_, row) => row).filter((row) => !failures.has(row));
  return { holds: Uint8Array.from(rows.flatMap((row) => read[row])), rows, failures };
}

function readHolding(cell: InputCell): Result<boolean> {
  if (isBlank(cell)) return ok(false);
  if (typeof cell !== "number" || isCellError(cell)) return readFlag("holdings", cell);
  return cell >= 0 ? ok(cell > 0) : { ok: false, failure: failure("belowMinimum", { parameter: "holdings", minimum: 0, value: cell }) };
}
