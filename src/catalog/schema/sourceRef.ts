/** Where a table of clients can be: a table of the workbook, or the cells of a range. */
export type SourceRef = { readonly kind: "table"; readonly name: string } | { readonly kind: "range"; readonly sheet: string; readonly address: string };

/** Where a source is, as people write it. */
export function placeOf(ref: SourceRef): string {
  return ref.kind === "table" ? ref.name : `${ref.sheet}!${ref.address}`;
}

/** Tables keep their name when they move; a range is known by its place. */
export function sourceKey(ref: SourceRef): string {
  return ref.kind === "table" ? `table:${ref.name}` : `range:${ref.sheet}!${ref.address}`;
}

/** Whether a value that was kept as text is a source. */
export function isSourceRef(value: unknown): value is SourceRef {
  if (typeof value !== "object" || value === null) return false;
  const { kind, name, sheet, address } = value as Partial<Record<string, unknown>>;
  return kind === "table" ? typeof name === "string" : kind === "range" && typeof sheet === "string" && typeof address === "string";
}
