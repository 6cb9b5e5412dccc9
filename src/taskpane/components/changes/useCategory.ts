import { useMemo, useState } from "react";
import type { Migration } from "../../../core/studies/migration";
import type { ComparisonView } from "../../model/changes/comparisonView";

/** Categories to group by, the one that is chosen, and the moves between its labels. */
export function useCategory({ migrations }: ComparisonView): { readonly ids: readonly string[]; readonly id?: string; readonly choose: (id: string) => void; readonly migration?: Migration } {
  const ids = useMemo(() => [...migrations.keys()], [migrations]);
  const [picked, choose] = useState<string>();
  const id = picked !== undefined && ids.includes(picked) ? picked : ids[0];
  return { ids, id, choose, migration: id === undefined ? undefined : migrations.get(id) };
}
