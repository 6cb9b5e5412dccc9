import { Button, Link, Spinner, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useState, useSyncExternalStore, type ReactNode } from "react";
import { placeText } from "../../../audit/book/bookCells";
import { officeSample } from "../../../excel/officeSample";
import { usePane } from "../../app/paneContext";
import { fetchSample } from "../../model/welcome/fetchSample";
import { welcomeLines, type WelcomeLine, type WelcomeStep } from "../../model/welcome/welcomeSteps";
import { WelcomeController } from "../../state/welcomeController";
import { useCommonStyles } from "../commonStyles";
import { Notice, TroubleNotice } from "../Notice";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorBrandBackground2 },
  top: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  title: { margin: 0, flexGrow: 1, minWidth: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
  short: { margin: 0, flexGrow: 1, minWidth: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  about: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  steps: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  step: { display: "grid", gridTemplateColumns: "20px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, alignItems: "start" },
  number: { display: "flex", alignItems: "center", justifyContent: "center", width: "18px", height: "18px", marginTop: "1px", boxSizing: "border-box", borderRadius: tokens.borderRadiusCircular, border: `1px solid ${tokens.colorNeutralStroke1}`, fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground2 },
  next: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand, border: "none" },
  done: { display: "flex", fontSize: "20px", color: tokens.colorBrandForeground1 },
  body: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS, minWidth: 0 },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  waiting: { color: tokens.colorNeutralForeground3 },
  formula: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

/**
 * The first steps: a line while the workbook has a client table, for whoever opens it has been here before; the steps
 * themselves where it has none, or where they are asked for.
 */
export function WelcomeCard() {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, state, preferences, setPreferences, controller, locale } = usePane();
  const [welcome] = useState(() => new WelcomeController(controller, officeSample, fetchSample));
  const { working, formula, trouble, lacksColumns, noSample } = useSyncExternalStore(welcome.subscribe, welcome.state);
  const [asked, setAsked] = useState(false);
  const isEmpty = state.tables.status === "ready" && !state.source;
  const isOpen = asked || preferences.welcome === "open" || isEmpty;
  const hide = (): void => setPreferences({ ...preferences, welcome: "dismissed" });
  const dismiss = <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={t.welcome.hide} title={t.welcome.hide} onClick={hide} />;
  if (!isOpen) {
    return (
      <section className={mergeClasses(styles.card, styles.top)} style={{ flexDirection: "row" }} aria-label={t.welcome.title}>
        <p className={styles.short}>{t.welcome.short} <Link as="button" inline onClick={() => setAsked(true)}>{t.welcome.show}</Link></p>
        {dismiss}
      </section>
    );
  }
  const lines = welcomeLines({ hasTable: state.table.status === "ready", hasFormula: formula !== undefined, hasRun: state.result !== undefined });
  const act: Readonly<Record<WelcomeStep, () => void>> = {
    sample: () => { setAsked(true); void welcome.putSample(locale, t.welcome.sheet); },
    formula: () => { setAsked(true); void welcome.putFormula(t.welcome.sheet); },
    run: () => { setAsked(true); void welcome.run(locale); },
  };
  const isDone = lines.every(({ status }) => status === "done");
  return (
    <section className={styles.card} aria-label={t.welcome.title}>
      <div className={styles.top}>
        <h2 className={styles.title}>{t.welcome.title}</h2>
        {dismiss}
      </div>
      <p className={styles.about}>{isDone ? t.welcome.done : t.welcome.about}</p>
      <ol className={mergeClasses(common.list, styles.steps)}>
        {lines.map((line, index) => (
          <StepLine key={line.step} line={line} number={index + 1} isWorking={working === line.step} isBusy={working !== undefined || state.run.status === "running"} act={act[line.step]}>
            {line.step === "formula" && formula && (
              <>
                <code className={styles.formula}>{formula.text}</code>
                <span className={common.hint} role="status">{formula.shows === undefined ? t.welcome.calculating(placeText(formula.at)) : t.welcome.shows(placeText(formula.at), formula.shows)}</span>
              </>
            )}
            {line.step === "formula" && lacksColumns && <span className={common.hint} role="status">{t.welcome.lacksColumns}</span>}
          </StepLine>
        ))}
      </ol>
      {noSample && <Notice intent="error">{t.welcome.noSample}</Notice>}
      {trouble && <TroubleNotice trouble={trouble} />}
      {(isDone || lacksColumns) && <Link as="button" onClick={() => controller.navigation.show("functions")}>{t.welcome.explore}</Link>}
    </section>
  );
}

interface StepLineProps {
  readonly line: WelcomeLine;
  readonly number: number;
  readonly isWorking: boolean;
  readonly isBusy: boolean;
  readonly act: () => void;
  readonly children: ReactNode;
}

function StepLine({ line: { step, status }, number, isWorking, isBusy, act, children }: StepLineProps) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t } = usePane();
  return (
    <li className={styles.step} aria-current={status === "next" ? "step" : undefined}>
      {status === "done" ? <span className={styles.done} aria-hidden="true"><CheckmarkCircleFilled /></span> : <span className={mergeClasses(styles.number, status === "next" && styles.next)} aria-hidden="true">{number}</span>}
      <div className={styles.body}>
        <h3 className={mergeClasses(styles.name, status === "waiting" && styles.waiting)}>{t.welcome.steps[step]}<span className={common.hidden}> ({t.welcome.status[status]})</span></h3>
        {status === "next" && <p className={styles.about}>{t.welcome.what[step]}</p>}
        {status === "next" && (isWorking ? <Spinner size="tiny" label={t.welcome.working} labelPosition="after" /> : <Button size="small" appearance="primary" disabled={isBusy} onClick={act}>{t.welcome.act[step]}</Button>)}
        {children}
      </div>
    </li>
  );
}
