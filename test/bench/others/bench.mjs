import { againstNumpy } from "./numpy.mjs";
import { againstSpreadsheet } from "./spreadsheet.mjs";

/** Against what people use instead, where it is installed. */
export async function bench(context) {
  await againstSpreadsheet(context);
  await againstNumpy(context);
}
