import type { TransitionMatrix } from "../../../../core/credit/transitionMatrix";
import { fail, ok, type Result } from "../../../../core/result/result";
import { OneClient } from "../../../../core/scenario/oneClient";
import type { Scenario, Shock } from "../../../../core/scenario/scenario";
import type { Study } from "../../../../core/studies/study";
import { isBlank, isCellError, type InputCell } from "../../../cell";
import { cellParam, textParam } from "../../../define/param";
import type { Assumptions } from "../../../schema/assumptions";
import { findClient } from "../../../schema/findClient";
import { readClientTable } from "../../../schema/readClientTable";
import { say, type Locale } from "../../../text/localText";
import type { InputMatrix } from "../../../cell";
import { namedScenario } from "../../portfolio/portfolioParams";

/** Which client: a name, or the number of a row. */
export const clientParam = cellParam<"client", InputCell>("client", "scalar", {
  label: say("Client", "客户"),
  help: say("Name of a client as in the column Client, or the number of its row below the headers.", "“客户”列中的名称，或列名以下的行号。"),
  optional: false,
  readCell: (cell) => {
    if (isBlank(cell)) return fail("missing", { parameter: "client" });
    return isCellError(cell) ? fail("upstreamError", { parameter: "client", value: cell.error }) : ok(cell);
  },
});

export const scenarioNameParam = textParam("scenario", "scalar", {
  label: say("Scenario", "情景"),
  help: say("Name of a scenario of the scenario table; blank: the table as it stands.", "情景表中的情景名称；留空为现状。"),
  optional: true,
});

/** A client of a table, and the shocks under which it is asked about. */
export interface ClientQuestion {
  readonly client: OneClient;
  readonly shocks: readonly Shock[];
  /** The table's. */
  readonly locale: Locale;
}

interface ClientCells {
  readonly table: InputMatrix;
  readonly client: InputCell;
  readonly scenario_table: readonly Scenario[];
  readonly scenario: string;
  readonly assumptions: Assumptions;
  readonly matrix: TransitionMatrix | undefined;
}

/** Reads the table, finds the client, and takes the scenario's shocks. */
export function clientQuestion({ table, client: named, scenario_table, scenario, assumptions, matrix }: ClientCells): Result<ClientQuestion> {
  const reading = readClientTable(table, { assumptions, matrix });
  if (!reading.ok) return reading;
  const row = findClient(reading.value, named);
  if (!row.ok) return row;
  const client = OneClient.of(reading.value.table, row.value);
  if (!client.ok) return client;
  const chosen = scenario === "" ? ok(undefined) : scenario_table.length === 0 ? fail("missing", { parameter: "scenario_table" }) : namedScenario(scenario_table, "scenario", scenario);
  if (!chosen.ok) return chosen;
  return ok({ client: client.value, shocks: chosen.value?.shocks ?? [], locale: reading.value.match.locale });
}

/** A study that needs no run: one client is valued where the question is asked. */
export function* answered<Output>(answer: Result<Output>): Study<Output> {
  yield* [];
  return answer;
}
