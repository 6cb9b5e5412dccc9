import { findFunction, functions } from "../../../src/catalog";
import { decidingFunctions } from "../../../src/catalog/deciding";
import { DECIDING_IDS } from "../../../src/catalog/decidingIds";
import { estimatingFunctions } from "../../../src/catalog/estimating";
import { ESTIMATING_IDS } from "../../../src/catalog/estimatingIds";
import { projectFunctions } from "../../../src/catalog/functions/project";
import { studyFunctions } from "../../../src/catalog/functions/studies";
import { immediateFunctions } from "../../../src/catalog/immediate";
import { PROJECT_IDS } from "../../../src/catalog/projectIds";
import { STUDYING_IDS } from "../../../src/catalog/studyingIds";
import type { FunctionHost } from "../../../src/functions/excelFunction";
import { whenLoaded } from "../../../src/functions/whenLoaded";
import { installCustomFunctions } from "../../support/customFunctions";

installCustomFunctions();

const host: FunctionHost = { locale: () => "en", run: () => Promise.reject(new Error("not here")), estimate: () => Promise.reject(new Error("not here")) };

test("the ids that Excel is told of are those of the functions that are loaded later", () => {
  expect(ESTIMATING_IDS).toEqual(estimatingFunctions.map(({ id }) => id));
  expect(PROJECT_IDS).toEqual(projectFunctions.map(({ id }) => id));
  expect(STUDYING_IDS).toEqual(studyFunctions.map(({ id }) => id));
  expect(DECIDING_IDS).toEqual(decidingFunctions.map(({ id }) => id));
  expect(functions).toHaveLength(immediateFunctions.length + projectFunctions.length + studyFunctions.length + estimatingFunctions.length + decidingFunctions.length);
});

test("a function is fetched once, at its first call", async () => {
  let loads = 0;
  const load = async () => (loads++, [findFunction("CLV")!]);
  const clv = whenLoaded("CLV", load, host);
  expect(loads).toBe(0);
  const [first, second] = await Promise.all([clv(100, 0, 0.1, 0.12), clv(200, 0, 0.1, 0.12)]);
  expect(second[0][0]).toBeCloseTo(2 * (first[0][0] as number), 9);
  expect(loads).toBe(1);
});

test("where it could not be fetched, the cell says so and the next call tries again", async () => {
  let online = false;
  const load = async () => {
    if (!online) throw new Error("no network");
    return [findFunction("CLV")!];
  };
  const clv = whenLoaded("CLV", load, host);
  await expect(clv(100, 0, 0.1, 0.12)).rejects.toMatchObject({ code: "#VALUE!", message: "internal error: no network" });
  online = true;
  expect((await clv(100, 0, 0.1, 0.12))[0][0]).toEqual(expect.any(Number));
});
