import { creditLimit, treatmentOf, type LimitTerm } from "../../../core/segmentation/treatment";
import { ok } from "../../../core/result/result";
import type { OutputCell } from "../../cell";
import { defineBlockFunction, type ClientRow } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { asked, numberParam, optionalNumberParam, tableParam, textParam } from "../../define/param";
import { clientColumn } from "../../schema/clientColumns";
import { clvLabel } from "../../schema/componentLabels";
import { rules } from "../../schema/numberRule";
import { policyLabels, readPolicyTable } from "../../tables/policyTable";
import { say, type LocalText, type Locale } from "../../text/localText";

const params = [
  textParam("segment", "client", { label: policyLabels.segment, help: say("Segment of the client, as from SEGMENT.", "客户所属客群，如 SEGMENT 的结果。"), optional: false }),
  asked(textParam("grade", "client", { label: say("Grade", "信用等级"), help: say("Internal or external rating; may be blank.", "内部或外部评级；可留空。"), optional: true })),
  numberParam("clv", "client", { label: clvLabel, help: say("Value of the client, as from CLV.", "客户价值，如 CLV 的结果。"), rule: rules.anyMoney }),
  tableParam("table", { label: say("Policy", "政策表"), help: say("Policy table; blank: the illustrative POLICY_TABLE().", "政策表；留空使用 POLICY_TABLE() 的示例值。"), optional: true, defaultText: "POLICY_TABLE()", parse: (cells) => ok(cells) }),
  optionalNumberParam("revenue", "client", { label: clientColumn("revenue").label, help: say("Annual revenue that a limit is a multiple of, in the meaning of your table: the relationship's, or the client's own sales.", "限额所乘的年收入，含义以政策表为准：客户贡献收入或企业自身销售收入。"), rule: rules.anyMoneyPerYear }),
  textParam("size", "client", { label: clientColumn("size").label, help: clientColumn("size").help, optional: true }),
  languageParam,
] as const;

type Row = ClientRow<typeof params>;

const limitBy: Readonly<Record<LimitTerm, LocalText>> = { clv: say("CLV", "客户终身价值"), revenue: say("revenue", "收入"), cap: say("cap", "上限") };
const headers = [policyLabels.segment, policyLabels.products, policyLabels.tenor_years, policyLabels.price_from_bp, policyLabels.price_to_bp, say("Limit", "限额"), say("Limit by", "限额依据"), policyLabels.services, policyLabels.review_months];

export const policy = defineBlockFunction({
  id: "POLICY",
  name: "POLICY",
  summary: say("What to offer each client: products, tenor, price band, limit, services and review interval, from a policy table you can see and edit.", "每个客户的差异化方案：产品、期限、定价区间、限额、增值服务与重检间隔，依据可见可改的政策表。"),
  formula: "first line, from the top, whose words and bounds hold; limit = min(a·max(CLV, 0), b·max(revenue, 0), cap)",
  params,
  returns: say("Headers, then a row a client; blank where no line is for it.", "列名及每客户一行；无适用条目时为空。"),
  sources: [{ title: "Illustrative policy of this product", detail: "to be replaced" }, { title: "Tenor, the model", detail: "docs/MODEL.md §6" }],
  examples: [
    {
      note: say("A small growing firm: the limit is the lower of 5 × CLV and 10 × revenue. A large strategic one: 12 × CLV.", "小型成长企业：限额取 5 × CLV 与 10 × 收入的较低者。大型战略客户：12 × CLV。"),
      args: [[["Growth"], ["Strategic"]], [["BB"], ["AA"]], [[100_000], [2_000_000]], null, [[30_000], [400_000]], [["Small"], ["Large"]]],
      result: [
        ["Segment", "Products", "Tenor (years)", "Price from (bp)", "Price to (bp)", "Limit", "Limit by"],
        ["Growth", "revolving line, receivables finance, growth loan with flexible repayment", 3, 180, 320, 300_000, "revenue"],
        ["Strategic", "long-term loans, syndicated and project finance", 15, 60, 130, 24_000_000, "CLV"],
      ],
    },
  ],
  compute: (rows) => {
    const settings = rows.find((row) => row.kind === "values")?.values;
    const language = settings?.language ?? "en";
    const lines = readPolicyTable(settings?.table, language);
    if (!lines.ok) return lines;
    return ok([headers.map((label): OutputCell => label[language]), ...rows.map((row) => rowOf(row, lines.value, language))]);
  },
});

function rowOf(row: Row, lines: Parameters<typeof treatmentOf>[0], language: Locale): OutputCell[] {
  const blank = headers.slice(1).map((): OutputCell => "");
  if (row.kind === "blank") return ["", ...blank];
  if (row.kind === "failed") return [row.failure, ...blank];
  const { segment, clv, revenue } = row.values;
  const treatment = treatmentOf(lines, row.values);
  if (!treatment) return [segment, ...blank];
  const limit = creditLimit(treatment, clv, revenue);
  const { products, tenorYears, priceFromBps, priceToBps, services, reviewMonths } = treatment;
  const limitCells: OutputCell[] = limit.ok ? [limit.value?.limit ?? "", limit.value ? limitBy[limit.value.by][language] : ""] : [limit.failure, ""];
  return [segment, products, tenorYears ?? "", priceFromBps ?? "", priceToBps ?? "", ...limitCells, services, reviewMonths ?? ""];
}
