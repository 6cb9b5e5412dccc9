import type { InputMatrix } from "../../../catalog/cell";
import type { Locale } from "../../../catalog/text/localText";

/** The sample client table in a language, headers first: a file beside the pane's own page. @throws where it cannot be fetched */
export async function fetchSample(locale: Locale): Promise<InputMatrix> {
  const { readCsv } = await import(/* webpackChunkName: "read-csv" */ "../../../files/readCsv");
  const response = await fetch(`assets/samples/corporate-12.${locale}.csv`);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return readCsv(await response.text()).cells;
}
