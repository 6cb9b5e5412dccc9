import type { ScanRule } from "../rule";
import { brokenReferences } from "./brokenReferences";
import { constantsAmongFormulas } from "./constantsAmongFormulas";
import { hardCodedNumbers } from "./hardCodedNumbers";
import { inconsistentFormulas } from "./inconsistentFormulas";
import { mixedVersions } from "./mixedVersions";
import { percentsAsNumbers } from "./percentsAsNumbers";
import { staleRuns } from "./staleRuns";
import { textNumbers } from "./textNumbers";
import { unevenColumns } from "./unevenColumns";
import { volatilePrecedents } from "./volatilePrecedents";

/** Everything that is looked for. */
export const scanRules: readonly ScanRule[] = [
  brokenReferences,
  unevenColumns,
  percentsAsNumbers,
  textNumbers,
  constantsAmongFormulas,
  inconsistentFormulas,
  staleRuns,
  mixedVersions,
  volatilePrecedents,
  hardCodedNumbers,
];
