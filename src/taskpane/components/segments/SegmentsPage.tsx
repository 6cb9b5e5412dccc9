import { PeopleTeamRegular } from "@fluentui/react-icons/svg/people-team";
import { useState, useSyncExternalStore } from "react";
import { usePane } from "../../app/paneContext";
import { valueOf } from "../../model/load";
import { SegmentsController } from "../../state/segmentsController";
import { DecisionPage } from "../decisions/DecisionPage";
import { PolicySection } from "../decisions/PolicySection";
import { useWhenShown } from "../decisions/useWhenShown";
import { SegmentFields } from "./SegmentFields";
import { SegmentsResult } from "./SegmentsResult";

/** Which clients are alike, and what to offer them. */
export function SegmentsPage() {
  const { t, locale, controller, state: pane } = usePane();
  const [page] = useState(() => new SegmentsController(controller.pageServices));
  const state = useSyncExternalStore(page.subscribe, page.state);
  useWhenShown("segments", () => page.refresh());
  const reading = valueOf(pane.reading);
  return (
    <DecisionPage
      title={t.segments.title}
      intro={t.segments.intro}
      resultLabel={t.segments.result}
      task={page.task}
      writing={page.writing}
      show={(finished) => <SegmentsResult page={page} finished={finished} />}
      run={{ first: t.segments.run, again: t.segments.again, icon: <PeopleTeamRegular />, start: () => void page.segment(locale), disabled: reading === undefined }}
      write={() => void page.write(t.segments.sheet)}
      working={t.segments.working}
      finished={t.segments.finished}
      hint={reading === undefined ? t.decisions.needsTable : undefined}
      isCounted={state.method !== "clusters"}
      isStale={(finished) => state.stale || reading !== finished.reading}
    >
      <SegmentFields page={page} source={pane.source} />
      {state.method !== "clusters" && <PolicySection policy={page.rules[state.method]} title={t.segments.rules} about={t.segments.rulesAbout} />}
      <PolicySection policy={page.treatments} title={t.segments.policy} about={t.segments.policyAbout} />
    </DecisionPage>
  );
}
