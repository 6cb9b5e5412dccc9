import { isSourceRef } from "../../catalog/schema/sourceRef";
import { INPUT_PARTS, type InputHashes } from "./inputHash";
import { RUN_KINDS, type KeptReading, type RunRecord } from "./runRecord";

/** What of a record only a program needs, as one text: all that a rerun takes, to the last bit. */
type KeptParts = Pick<RunRecord, "kind" | "source" | "scenarios" | "setup" | "totals" | "finishedAt" | "hashes" | "reading">;

const FORMAT = 1;

export function packRun({ kind, source, scenarios, setup, totals, finishedAt, hashes, reading }: KeptParts): string {
  return JSON.stringify({ format: FORMAT, kind, source, scenarios, setup, totals, finishedAt, hashes, reading }, (_name, value: unknown) => {
    if (typeof value === "number" && !Number.isFinite(value)) return { number: String(value) };
    return value instanceof Float64Array ? { numbers: Array.from(value) } : value;
  });
}

/** @returns undefined for a text that no run was packed into */
export function unpackRun(text: string): KeptParts | undefined {
  try {
    const read: unknown = JSON.parse(text, (_name, value: unknown) => unpackValue(value));
    if (!isRecord(read) || !isKept(read)) return undefined;
    const { kind, source, scenarios, setup, totals, finishedAt, hashes, reading } = read;
    return { kind, source, scenarios, ...(setup ? { setup } : {}), totals, finishedAt, hashes, ...(reading ? { reading } : {}) };
  } catch {
    return undefined;
  }
}

function unpackValue(value: unknown): unknown {
  if (!isRecord(value) || Object.keys(value).length !== 1) return value;
  if (typeof value.number === "string") return Number(value.number);
  return Array.isArray(value.numbers) ? Float64Array.from(value.numbers as number[]) : value;
}

function isKept(read: Readonly<Record<string, unknown>>): read is Readonly<Record<string, unknown>> & KeptParts {
  const { format, kind, source, scenarios, totals, finishedAt, hashes, setup, reading } = read;
  return (
    format === FORMAT &&
    RUN_KINDS.some((known) => known === kind) &&
    isSourceRef(source) &&
    Array.isArray(scenarios) &&
    scenarios.every((one) => isRecord(one) && typeof one.name === "string" && typeof one.weight === "number" && Array.isArray(one.shocks)) &&
    (setup === undefined || isRecord(setup)) &&
    isRecord(totals) &&
    typeof totals.base === "number" &&
    Array.isArray(totals.figures) &&
    typeof finishedAt === "number" &&
    isHashes(hashes) &&
    (reading === undefined || isReading(reading))
  );
}

function isHashes(value: unknown): value is InputHashes {
  if (!isRecord(value) || typeof value.all !== "string" || !isRecord(value.parts)) return false;
  const { parts } = value;
  return INPUT_PARTS.every((part) => typeof parts[part] === "string");
}

function isReading(value: unknown): value is KeptReading {
  if (!isRecord(value)) return false;
  const { columns, assumptions, matrix } = value;
  return (
    isRecord(columns) &&
    Object.values(columns).every((headers) => Array.isArray(headers) && headers.every((header) => typeof header === "string")) &&
    isRecord(assumptions) &&
    (matrix === undefined || (isRecord(matrix) && Array.isArray(matrix.labels) && typeof matrix.size === "number" && matrix.values instanceof Float64Array))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
