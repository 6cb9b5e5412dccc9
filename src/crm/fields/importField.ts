import type { NumberRule } from "../../catalog/schema/numberRule";
import type { LocalText } from "../../catalog/text/localText";

/** What a file from another system can hold. */
export const FILE_KINDS = ["clients", "facilities", "transactions", "complaints"] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** How the cells of a column are read. */
export type FieldReading =
  /** By which rows are joined, or told apart. */
  | "key"
  | "text"
  /** As it stands: a text, or a number. */
  | "cell"
  /** In the row's currency. */
  | "money"
  /** A rate or a share: 0.08, or 8 where the column is in per cent. */
  | "share"
  | "number"
  | "date"
  | "currency";

/** A column that a file of some kind may have. */
export interface ImportField {
  readonly id: string;
  readonly label: LocalText;
  readonly reads: FieldReading;
  /** Other headers people use; labels and the id always match. */
  readonly synonyms: readonly string[];
  /** Without it the file says nothing. */
  readonly required?: boolean;
  /** Range of a number. */
  readonly rule?: NumberRule;
}
