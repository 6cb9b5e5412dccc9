import { renderTemplate, type Failure } from "../../core/result/failure";
import { failureMessagesZh } from "./failureMessages.zh";
import type { Locale } from "./localText";

/** A failure in words, in the reader's language. */
export function describeFailure(cause: Failure, locale: Locale): string {
  return locale === "en" ? cause.message : renderTemplate(failureMessagesZh[cause.code], cause.values);
}
