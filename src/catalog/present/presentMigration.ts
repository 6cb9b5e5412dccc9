import { labelChanges, OUTSIDE, type Migration, type MigrationCell, type Place } from "../../core/studies/migration";
import type { OutputCell, OutputMatrix } from "../cell";
import { comparisonLabels } from "../schema/changeLabels";
import type { LocalText, Locale } from "../text/localText";

/** What a cell of a migration matrix shows: clients, or the change in their value. */
export type MigrationMeasure = (cell: MigrationCell) => number;
export const clientsMoved: MigrationMeasure = ({ clients }) => clients;
export const valueMoved: MigrationMeasure = ({ before, after }) => after - before;

/** From down, to across; gained clients in the last row, lost ones in the last column but one; totals. */
export function presentMigration({ labels, cell }: Migration, measure: MigrationMeasure, title: LocalText, locale: Locale): OutputMatrix {
  const places: readonly Place[] = [...labels, OUTSIDE];
  const name = (place: Place, outside: LocalText): string => (place === OUTSIDE ? outside[locale] : place === "" ? comparisonLabels.blank[locale] : place);
  const at = (from: Place, to: Place): number => {
    const found = cell(from, to);
    return found ? measure(found) : 0;
  };
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const { gained, lost, total } = comparisonLabels;
  return [
    [title[locale], ...places.map((place) => name(place, lost)), total[locale]],
    ...places.map((from): OutputCell[] => {
      const row = places.map((to) => at(from, to));
      return [name(from, gained), ...row, sum(row)];
    }),
    [total[locale], ...places.map((to) => sum(places.map((from) => at(from, to)))), sum(places.flatMap((from) => places.map((to) => at(from, to))))],
  ];
}

/** A row a label: what it was and is worth, and by which moves. The moves lead from the one to the other. */
export function presentLabelChanges(migration: Migration, title: LocalText, locale: Locale): OutputMatrix {
  const { before, stayed, moved, gained, lost, after, clientsBefore, clientsAfter, blank } = comparisonLabels;
  return [
    [title, before, stayed, moved, gained, lost, after, clientsBefore, clientsAfter].map((label) => label[locale]),
    ...labelChanges(migration).map((one): OutputCell[] => [one.label === "" ? blank[locale] : one.label, one.before, one.stayed, one.moved, one.gained, one.lost, one.after, one.clientsBefore, one.clientsAfter]),
  ];
}
