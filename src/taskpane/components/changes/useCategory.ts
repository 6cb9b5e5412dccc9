import { useMemo, useState } from "react";
import type { PortfolioComparison } from "../../../core/studies/comparePortfolios";
import { migrationOf, type Migration } from "../../../core/studies/migration";
import { movedCategories } from "../../model/changes/comparisonView";

/** Categories to group by, the one that is chosen, and the moves between its labels. */
export function useCategory(compared: PortfolioComparison): { readonly ids: readonly string[]; readonly id?: string; readonly choose: (id: string) => void; readonly migration?: Migration } {
  const ids = useMemo(() => movedCategories(compared), [compared]);
  const [picked, choose] = useState<string>();
  const id = picked !== undefined && ids.includes(picked) ? picked : ids[0];
  const migration = useMemo(() => (id === undefined ? undefined : migrationOf(compared, id)), [compared, id]);
  return { ids, id, choose, migration };
}
