import { clientColumns, type ClientColumn } from "../../catalog/schema/clientColumns";
import { say } from "../../catalog/text/localText";
import type { FieldReading, ImportField } from "./importField";

const CLIENT_KEY_WORDS = ["client id", "client number", "client no", "customer id", "customer number", "customer no", "cust id", "cif", "cif number", "borrower id", "obligor id", "account id", "company id", "crm id", "客户编号", "客户号", "客户代码", "客户 id", "核心客户号", "借款人编号", "企业编号"];

/** Key of the client, as every file has it. */
export const clientKey: ImportField = { id: "client", label: say("Client", "客户"), reads: "key", required: true, synonyms: [...CLIENT_KEY_WORDS, "customer", "borrower", "obligor", "借款人"] };

/** Currency of a row's amounts. */
export const currencyField: ImportField = { id: "currency", label: say("Currency", "币种"), reads: "currency", synonyms: ["ccy", "currency code", "iso currency", "货币", "币别", "币种代码"] };

const UNIT_READINGS: Readonly<Record<string, FieldReading>> = { money: "money", moneyPerYear: "money", rate: "share", probability: "share", share: "share" };

/** Column of the client table that a file of clients may give as it is. */
function ownField({ id, label, synonyms, target, rule, word }: ClientColumn): ImportField {
  if (target.kind === "category") return { id, label, synonyms, reads: "text" };
  // A word among the numbers (irb, perpetual) is read where the client table is.
  if (word !== undefined || rule === undefined) return { id, label, synonyms, reads: "cell" };
  // A turnover in millions of euro is in euro whatever the row's currency.
  return { id, label, synonyms, rule, reads: id === "turnover_eur_m" ? "number" : (UNIT_READINGS[rule.unit] ?? "number") };
}

/** Columns of a file of clients: its own, then every column of the client table. */
export const clientFields: readonly ImportField[] = [
  clientKey,
  { id: "full_name", label: say("Full name", "全称"), reads: "text", synonyms: ["client name", "customer name", "company name", "legal name", "borrower name", "name", "company", "客户名称", "企业名称", "公司名称", "名称"] },
  { id: "since", label: say("Client since", "建立关系日"), reads: "date", synonyms: ["relationship start", "relationship since", "onboarding date", "customer since", "open date", "opened", "start date", "开户日期", "建立关系日期", "客户起始日"] },
  currencyField,
  ...clientColumns.filter(({ id }) => id !== "client").map(ownField),
];
