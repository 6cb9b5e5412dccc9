import { ok } from "../../../core/result/result";
import { defineClientFunction } from "../../define/defineFunction";
import { numberParam } from "../../define/param";
import { clientColumn } from "../../schema/clientColumns";
import { rules } from "../../schema/numberRule";
import { say } from "../../text/localText";

export const expectedLoss = defineClientFunction({
  id: "EXPECTED.LOSS",
  name: "EXPECTED_LOSS",
  summary: say("Loss to be expected from an exposure over a year: PD × LGD × EAD.", "一年内敞口的预期损失：PD × LGD × EAD。"),
  formula: "EL = PD·LGD·EAD",
  params: [
    numberParam("pd", "client", { label: clientColumn("pd").label, help: say("Probability of default over the year.", "一年内的违约概率。"), rule: rules.probability }),
    numberParam("lgd", "client", { label: clientColumn("lgd").label, help: say("Share of the exposure lost in default.", "违约时敞口的损失比例。"), rule: rules.probability }),
    numberParam("ead", "client", { label: clientColumn("ead").label, help: say("Exposure at default: drawn plus CCF × undrawn.", "违约风险敞口：已提用金额加 CCF × 未提用金额。"), rule: rules.money }),
  ],
  returns: say("Money; one amount a client, not discounted.", "金额，每个客户一个值，未折现。"),
  sources: [{ title: "Basel Committee on Banking Supervision, CRE35", detail: "expected loss as PD × LGD × EAD" }],
  examples: [
    { note: say("A loan of 1,000,000 with PD 0.5 % and LGD 25 %.", "贷款 1,000,000，违约概率 0.5%，违约损失率 25%。"), args: [0.005, 0.25, 1_000_000], result: 1250 },
    { note: say("A column of clients; a blank row stays blank.", "一列客户；空行保持为空。"), args: [[[0.02], [null], [0.1]], 0.5, [[100], [null], [200]]], result: [[1], [""], [10]] },
  ],
  compute: ({ pd, lgd, ead }) => ok(pd * lgd * ead),
});
