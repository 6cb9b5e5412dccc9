import { isSourceRef, type SourceRef } from "../catalog/schema/sourceRef";

/** What was chosen for one table: headers by column id (null: not in the table), and assumptions. */
export interface TableSettings {
  readonly mapping: Readonly<Record<string, string | null>>;
  readonly assumptions: Readonly<Record<string, number | string>>;
  /** Where the rating matrix lies. */
  readonly matrix?: SourceRef;
}

/** What the pane remembers in a workbook. */
export interface PaneSettings {
  readonly source?: SourceRef;
  /** By `sourceKey`. */
  readonly tables: Readonly<Record<string, TableSettings>>;
}

export const NO_SETTINGS: PaneSettings = { tables: {} };
const VERSION = 1;

export function writeSettingsText(settings: PaneSettings): string {
  return JSON.stringify({ version: VERSION, ...settings });
}

/** Reads what an earlier session wrote; of what does not fit nothing is taken. */
export function readSettingsText(text: unknown): PaneSettings {
  if (typeof text !== "string") return NO_SETTINGS;
  try {
    const read = JSON.parse(text) as { version?: unknown; source?: unknown; tables?: unknown };
    if (!isRecord(read) || read.version !== VERSION) return NO_SETTINGS;
    const tables = isRecord(read.tables) ? Object.fromEntries(Object.entries(read.tables).flatMap(([key, table]) => (isTableSettings(table) ? [[key, table]] : []))) : {};
    return isSourceRef(read.source) ? { source: read.source, tables } : { tables };
  } catch {
    return NO_SETTINGS;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTableSettings(value: unknown): value is TableSettings {
  return (
    isRecord(value) &&
    isRecord(value.mapping) &&
    Object.values(value.mapping).every((header) => header === null || typeof header === "string") &&
    isRecord(value.assumptions) &&
    Object.values(value.assumptions).every((assumed) => typeof assumed === "number" || typeof assumed === "string") &&
    (value.matrix === undefined || isSourceRef(value.matrix))
  );
}
