import { clientColumns } from "../../../catalog/schema/clientColumns";
import type { Locale } from "../../../catalog/text/localText";
import type { ClientTable } from "../../../core/portfolio/clientTable";
import { filterMask, filterWord } from "../../../core/scenario/filterMask";
import type { ShockFilter } from "../../../core/scenario/scenario";

/** A value that a column of the client table has, or that a filter names. */
export interface FilterValue {
  readonly value: string;
  /** Clients that have it; 0 where only the filter knows it. */
  readonly clients: number;
  readonly chosen: boolean;
}

export interface FilterColumn {
  readonly id: string;
  readonly label: string;
  /** The most frequent first. */
  readonly values: readonly FilterValue[];
}

/** What a filter can name: every text column of the table, and columns that only the filter knows. */
export function filterColumns(table: ClientTable, filter: ShockFilter = [], locale: Locale): FilterColumn[] {
  const ids = [...new Set([...Object.keys(table.categories), ...filter.map(({ column }) => column)])];
  return ids.map((id) => {
    const counts = new Map<string, { value: string; clients: number }>();
    const category = Object.hasOwn(table.categories, id) ? table.categories[id] : undefined;
    category?.labels.forEach((value) => counts.has(filterWord(value)) || counts.set(filterWord(value), { value, clients: 0 }));
    category?.codes.forEach((code) => {
      if (code >= 0) counts.get(filterWord(category.labels[code]))!.clients++;
    });
    const chosen = new Set(filter.filter(({ column }) => column === id).flatMap(({ values }) => values.map(filterWord)));
    for (const clause of filter) if (clause.column === id) for (const value of clause.values) if (!counts.has(filterWord(value))) counts.set(filterWord(value), { value, clients: 0 });
    const values = [...counts].map(([word, count]): FilterValue => ({ ...count, chosen: chosen.has(word) }));
    return { id, label: clientColumns.find((column) => column.id === id)?.label[locale] ?? id, values: values.sort((a, b) => b.clients - a.clients || a.value.localeCompare(b.value, locale)) };
  });
}

/** The filter with a value of a column taken in or left out; a clause without values is none. */
export function withFilterValue(filter: ShockFilter = [], column: string, value: string, chosen: boolean): ShockFilter | undefined {
  const before = filter.find((clause) => clause.column === column)?.values ?? [];
  const others = before.filter((one) => filterWord(one) !== filterWord(value));
  const values = chosen ? [...others, value] : others;
  const clause = { column, values };
  const clauses = filter.some((one) => one.column === column) ? filter.map((one) => (one.column === column ? clause : one)) : [...filter, clause];
  const kept = clauses.filter((one) => one.values.length > 0);
  return kept.length > 0 ? kept : undefined;
}

/** Clients that a filter leaves; undefined where the table lacks one of its columns. */
export function clientsOf(table: ClientTable, filter: ShockFilter = []): number | undefined {
  const mask = filterMask(table, filter);
  return mask.ok ? mask.value.reduce((sum, one) => sum + one, 0) : undefined;
}
