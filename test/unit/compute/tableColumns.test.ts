import { atOnce } from "../../../src/core/numeric/rowSteps";
import { portfolioRequest } from "../../../src/core/scenario/portfolioRequest";
import type { ClientTable } from "../../../src/core/portfolio/clientTable";
import type { RunRequest } from "../../../src/core/simulation/runRequest";
import { putColumns, takeColumns } from "../../../src/compute/tableColumns";
import { readClientTable } from "../../../src/catalog/schema/readClientTable";
import { expectOk } from "../../support/results";

const HEADERS = ["Client", "Revenue", "Churn", "Discount rate", "PD 1", "PD 2", "EAD", "Segment"];

function request(rows: number): RunRequest {
  const cells = Array.from({ length: rows }, (_, row) => [`C${row}`, 100 + row, 0.1, 0.08, 0.01, 0.02, row % 7, row % 2 ? "SME" : "Large"]);
  return portfolioRequest(expectOk(readClientTable([HEADERS, ...cells])).table, [{ name: "As it stands", weight: 1, shocks: [] }]);
}

const typedArrays = (part: unknown): unknown[] => (ArrayBuffer.isView(part) ? [part] : typeof part === "object" && part !== null ? Object.values(part).flatMap(typedArrays) : []);

test("the long columns leave the table and come back where they were", () => {
  const whole = request(5000);
  const { request: rest, columns } = atOnce(takeColumns(whole));
  expect(typedArrays(rest.table)).toEqual([]);
  expect(columns.map(({ path }) => path.join("."))).toEqual(expect.arrayContaining(["values.revenue", "values.churn", "categories.segment.codes", "curves.pd.values", "horizonPeriods"]));
  const back = putColumns(structuredClone(rest), structuredClone(columns));
  expect(back).toEqual(whole);
});

test("a column that is the same for every client is one number", () => {
  const { columns } = atOnce(takeColumns(request(5000)));
  const values = new Map(columns.map((column) => [column.path.join("."), column.values]));
  expect(values.get("values.churn")).toEqual({ same: 0.1, count: 5000 });
  expect(values.get("values.revenue")).toBeInstanceOf(Float64Array);
});

test("0 and -0 are not the same, NaN is", () => {
  const whole = request(5000);
  const zeros = new Float64Array(5000);
  zeros[4999] = -0;
  const table: ClientTable = { ...whole.table, values: { ...whole.table.values, referral: zeros, capital: new Float64Array(5000).fill(NaN) } };
  const { columns } = atOnce(takeColumns({ ...whole, table }));
  const values = new Map(columns.map((column) => [column.path.join("."), column.values]));
  expect(values.get("values.referral")).toBe(zeros);
  expect(values.get("values.capital")).toEqual({ same: NaN, count: 5000 });
});

test("a short table travels as it is", () => {
  const whole = request(100);
  expect(atOnce(takeColumns(whole))).toEqual({ request: whole, columns: [] });
});
