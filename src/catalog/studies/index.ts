import { defaultRates } from "./defaultRates";
import { relationships } from "./relationships";
import { renewals } from "./renewals";
import { repeatBusiness } from "./repeatBusiness";
import { revenue } from "./revenue";
import type { Study } from "./study";

/** Questions to a history, in the order in which the pane asks them. */
export const studies: readonly Study[] = [relationships, renewals, repeatBusiness, revenue, defaultRates];
