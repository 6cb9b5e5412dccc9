import { say } from "../../../catalog/text/localText";
import { recordedRuns } from "../../history/recordedRuns";
import type { ScanRule } from "../rule";

/** Runs that were recorded by several versions of Tenor. */
export const mixedVersions: ScanRule = {
  id: "mixedVersions",
  severity: "warning",
  what: say("run {id} was recorded by version {version}, the last run by {last}", "运行 {id} 由版本 {version} 记录，最近一次由 {last} 记录"),
  advice: say("Make the run again on the page History before you compare it with others.", "与其他运行比较前，请在“记录”页重新运行。"),
  find: ({ book }) => {
    const runs = recordedRuns(book);
    const last = runs[runs.length - 1]?.run.version;
    return runs.filter(({ run }) => run.version !== last).map(({ run, place }) => ({ place, values: { id: run.id, version: run.version, last } }));
  },
};
