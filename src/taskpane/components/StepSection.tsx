import { makeStyles, mergeClasses, tokens, Spinner } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { useId, type ReactNode } from "react";
import { usePane } from "../app/paneContext";
import type { Step } from "../model/paneState";
import type { StepStatus } from "../model/stepStatus";
import { useCommonStyles } from "./commonStyles";

const useStyles = makeStyles({
  section: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0, font: "inherit" },
  button: {
    display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, width: "100%", minHeight: "36px", padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, boxSizing: "border-box",
    border: "none", background: "none", color: tokens.colorNeutralForeground1, fontFamily: "inherit", fontSize: tokens.fontSizeBase300, textAlign: "start", cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  icon: { display: "flex", flexShrink: 0, fontSize: "18px", width: "20px", justifyContent: "center" },
  done: { color: tokens.colorBrandForeground1 },
  attention: { color: tokens.colorStatusDangerForeground1 },
  waiting: { color: tokens.colorNeutralForeground4 },
  title: { fontWeight: tokens.fontWeightSemibold, flexShrink: 0 },
  summary: { flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, textAlign: "end" },
  summaryAttention: { color: tokens.colorStatusDangerForeground1 },
  chevron: { display: "flex", flexShrink: 0, color: tokens.colorNeutralForeground3, transitionProperty: "transform", transitionDuration: tokens.durationFast, "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" } },
  open: { transform: "rotate(180deg)" },
  body: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

interface StepSectionProps {
  readonly step: Step;
  readonly status: StepStatus;
  /** The step in a few words, while it is closed and while it is open. */
  readonly summary: string;
  readonly open: boolean;
  readonly children: ReactNode;
}

/** A step that can be opened and closed; closed it says what it holds. */
export function StepSection({ step, status, summary, open, children }: StepSectionProps) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, controller } = usePane();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={`${id}-title`} data-step={step}>
      <h2 className={styles.heading}>
        <button type="button" className={styles.button} aria-expanded={open} aria-controls={`${id}-body`} onClick={() => controller.store.dispatch({ type: "stepToggled", step, open: !open })}>
          <StatusIcon status={status} />
          <span id={`${id}-title`} className={styles.title}>{t.steps[step]}</span>
          <span className={common.hidden}>{t.stepState[status]}</span>
          <span className={mergeClasses(styles.summary, status === "attention" && styles.summaryAttention)}>{summary}</span>
          <ChevronDownRegular className={mergeClasses(styles.chevron, open && styles.open)} />
        </button>
      </h2>
      <div id={`${id}-body`} className={styles.body} hidden={!open} style={open ? undefined : { display: "none" }}>
        {open && children}
      </div>
    </section>
  );
}

function StatusIcon({ status }: { readonly status: StepStatus }) {
  const styles = useStyles();
  const icon = { done: <CheckmarkCircleFilled />, attention: <ErrorCircleFilled />, waiting: <CircleRegular />, working: <Spinner size="extra-tiny" /> }[status];
  const colour = { done: styles.done, attention: styles.attention, waiting: styles.waiting, working: styles.waiting }[status];
  return <span className={mergeClasses(styles.icon, colour)} aria-hidden="true">{icon}</span>;
}
