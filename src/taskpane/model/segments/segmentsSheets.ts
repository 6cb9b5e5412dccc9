import type { OutputCell, OutputMatrix } from "../../../catalog/cell";
import { placeOf } from "../../../catalog/schema/sourceRef";
import type { ColumnFormat, SheetGroup } from "../../../excel/write/sheetPlan";
import type { FinishedSegments, SegmentMethod } from "./segmentsView";

/** Titles and names on the sheets of segments. */
export interface SegmentSheetTexts {
  readonly stem: string;
  readonly clientsSuffix: string;
  readonly title: string;
  readonly source: string;
  readonly method: string;
  readonly methods: Readonly<Record<SegmentMethod, string>>;
  readonly sizes: string;
  /** "Stability against": the other table follows. */
  readonly stability: string;
  readonly columns: { readonly client: string; readonly segment: string; readonly clients: string; readonly value: string };
}

/** Of POLICY's answer. */
const TREATMENT_FORMATS: readonly ColumnFormat[] = ["text", "text", "number", "number", "number", "money", "text", "text", "count"];

/** Segments as sheets: sizes and values, stability, and a row a client with what is to be offered. */
export function segmentSheets({ source, method, clients, treatmentHeaders, segments, stability }: FinishedSegments, texts: SegmentSheetTexts): SheetGroup {
  const { columns } = texts;
  const facts: OutputMatrix = [[texts.source, placeOf(source.ref)], [texts.method, texts.methods[method]]];
  const sizes: OutputMatrix = [[columns.segment, columns.clients, columns.value], ...segments.map(({ segment, clients: count, value }): OutputCell[] => [segment, count, value])];
  const list: OutputMatrix = [[columns.client, columns.value, ...treatmentHeaders], ...clients.map(({ client, value, treatment }) => [client, value, ...treatment])];
  return {
    stem: texts.stem,
    sheets: [
      {
        suffix: "",
        blocks: [
          { title: texts.title, cells: facts, formats: ["text", "text"], plain: true },
          { title: texts.sizes, cells: sizes, formats: ["text", "count", "money"] },
          ...(stability ? [{ title: `${texts.stability} ${stability.place}`, cells: stability.cells, formats: stability.cells[0].map((_, index): ColumnFormat => (index === 0 ? "text" : "number")), plain: true }] : []),
        ],
      },
      { suffix: texts.clientsSuffix, blocks: [{ cells: list, formats: ["text", "money", ...TREATMENT_FORMATS], asTable: true }], freezeRows: 1 },
    ],
  };
}
