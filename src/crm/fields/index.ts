import { rules } from "../../catalog/schema/numberRule";
import { say, type LocalText } from "../../catalog/text/localText";
import { clientFields, clientKey, currencyField } from "./clientFields";
import type { FileKind, ImportField } from "./importField";

const facilityFields: readonly ImportField[] = [
  clientKey,
  { id: "facility", label: say("Facility", "授信编号"), reads: "key", synonyms: ["facility id", "facility number", "loan id", "loan number", "contract id", "contract number", "deal id", "account number", "借据编号", "借据号", "合同编号", "合同号", "贷款编号", "账号"] },
  { id: "product", label: say("Product", "产品"), reads: "text", synonyms: ["product type", "facility type", "loan type", "account type", "产品类型", "业务品种", "贷款品种"] },
  { id: "drawn", label: say("Drawn balance", "已用余额"), reads: "money", rule: rules.money, synonyms: ["drawn", "balance", "outstanding", "outstanding balance", "principal", "current balance", "utilised", "utilized", "余额", "贷款余额", "已用额度", "未偿本金"] },
  { id: "undrawn", label: say("Undrawn", "未用额度"), reads: "money", rule: rules.money, synonyms: ["undrawn commitment", "unused", "available", "available limit", "可用额度", "未提款"] },
  { id: "limit", label: say("Limit", "授信额度"), reads: "money", rule: rules.money, synonyms: ["credit limit", "approved limit", "commitment", "facility amount", "approved amount", "额度", "批准额度", "合同金额", "授信金额"] },
  { id: "rate", label: say("Loan rate", "贷款利率"), reads: "share", rule: rules.rate, synonyms: ["rate", "interest rate", "contract rate", "coupon", "利率", "执行利率", "合同利率"] },
  { id: "ftp_rate", label: say("FTP rate", "FTP 利率"), reads: "share", rule: rules.rate, synonyms: ["ftp", "funding rate", "transfer rate", "内部资金转移价格", "资金转移价格"] },
  { id: "spread", label: say("Spread (bp)", "利差（基点）"), reads: "number", rule: rules.bps, synonyms: ["margin bp", "spread bps", "加点", "加点幅度"] },
  { id: "benchmark", label: say("Benchmark", "基准利率"), reads: "text", synonyms: ["reference index", "benchmark name", "基准"] },
  { id: "fees", label: say("Fees a year", "年手续费"), reads: "money", rule: rules.anyMoneyPerYear, synonyms: ["fees", "annual fees", "fee income", "手续费", "手续费收入"] },
  { id: "commitment_fee", label: say("Commitment fee", "承诺费率"), reads: "share", rule: rules.rate, synonyms: ["commitment fee rate", "承诺费"] },
  { id: "collateral", label: say("Collateral", "押品价值"), reads: "money", rule: rules.money, synonyms: ["collateral value", "security value", "抵押物价值", "担保物价值", "押品"] },
  { id: "repayment_type", label: say("Repayment type", "还款方式"), reads: "text", synonyms: ["repayment method", "amortisation type", "amortization type", "还款类型"] },
  { id: "applied_on", label: say("Application date", "申请日"), reads: "date", synonyms: ["applied", "applied on", "request date", "submitted", "申请日期", "受理日期", "进件日期"] },
  { id: "approved_on", label: say("Approval date", "审批日"), reads: "date", synonyms: ["approved", "approved on", "decision date", "审批日期", "批复日期", "批准日期"] },
  { id: "matures_on", label: say("Maturity date", "到期日"), reads: "date", synonyms: ["maturity", "matures", "end date", "expiry", "expiry date", "due date", "到期日期", "终止日期"] },
  currencyField,
];

const transactionFields: readonly ImportField[] = [
  clientKey,
  { id: "transaction", label: say("Transaction", "流水号"), reads: "key", synonyms: ["transaction id", "transaction number", "txn id", "reference", "交易编号", "交易流水号", "凭证号"] },
  { id: "dated", label: say("Date", "日期"), reads: "date", required: true, synonyms: ["transaction date", "txn date", "booking date", "value date", "posted", "posting date", "交易日期", "记账日期", "入账日期"] },
  { id: "amount", label: say("Amount", "金额"), reads: "money", rule: rules.anyMoney, required: true, synonyms: ["transaction amount", "txn amount", "value", "交易金额", "发生额"] },
  { id: "type", label: say("Type", "类型"), reads: "text", synonyms: ["transaction type", "txn type", "category", "交易类型", "业务类型", "摘要"] },
  currencyField,
];

const complaintFields: readonly ImportField[] = [
  clientKey,
  { id: "complaint", label: say("Complaint", "投诉编号"), reads: "key", synonyms: ["complaint id", "complaint number", "case id", "case number", "ticket", "ticket id", "工单编号", "工单号"] },
  { id: "raised_on", label: say("Complaint date", "投诉日期"), reads: "date", required: true, synonyms: ["date", "raised", "raised on", "received", "received on", "opened on", "created", "complaint received", "日期", "受理日期", "登记日期"] },
  { id: "subject", label: say("Subject", "投诉类别"), reads: "text", synonyms: ["complaint type", "complaint category", "category", "complaint reason", "投诉类型", "投诉原因", "投诉内容"] },
];

/** Columns of each kind of file, in the order in which they are shown. */
export const importFields: Readonly<Record<FileKind, readonly ImportField[]>> = { clients: clientFields, facilities: facilityFields, transactions: transactionFields, complaints: complaintFields };

export const kindLabels: Readonly<Record<FileKind, LocalText>> = {
  clients: say("Clients", "客户"),
  facilities: say("Facilities", "授信"),
  transactions: say("Transactions", "交易"),
  complaints: say("Complaints", "投诉"),
};

export function importField(kind: FileKind, id: string): ImportField {
  const found = importFields[kind].find((field) => field.id === id);
  if (!found) throw new Error(`no field ${id} of ${kind}`);
  return found;
}
