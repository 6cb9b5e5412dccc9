import { say } from "../../../catalog/text/localText";
import { recordedRuns } from "../../history/recordedRuns";
import { inputsNow } from "../../verify/verifyRuns";
import type { Found, ScanRule } from "../rule";

/** Runs whose inputs are not what they were. */
export const staleRuns: ScanRule = {
  id: "staleRuns",
  severity: "warning",
  what: say("the inputs of run {id} have changed since: {parts}", "运行 {id} 之后输入已变化：{parts}"),
  advice: say("Run again: the recorded totals are those of other inputs.", "请重新运行：记录的合计对应的是原来的输入。"),
  find: async ({ book }) => {
    const found: Found[] = [];
    for (const { run, place } of recordedRuns(book)) {
      const now = await inputsNow(book, run);
      if (now.ok && now.value.changed.length > 0) found.push({ place, values: { id: run.id, parts: now.value.changed.join(", ") } });
    }
    return found;
  },
};
