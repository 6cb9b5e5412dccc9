import type { CapitalFramework } from "../../core/capital/frameworks";
import { say } from "../text/localText";
import type { Choice } from "./choices";

/** Rule books of capital, by the names people know them by. */
export const frameworkChoices: readonly Choice<CapitalFramework>[] = [
  { value: "basel3", label: say("Basel III", "巴塞尔协议Ⅲ"), synonyms: ["basel iii", "basel iv", "crr3", "巴塞尔III"] },
  { value: "basel2", label: say("Basel II", "巴塞尔协议Ⅱ"), synonyms: ["basel ii", "crr", "巴塞尔II"] },
  { value: "china2024", label: say("China 2024", "中国资本新规"), synonyms: ["china", "资本新规", "商业银行资本管理办法"] },
];
