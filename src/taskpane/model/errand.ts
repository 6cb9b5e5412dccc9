import type { ChangeSide } from "./changes/changeSide";

/** What one page sends the person to another for. */
export type Errand = { readonly kind: "compare"; readonly before: ChangeSide; readonly after: ChangeSide };
