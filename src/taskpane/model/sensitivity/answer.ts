import type { Measure } from "../../../core/sensitivity/measure";
import type { ClientBreakevens } from "../../../core/studies/breakevenClients";
import type { GoalFound } from "../../../core/studies/goalSeek";
import type { ReverseStress } from "../../../core/studies/reverseStress";
import type { SensitivityTable, TableAxis } from "../../../core/studies/sensitivityTable";
import type { Spider } from "../../../core/studies/spider";
import type { Tornado } from "../../../core/studies/tornado";
import type { Lever } from "../../../core/sensitivity/change";
import type { BreakevenDriver } from "../../../core/sensitivity/breakevenDrivers";
import type { ClientReading } from "../../../catalog/schema/readClientTable";
import type { OutputMatrix } from "../../../catalog/cell";
import type { SourceRef } from "../../../catalog/schema/sourceRef";
import type { Edge } from "./edge";
import type { SensitivitySettings } from "./settings";

/** What a study found, with what it takes to show it. */
export type Found =
  | { readonly kind: "tornado"; readonly measure: Measure; readonly tornado: Tornado; readonly illustrative: boolean }
  | { readonly kind: "spider"; readonly measure: Measure; readonly spider: Spider; readonly changes: readonly number[] }
  | { readonly kind: "table"; readonly measure: Measure; readonly table: SensitivityTable; readonly rows: TableAxis; readonly columns?: TableAxis }
  | { readonly kind: "goal"; readonly measure: Measure; readonly goal: GoalFound; readonly lever: Lever; readonly target: number }
  | { readonly kind: "reverse"; readonly measure: Measure; readonly stress: ReverseStress; readonly scenario: string; readonly floor: number }
  | { readonly kind: "breakeven"; readonly breakevens: ClientBreakevens; readonly driver: BreakevenDriver; readonly reading: ClientReading; readonly edge: Edge };

export interface SensitivityAnswer {
  /** The form as it was when it was asked. */
  readonly settings: SensitivitySettings;
  readonly source: SourceRef;
  readonly found: Found;
  /** The same as a worksheet function spills it. */
  readonly cells: OutputMatrix;
  /** The call that gives it in a cell, where table and settings can be written into one. */
  readonly formula?: string;
}
