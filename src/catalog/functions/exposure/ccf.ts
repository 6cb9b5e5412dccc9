import { COMMITMENT_TYPES, conversionFactor, type CommitmentType } from "../../../core/capital/conversionFactors";
import type { CapitalFramework } from "../../../core/capital/frameworks";
import { defineClientFunction } from "../../define/defineFunction";
import { choiceParam } from "../../define/param";
import type { Choice } from "../../schema/choices";
import { frameworkChoices } from "../../schema/frameworkChoices";
import { say } from "../../text/localText";

/** What people call each type; every type has its words. */
const words: Readonly<Record<CommitmentType, Omit<Choice, "value">>> = {
  "commitment": { label: say("commitment", "贷款承诺"), synonyms: ["committed", "undrawn commitment", "承诺", "其他贷款承诺"] },
  "commitment up to 1 year": { label: say("commitment up to one year", "原始期限一年以内的贷款承诺"), synonyms: ["short-term commitment", "一年以内贷款承诺", "1年以内贷款承诺"] },
  "commitment over 1 year": { label: say("commitment over one year", "原始期限一年以上的贷款承诺"), synonyms: ["long-term commitment", "一年以上贷款承诺", "1年以上贷款承诺"] },
  "unconditionally cancellable": { label: say("unconditionally cancellable commitment", "可随时无条件撤销的贷款承诺"), synonyms: ["unconditionally cancelable", "ucc", "uncommitted", "可随时无条件撤销", "可无条件撤销"] },
  "credit card": { label: say("credit card line", "信用卡未使用额度"), synonyms: ["unused credit card line", "一般信用卡未使用额度", "未使用的信用卡授信额度"] },
  "qualifying credit card": { label: say("qualifying credit card line", "符合标准的信用卡未使用额度"), synonyms: ["符合标准的未使用额度"] },
  "direct credit substitute": { label: say("direct credit substitute", "等同于贷款的授信业务"), synonyms: ["guarantee", "financial guarantee", "financial standby", "acceptance", "融资性保函", "银行承兑汇票", "承兑"] },
  "transaction-related": { label: say("transaction-related contingency", "与交易直接相关的或有项目"), synonyms: ["performance bond", "bid bond", "performance guarantee", "非融资性保函", "履约保函", "投标保函"] },
  "trade letter of credit": { label: say("short-term trade letter of credit", "与贸易直接相关的短期或有项目"), synonyms: ["documentary credit", "跟单信用证"] },
  "note issuance": { label: say("note issuance or revolving underwriting facility", "票据发行便利和循环认购便利"), synonyms: ["nif", "ruf", "note issuance facility", "revolving underwriting facility", "票据发行便利", "循环认购便利"] },
  "asset sale with recourse": { label: say("repo or asset sale with recourse", "信用风险仍在银行的资产销售与购买协议"), synonyms: ["repo", "recourse", "附追索权的资产出售"] },
  "securities lending": { label: say("securities lent or posted", "银行借出的证券或用作抵押物的证券"), synonyms: ["securities lent", "证券借出"] },
  "forward purchase": { label: say("forward asset purchase", "远期资产购买"), synonyms: ["forward deposit", "partly paid shares", "远期定期存款", "部分交款的股票及证券"] },
  "other": { label: say("other off-balance-sheet item", "其他表外项目") },
};

const commitmentChoices: readonly Choice<CommitmentType>[] = COMMITMENT_TYPES.map((value) => ({ value, ...words[value] }));

export const ccf = defineClientFunction({
  id: "CCF",
  name: "CCF",
  summary: say("Credit conversion factor of a commitment or another off-balance-sheet item in the standardised approach of a rule book.", "各资本规则标准法（权重法）下贷款承诺及其他表外项目的信用转换系数。"),
  formula: "exposure = CCF · undrawn or contingent amount",
  params: [
    choiceParam("commitment_type", "client", {
      label: say("Commitment type", "表外项目类型"),
      help: say("What the item is: commitment, unconditionally cancellable, trade letter of credit, performance bond, guarantee, note issuance …; basel2 asks for the original maturity of a commitment.", "表外项目类型：贷款承诺、可随时无条件撤销、跟单信用证、履约保函、融资性保函、票据发行便利等；basel2 下贷款承诺须区分原始期限。"),
      choices: commitmentChoices,
    }),
    choiceParam<"framework", CapitalFramework>("framework", "client", { label: say("Framework", "资本规则"), help: say("basel3, basel2 or china2024.", "basel3、basel2 或 china2024。"), choices: frameworkChoices, default: "basel3" }),
  ],
  returns: say("Decimal: 0.4 is 40 %; one a client.", "小数：0.4 即 40%；每个客户一个值。"),
  sources: [
    { title: "Basel Committee on Banking Supervision, CRE20.94 to CRE20.100", detail: "basel3; the same as d424 (December 2017), standardised approach, § 78 to § 84" },
    { title: "Basel Committee on Banking Supervision, Basel II (June 2006)", detail: "basel2: § 83 (commitments), § 84, § 85 (trade letters of credit), § 87 (otherwise as the 1988 Accord, whose Annex 3 was not checked against the text)" },
    { title: "National Financial Regulatory Administration of China, Administrative Measures for the Capital of Commercial Banks (Order No. 4 of 2023)", detail: "china2024: annex on off-balance-sheet items; factors not checked against the text" },
  ],
  examples: [
    { note: say("A commitment, whatever its maturity.", "贷款承诺，不论期限。"), args: ["commitment"], result: 0.4 },
    { note: say("A credit line that the bank can cancel at any time: 10 % in Basel III, nothing in Basel II.", "银行可随时无条件撤销的授信：巴塞尔协议Ⅲ为 10%，巴塞尔协议Ⅱ为 0。"), args: ["unconditionally cancellable", [["basel3"], ["basel2"]]], result: [[0.1], [0]] },
  ],
  compute: ({ commitment_type, framework }) => conversionFactor(commitment_type, framework),
});
