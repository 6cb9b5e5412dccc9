import type { TimeUnit } from "../../core/units/timeUnit";
import type { Choice } from "../schema/choices";
import { say } from "../text/localText";
import { choiceParam } from "./param";

const choices: readonly Choice<TimeUnit>[] = [
  { value: "days", label: say("days", "天"), synonyms: ["day", "日"] },
  { value: "weeks", label: say("weeks", "周"), synonyms: ["week", "星期"] },
  { value: "months", label: say("months", "月"), synonyms: ["month", "个月"] },
  { value: "years", label: say("years", "年"), synonyms: ["year"] },
];

/** Unit of the durations that a function gives. */
export const timeUnitParam = choiceParam<"unit", TimeUnit>("unit", "scalar", {
  label: say("Unit", "单位"),
  help: say("Of the durations: days, weeks, months (a twelfth of 365 days) or years (365 days).", "时间单位：天、周、月（365 天的十二分之一）或年（365 天）。"),
  choices,
  default: "years",
});
