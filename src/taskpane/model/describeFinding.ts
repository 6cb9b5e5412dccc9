import { clientColumns } from "../../catalog/schema/clientColumns";
import { failureMessagesZh } from "../../catalog/text/failureMessages.zh";
import type { Locale } from "../../catalog/text/localText";
import { renderTemplate, type Failure } from "../../core/result/failure";
import { failureMessages } from "../../core/result/failureMessages";

/** The name of a column of the client table, in the reader's language. */
export function columnLabel(id: string | undefined, locale: Locale): string | undefined {
  return clientColumns.find((column) => column.id === id)?.label[locale];
}

/** Why a row is left out, with its column by the name that people read. */
export function describeFinding({ code, values, parameter }: Failure, locale: Locale): string {
  const label = columnLabel(parameter, locale);
  const template = (locale === "en" ? failureMessages : failureMessagesZh)[code];
  return renderTemplate(template, label === undefined ? values : { ...values, parameter: label });
}
