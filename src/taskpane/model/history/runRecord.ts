import type { RunRecord } from "../../../audit/history/runRecord";
import type { Assumptions } from "../../../catalog/schema/assumptions";
import type { ClientReading } from "../../../catalog/schema/readClientTable";
import type { Locale } from "../../../catalog/text/localText";
import type { TransitionMatrix } from "../../../core/credit/transitionMatrix";
import type { SourceTable } from "../../../excel/workbookPort";

/** A client table as it was read, with all that reading took. */
export interface TableInputs {
  readonly source: SourceTable;
  readonly reading: ClientReading;
  readonly assumptions: Assumptions;
  readonly matrix?: TransitionMatrix;
}

/** A run that has just finished: what whoever ran it hands to the history. */
export interface RunDraft extends Pick<RunRecord, "kind" | "scenarios" | "setup" | "totals" | "finishedAt"> {
  readonly inputs: TableInputs;
  /** Language of the headers, where the history is begun with this run. */
  readonly locale: Locale;
  readonly note?: string;
}
