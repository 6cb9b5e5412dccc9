import { formatValue, renderTemplate, type Failure } from "../../core/result/failure";
import { namedInChinese } from "./columnNames.zh";
import { failureMessagesZh } from "./failureMessages.zh";
import { failurePhrasesZh } from "./failurePhrases.zh";
import type { Locale } from "./localText";

/** A failure in words, in the reader's language. */
export function describeFailure(cause: Failure, locale: Locale): string {
  return locale === "en" ? cause.message : renderTemplate(failureMessagesZh[cause.code], namedInChinese(cause.code, cause.values), inChinese);
}

function inChinese(value: string | number | Failure): string {
  if (typeof value === "object") return describeFailure(value, "zh-CN");
  return typeof value === "string" && Object.hasOwn(failurePhrasesZh, value) ? failurePhrasesZh[value] : formatValue(value);
}
