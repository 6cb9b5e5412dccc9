import { Button, Field, Select, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { useEffect, useSyncExternalStore } from "react";
import { placeText } from "../../../audit/book/bookCells";
import { describeFailure } from "../../../catalog/text/describeFailure";
import { usePane } from "../../app/paneContext";
import { firstFailure } from "../../model/functions/failedField";
import type { Explanation } from "../../model/functions/explanation";
import { useCommonStyles } from "../commonStyles";
import { Notice, TroubleNotice } from "../Notice";
import { ArgumentList } from "./ArgumentList";
import { FunctionHead } from "./FunctionHead";
import { useFunctions } from "./functionsContext";
import { ResultView } from "./ResultView";
import { StepList } from "./StepList";

const useStyles = makeStyles({
  main: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden", backgroundColor: tokens.colorNeutralBackground1, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM },
  cell: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  place: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300, overflowWrap: "anywhere", minWidth: 0 },
  formula: { display: "block", padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusMedium, overflowWrap: "anywhere", fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  result: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** The selected cell, told: its call, what each argument is and holds, what comes of it and by which steps. */
export function Explain({ shown }: { readonly shown: boolean }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale } = usePane();
  const { entries, explainer } = useFunctions();
  const state = useSyncExternalStore(explainer.subscribe, explainer.state);
  useEffect(() => (shown ? explainer.follow(entries, locale) : undefined), [shown, explainer, entries, locale]);
  return (
    <main className={styles.main} aria-label={t.functions.explain}>
      {state.status !== "done" && <p className={common.hint}>{t.functions.explainHint}</p>}
      {state.status === "working" && <Spinner size="tiny" label={t.functions.working} labelPosition="after" />}
      {state.status === "nothing" && <p className={common.hint} role="status">{state.unknown === undefined ? t.functions.noFormula(placeText(state.cell)) : t.functions.unknown(state.unknown)}</p>}
      {state.status === "failed" && <TroubleNotice trouble={state.trouble} />}
      {state.status === "done" && <Told explanation={state.explanation} />}
    </main>
  );
}

function Told({ explanation }: { readonly explanation: Explanation }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale } = usePane();
  const { builder } = useFunctions();
  const { cell, calls, chosen, entry, answer, readings } = explanation;
  const call = calls[chosen];
  const failure = answer && firstFailure(answer);
  const unread = readings.findIndex(({ ok }) => !ok);
  const edit = (): void => void builder.edit(entry, call.args, { at: cell, formula: cell.formula, start: call.start, end: call.end });
  return (
    <>
      <div className={styles.cell}>
        <h2 className={styles.place} aria-live="polite">{placeText(cell)}</h2>
        <Button size="small" icon={<EditRegular />} onClick={edit}>{t.functions.edit}</Button>
      </div>
      <code className={styles.formula}>{cell.formula}</code>
      <ChosenCall explanation={explanation} />
      <FunctionHead entry={entry} opensNotation />
      <section className={styles.result} aria-label={t.functions.result}>
        <h3 className={common.label}>{t.functions.result}</h3>
        {answer?.ok && <ResultView cells={answer.value} />}
        {failure && <Notice intent="error">{describeFailure(failure, locale)}</Notice>}
        {unread >= 0 && <Notice intent="info">{t.functions.beyond(call.args[unread])}</Notice>}
        <p className={common.hint}>{t.functions.shows(cell.text === "" ? t.functions.blank : cell.text)}</p>
      </section>
      <ArgumentList explanation={explanation} />
      {explanation.steps && <StepList steps={explanation.steps} />}
    </>
  );
}

/** Which call is told about, where the formula has several. */
function ChosenCall({ explanation }: { readonly explanation: Explanation }) {
  const { t, locale } = usePane();
  const { entries, explainer } = useFunctions();
  const { calls, chosen } = explanation;
  if (calls.length < 2) return null;
  return (
    <Field size="small" label={t.functions.call}>
      <Select size="small" value={String(chosen)} onChange={(_event, { value }) => void explainer.explain(entries, locale, Number(value))}>
        {calls.map(({ name, start }, index) => <option key={start} value={index}>{`${index + 1}. ${name}`}</option>)}
      </Select>
    </Field>
  );
}
