import { importField } from "../fields";
import type { FileKind } from "../fields/importField";
import { matchFields } from "../mapping/fileMapping";
import { mappingOf, type ImportMapping } from "../mapping/keptMapping";
import { DateColumn, type DateOrder, type OrderFinding } from "./dates";
import type { SourceFile } from "./sourceFile";

/** A file and what it holds. */
export interface KindedFile {
  readonly source: SourceFile;
  readonly kind: FileKind;
}

const ROWS_A_STEP = 1000;

/** What the date columns of all files say of their order, and what a person chose where they say nothing. */
export class DateOrders {
  private readonly found = new Map<SourceFile, Map<string, OrderFinding>>();

  private constructor(private readonly mapping: ImportMapping) {}

  static *read(files: readonly KindedFile[], mapping: ImportMapping): Generator<void, DateOrders> {
    const orders = new DateOrders(mapping);
    for (const { source, kind } of files) {
      const byField = new Map<string, OrderFinding>();
      for (const [field, position] of matchFields(kind, source.headers, mappingOf(mapping, kind))) {
        if (importField(kind, field).reads !== "date") continue;
        const column = new DateColumn();
        for (const [row, cell] of source.columns[position].entries()) {
          column.add(cell);
          if (row % ROWS_A_STEP === 0) yield;
        }
        byField.set(field, column.order());
      }
      orders.found.set(source, byField);
    }
    return orders;
  }

  /** What the columns of a file say, by field. */
  of({ source }: KindedFile): ReadonlyMap<string, OrderFinding> {
    return this.found.get(source) ?? new Map<string, OrderFinding>();
  }

  /** By which a field's dates are read: as chosen, else as the column says. */
  order({ source, kind }: KindedFile, field: string): DateOrder {
    const found = this.found.get(source)?.get(field);
    return mappingOf(this.mapping, kind).dateOrders[field] ?? (found?.kind === "known" ? found.order : "dmy");
  }
}
