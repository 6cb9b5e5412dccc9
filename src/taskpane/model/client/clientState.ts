import type { Departure } from "../../../core/studies/clientCases";
import type { Lever } from "../../../core/studies/levers";
import type { ClientGoal } from "../sensitivity/settings";
import type { Trouble } from "../trouble";
import type { ClientPortfolio } from "./clientPortfolio";
import type { WhatIf } from "./whatIf";

export interface ClientState {
  /** The table and everybody's values, once they have been read. */
  readonly portfolio?: ClientPortfolio;
  /** Row of the table, from 0. */
  readonly row?: number;
  /** "" for the table as it stands. */
  readonly scenario: string;
  /** Whether the client is that of the selected row. */
  readonly follows: boolean;
  readonly departure: Departure;
  /** Undefined: that of the table. */
  readonly acquisitionCost?: number;
  readonly levers: readonly Lever[];
  readonly whatIf: WhatIf;
  readonly goal: ClientGoal;
  readonly notice?: Trouble;
}
