import { isStepEnd } from "../numeric/rowSteps";
import type { ClientTable, RowFailure } from "../portfolio/clientTable";
import { failure, type Failure } from "../result/failure";
import { fail, ok } from "../result/result";
import { driverName } from "../scenario/driverName";
import { portfolioRequest } from "../scenario/portfolioRequest";
import type { Scenario } from "../scenario/scenario";
import type { BreakevenDriver } from "../sensitivity/breakevenDrivers";
import type { BreakevenValues } from "../sensitivity/breakevenRequest";
import { ask, type Study } from "./study";

export interface BreakevenQuestion {
  readonly table: ClientTable;
  readonly scenario: Scenario;
  readonly driver: BreakevenDriver;
  /** CLV to be met; 0 is the break-even. */
  readonly target: number;
}

export interface ClientBreakevens extends BreakevenValues {
  /** Why a row has no break-even, by row of the table. */
  readonly failures: ReadonlyMap<number, Failure>;
  /** Clients with a break-even. */
  readonly found: number;
}

/**
 * How far each client is from the edge: the value of one driver, the same in all years, at which its CLV meets a target. Of
 * several the one nearest to today's value.
 *
 * @returns `nothingValued` where no client has a value
 */
export function* breakevenClients({ table, scenario, driver, target }: BreakevenQuestion): Study<ClientBreakevens> {
  const { failures: broken, scenarios: [base] } = yield* ask(portfolioRequest(table, [scenario]));
  if (base.valued === 0) return fail("nothingValued", { value: broken.length + base.failures.length });
  const values = yield* ask({ kind: "breakeven", table, scenario, driver, target } as const);
  const failures = new Map<number, Failure>([...broken, ...base.failures].map(({ row, failure: cause }: RowFailure) => [row, cause]));
  let found = 0;
  for (let row = 0; row < table.count; row++) {
    if (isStepEnd(row)) yield;
    if (!Number.isNaN(values.breakeven[row])) found++;
    else if (!failures.has(row)) failures.set(row, failure("noBreakeven", { parameter: driverName(driver), target, value: values.today[row], clv: values.clv[row] }));
  }
  return ok({ ...values, failures, found });
}
