import type { ClientTerms } from "../../../core/clv/clientTerms";
import { lifeSpans, type ScheduleSpan } from "../../../core/clv/lifeSpans";
import { fail, ok, type Result } from "../../../core/result/result";
import { OneClient } from "../../../core/scenario/oneClient";
import type { ScenarioResult } from "../../../core/scenario/runResult";
import type { Shock } from "../../../core/scenario/scenario";
import { clientCases, type ClientCases, type Departure } from "../../../core/studies/clientCases";
import { clientStanding, type ClientStanding } from "../../../core/studies/clientStanding";
import { leverEffects, type Lever, type LeverEffect } from "../../../core/studies/levers";
import { clientName, type ClientPortfolio } from "./clientPortfolio";

/** What is asked about a client. */
export interface ClientQuestion {
  readonly row: number;
  /** Name of a scenario; "" for the table as it stands. */
  readonly scenario: string;
  readonly departure: Departure;
  /** In place of the acquisition cost of the table. */
  readonly acquisitionCost?: number;
  readonly levers: readonly Lever[];
}

/** Everything the page shows of a client, under one scenario. */
export interface ClientView {
  readonly name: string;
  readonly question: ClientQuestion;
  readonly client: OneClient;
  readonly shocks: readonly Shock[];
  readonly terms: ClientTerms;
  readonly clv: number;
  /** As the table stands; undefined where the client has no value then. */
  readonly baseClv?: number;
  readonly standing: ClientStanding;
  readonly cases: ClientCases;
  readonly discounted: readonly ScheduleSpan[];
  readonly undiscounted: readonly ScheduleSpan[];
  readonly levers: readonly LeverEffect[];
  /** CLV as the table stands ("") and under each scenario; undefined where there is none. */
  readonly byScenario: readonly { readonly name: string; readonly clv?: number }[];
}

/** Years of a perpetual life that are shown one by one. */
const SHOWN_YEARS = 10;

/** Answers all questions about a client, in steps: its own life from its row, its place from everybody's values. */
export function* clientView(portfolio: ClientPortfolio, question: ClientQuestion): Generator<void, Result<ClientView>> {
  const { reading: { table }, scenarios, results } = portfolio;
  const { row, scenario, departure, acquisitionCost, levers } = question;
  const client = OneClient.of(table, row);
  if (!client.ok) return client;
  const index = scenario === "" ? 0 : 1 + scenarios.findIndex(({ name }) => name === scenario);
  if (scenario !== "" && index === 0) return fail("unknownScenario", { parameter: "scenario", choices: scenarios.map(({ name }) => name).join(", "), value: `"${scenario}"` });
  const shocks = index === 0 ? [] : scenarios[index - 1].shocks;
  const cases = clientCases(client.value, { shocks, departure, acquisitionCost });
  if (!cases.ok) return cases;
  const terms = client.value.terms(shocks);
  if (!terms.ok) return terms;
  const discounted = lifeSpans(terms.value, { by: "year", discounted: true, years: SHOWN_YEARS });
  if (!discounted.ok) return discounted;
  const undiscounted = lifeSpans(terms.value, { by: "year", discounted: false, years: SHOWN_YEARS });
  if (!undiscounted.ok) return undiscounted;
  yield;
  const effects = yield* leverEffects(client.value, levers, shocks);
  if (!effects.ok) return effects;
  const values = results.map((result) => valueIn(result, row));
  const standing = yield* clientStanding(results[index].clientValues!, row, table.categories);
  return ok({
    name: clientName(portfolio, row),
    question,
    client: client.value,
    shocks,
    terms: terms.value,
    clv: values[index]!,
    ...(values[0] === undefined ? {} : { baseClv: values[0] }),
    standing,
    cases: cases.value,
    discounted: discounted.value,
    undiscounted: undiscounted.value,
    levers: effects.value,
    byScenario: values.map((clv, at) => ({ name: at === 0 ? "" : scenarios[at - 1].name, ...(clv === undefined ? {} : { clv }) })),
  });
}

function valueIn({ clientValues }: ScenarioResult, row: number): number | undefined {
  const value = clientValues![row];
  return Number.isNaN(value) ? undefined : value;
}
