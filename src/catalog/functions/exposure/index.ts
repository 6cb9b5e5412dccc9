import type { TenorFunction } from "../../define/defineFunction";
import { ccf } from "./ccf";
import { ead } from "./ead";
import { lgdSecured } from "./lgdSecured";
import { pdGuaranteed } from "./pdGuaranteed";

/** What is exposed when default comes, and what collateral and guarantees take off it. */
export const exposureFunctions: readonly TenorFunction[] = [ead, ccf, lgdSecured, pdGuaranteed];
