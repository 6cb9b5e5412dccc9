import { statusLabels } from "../../../catalog/functions/project/projectClvTables";
import type { Locale } from "../../../catalog/text/localText";
import { quoted } from "../../sheet/address";
import { step, type Step } from "../../step";

/** A ratio that meets its covenant but for the last digit meets it; without a covenant none is below. */
const limitOf = (name: string): string => `IF([${name}]="",0-10^300,[${name}]*(1-10^-9))`;

/** The limits of the covenants, and the smallest balance that counts as debt. */
export const coverScalars: readonly Step[] = [
  step("smallestBalance", "10^-9*MAX(0,MAX({balanceCovered}))", "money"),
  step("limitOfDscr", limitOf("min_dscr")),
  step("limitOfLockUp", limitOf("lock_up_dscr")),
  step("limitOfLlcr", limitOf("min_llcr")),
];

/** Cover ratios and the test of the covenants (`testCovenants`), in words of the result's language. */
export function coverSteps(language: Locale): Step[] {
  const [breach, lockUp, met] = (["breach", "lock-up", "ok"] as const).map((status) => quoted(statusLabels[status][language]));
  const headroom = (ratio: string, limit: string): string => `IF(COUNT([${ratio}],[${limit}])<2,"",IF([${ratio}]>0,1-[${limit}]/[${ratio}],""))`;
  return [
    step("balanceCovered", 'IF([phase_given]="construction",0,[opening]+IF([shareOutstanding]=1,[drawn],0))', "money"),
    step("counted", "IF([balanceCovered]>[smallestBalance],[cfads_given],0)", "money"),
    step("presentCounted", "([counted]+N([presentCounted>]))/(1+[ratePerPeriod])", "money"),
    step("presentOfAll", "([cfads_given]+N([presentOfAll>]))/(1+[ratePerPeriod])", "money"),
    step("dscr", 'IF([balanceCovered]>[smallestBalance],IF([debtService]>0,[cfads_given]/[debtService],""),"")'),
    step("llcr", 'IF([balanceCovered]>[smallestBalance],[presentCounted]/[balanceCovered],"")'),
    step("plcr", 'IF([balanceCovered]>[smallestBalance],[presentOfAll]/[balanceCovered],"")'),
    step("tested", "IF(OR(AND(COUNT([dscr])=1,COUNT([min_dscr],[lock_up_dscr])>0),COUNT([llcr],[min_llcr])=2),1,0)", "count"),
    step("breached", "IF(OR(AND(COUNT([dscr])=1,N([dscr])<[limitOfDscr]),AND(COUNT([llcr])=1,N([llcr])<[limitOfLlcr])),1,0)", "count"),
    step("lockedUp", "IF(AND(COUNT([dscr])=1,N([dscr])<[limitOfLockUp]),1,0)", "count"),
    step("breachIn", 'IF([breached]=1,[period],"")', "count"),
    step("covenantStatus", `IF([breached]=1,${breach},IF([lockedUp]=1,${lockUp},IF([tested]=1,${met},"")))`, "text"),
    step("headroomOfDscr", headroom("dscr", "min_dscr"), "percent"),
    step("headroomOfLlcr", headroom("llcr", "min_llcr"), "percent"),
    step("headroom", 'IF(COUNT([headroomOfDscr],[headroomOfLlcr])=0,"",MIN([headroomOfDscr],[headroomOfLlcr]))', "percent"),
  ];
}
