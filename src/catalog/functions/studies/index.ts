import type { TenorFunction } from "../../define/defineFunction";
import { clientCases } from "./client/clientCases";
import { clientLevers } from "./client/clientLevers";
import { clientSchedule } from "./client/clientSchedule";

/** Questions to a portfolio that take several runs, and those to one of its clients. */
export const studyFunctions: readonly TenorFunction[] = [
  clientCases,
  clientLevers,
  clientSchedule,
];
