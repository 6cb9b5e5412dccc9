/** Engines that the model is printed for. */
export const DIALECT_NAMES = ["ansi", "duckdb", "spark", "trino", "postgres"] as const;
export type DialectName = (typeof DIALECT_NAMES)[number];

/** What differs between engines; everything else is the same text for all of them. */
export interface Dialect {
  readonly name: DialectName;
  /** 64-bit floating point. */
  readonly doubleType: string;
  readonly textType: string;
  readonly identifierQuote: '"' | "`";
  /** Whether a backslash in a text has to be doubled, and a quotation mark be escaped by one. */
  readonly backslashEscapes: boolean;
  /** A cell as a number, NULL where it is none; without it, the engine stops at such a cell. */
  readonly numberOrNull?: (cell: string) => string;
  readonly createView: string;
}

const tryCast = (cell: string): string => `TRY_CAST(${cell} AS DOUBLE)`;

/** PostgreSQL has no cast that gives NULL: what does not read as a number is not cast. */
const POSTGRES_NUMBER = String.raw`'^\s*[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?\s*$'`;

const dialects: Readonly<Record<DialectName, Omit<Dialect, "name">>> = {
  ansi: { doubleType: "DOUBLE PRECISION", textType: "VARCHAR(400)", identifierQuote: '"', backslashEscapes: false, createView: "CREATE VIEW" },
  duckdb: { doubleType: "DOUBLE", textType: "VARCHAR", identifierQuote: '"', backslashEscapes: false, numberOrNull: tryCast, createView: "CREATE OR REPLACE VIEW" },
  spark: { doubleType: "DOUBLE", textType: "STRING", identifierQuote: "`", backslashEscapes: true, numberOrNull: tryCast, createView: "CREATE OR REPLACE VIEW" },
  trino: { doubleType: "DOUBLE", textType: "VARCHAR", identifierQuote: '"', backslashEscapes: false, numberOrNull: tryCast, createView: "CREATE OR REPLACE VIEW" },
  postgres: {
    doubleType: "DOUBLE PRECISION", textType: "VARCHAR", identifierQuote: '"', backslashEscapes: false, createView: "CREATE OR REPLACE VIEW",
    numberOrNull: (cell) => `CASE WHEN CAST(${cell} AS VARCHAR) ~ ${POSTGRES_NUMBER} THEN CAST(CAST(${cell} AS VARCHAR) AS DOUBLE PRECISION) END`,
  },
};

export function dialectOf(name: DialectName): Dialect {
  return { name, ...dialects[name] };
}
