import { say, type LocalText, type Locale } from "../../catalog/text/localText";
import { renderTemplate } from "../../core/result/failure";
import type { Finding, Severity } from "../scan/rule";

export const severityNames: Readonly<Record<Severity, LocalText>> = { error: say("Error", "错误"), warning: say("Warning", "警告"), note: say("Note", "提示") };

/** What a rule found at its cell, in words. */
export function describeScanned({ what, values }: Pick<Finding, "what" | "values">, locale: Locale): string {
  return renderTemplate(what[locale], values);
}
