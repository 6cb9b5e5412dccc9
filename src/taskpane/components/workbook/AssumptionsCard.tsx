import { Button } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { describeFailure } from "../../../catalog/text/describeFailure";
import { usePane } from "../../app/paneContext";
import { assumptionField, assumptionFields, type AssumptionField } from "../../model/assumptionFields";
import { useCommonStyles } from "../commonStyles";
import { TroubleNotice } from "../Notice";
import { WorkbookCard } from "./WorkbookCard";

/** Assumptions that people keep on a sheet, with who answers for them. */
export function AssumptionsCard() {
  const common = useCommonStyles();
  const { t, locale, formats, state, controller } = usePane();
  const { kept, data } = controller;
  const { isKept, isLocked, count = 0, place, failures, trouble } = useSyncExternalStore(kept.subscribe, kept.state);
  const fields = useFields();
  const ready = state.reading.status === "ready";
  return (
    <WorkbookCard title={t.kept.title} about={t.kept.about}>
      {!ready && <p className={common.label}>{t.kept.noTable}</p>}
      {ready && fields.length === 0 && <p className={common.label}>{t.kept.nothingOpen}</p>}
      {isKept && <p className={common.label}>{t.kept.isKept(formats.count(count), count)}</p>}
      {isLocked && <p className={common.hint}>{t.kept.locked}</p>}
      <div className={common.wrap}>
        <Button size="small" disabled={!ready || isLocked || fields.length === 0} onClick={() => void kept.keep(fields, { usual: t.kept.usual })}>{isKept ? t.kept.add : t.kept.keep}</Button>
        {isKept && <Button size="small" onClick={() => void kept.lock(!isLocked)}>{isLocked ? t.kept.unlock : t.kept.lock}</Button>}
        {place && <Button size="small" onClick={() => void data.showCell(place.sheet, place.row, place.column)}>{t.kept.open}</Button>}
      </div>
      {failures.length > 0 && (
        <>
          <p className={common.label}>{t.kept.broken}</p>
          <ul className={common.list}>{failures.map(({ key, failure }) => <li key={key} className={common.hint}>{key}: {describeFailure(failure, locale)}</li>)}</ul>
        </>
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
    </WorkbookCard>
  );
}

/** Whatever the client table leaves open, and what is assumed for blank cells. */
function useFields(): AssumptionField[] {
  const { state: { reading, assumptions } } = usePane();
  if (reading.status !== "ready") return [];
  const { match, table } = reading.value;
  const { main, more } = assumptionFields(new Set(Object.keys(match.positions)), table.categories.benchmark?.labels ?? []);
  const open = [...main, ...more];
  const others = Object.keys(assumptions).filter((id) => !open.some(({ column }) => column.id === id));
  return [...open, ...others.map(assumptionField)];
}
