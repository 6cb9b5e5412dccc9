import type { OutputCell } from "../../catalog/cell";
import { say } from "../../catalog/text/localText";
import { clientFields } from "../fields/clientFields";
import type { ImportField } from "../fields/importField";
import type { ReadFile } from "../read/readColumns";
import type { ClientIndex } from "./clientIndex";
import { sourcesOf, type DerivedColumn, type DerivedFormat } from "./derivedColumn";

const FORMATS: Readonly<Record<ImportField["reads"], DerivedFormat>> = { key: "text", text: "text", cell: "text", currency: "text", money: "money", share: "percent", number: "number", date: "day" };

const asItIs = say("as it stands", "原值");
const converted = say("as it stands, in the reporting currency", "原值，折算为报告货币");

/** Columns that the files of clients give themselves. The currency of a row goes into its amounts. */
export function ownCells(files: readonly ReadFile[], clients: ClientIndex): DerivedColumn[] {
  return clientFields.filter(({ id }) => id !== "client" && id !== "currency" && files.some(({ positions }) => positions.has(id))).map(
    (field): DerivedColumn => ({
      id: field.id,
      format: FORMATS[field.reads],
      from: sourcesOf(files, field.id),
      how: field.reads === "money" && files.some(({ positions }) => positions.has("currency")) ? converted : asItIs,
      value: (client): OutputCell | undefined => {
        const place = clients.places[client];
        const file = place && files[place.file];
        return file && (file.numbers.get(field.id) ?? file.texts.get(field.id))?.[place.row];
      },
    }),
  );
}
