import type { SourceRef } from "../../../excel/sourceRef";
import { INPUT_PARTS, type InputHashes } from "./inputHash";
import { RUN_KINDS, type RunRecord } from "./runRecord";

/** What of a record only a program needs, as one text: all that a rerun takes, to the last bit. */
type KeptParts = Pick<RunRecord, "kind" | "source" | "scenarios" | "setup" | "totals" | "finishedAt" | "hashes">;

const FORMAT = 1;

export function packRun({ kind, source, scenarios, setup, totals, finishedAt, hashes }: KeptParts): string {
  return JSON.stringify({ format: FORMAT, kind, source, scenarios, setup, totals, finishedAt, hashes }, (_name, value: unknown) => (typeof value === "number" && !Number.isFinite(value) ? { number: String(value) } : value));
}

/** @returns undefined for a text that no run was packed into */
export function unpackRun(text: string): KeptParts | undefined {
  try {
    const read: unknown = JSON.parse(text, (_name, value: unknown) => (isRecord(value) && typeof value.number === "string" && Object.keys(value).length === 1 ? Number(value.number) : value));
    if (!isRecord(read) || !isKept(read)) return undefined;
    const { kind, source, scenarios, setup, totals, finishedAt, hashes } = read;
    return { kind, source, scenarios, ...(setup ? { setup } : {}), totals, finishedAt, hashes };
  } catch {
    return undefined;
  }
}

function isKept(read: Readonly<Record<string, unknown>>): read is Readonly<Record<string, unknown>> & KeptParts {
  const { format, kind, source, scenarios, totals, finishedAt, hashes, setup } = read;
  return (
    format === FORMAT &&
    RUN_KINDS.some((known) => known === kind) &&
    isSource(source) &&
    Array.isArray(scenarios) &&
    scenarios.every((one) => isRecord(one) && typeof one.name === "string" && typeof one.weight === "number" && Array.isArray(one.shocks)) &&
    (setup === undefined || isRecord(setup)) &&
    isRecord(totals) &&
    typeof totals.base === "number" &&
    Array.isArray(totals.figures) &&
    typeof finishedAt === "number" &&
    isHashes(hashes)
  );
}

function isSource(value: unknown): value is SourceRef {
  if (!isRecord(value)) return false;
  return value.kind === "table" ? typeof value.name === "string" : value.kind === "range" && typeof value.sheet === "string" && typeof value.address === "string";
}

function isHashes(value: unknown): value is InputHashes {
  if (!isRecord(value) || typeof value.all !== "string" || !isRecord(value.parts)) return false;
  const { parts } = value;
  return INPUT_PARTS.every((part) => typeof parts[part] === "string");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
