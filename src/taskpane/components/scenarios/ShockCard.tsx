import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId } from "react";
import { describeFailure } from "../../../catalog/text/describeFailure";
import { refusalOf } from "../../../core/scenario/fittingScenarios";
import type { Scenario } from "../../../core/scenario/scenario";
import { usePane } from "../../app/paneContext";
import { changeShock, moveShock, removeShock } from "../../model/scenarios/edits";
import { shockSentence } from "../../model/scenarios/shockSentence";
import { useCommonStyles } from "../commonStyles";
import { MoreMenu } from "./MoreMenu";
import { useScenarios } from "./scenariosContext";
import { ShockForm } from "./ShockForm";

const useStyles = makeStyles({
  card: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, paddingBottom: tokens.spacingVerticalXS },
  head: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", alignItems: "center" },
  button: {
    display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minWidth: 0, minHeight: "32px", padding: 0, border: "none", background: "none", color: tokens.colorNeutralForeground1, fontFamily: "inherit", fontSize: tokens.fontSizeBase300, textAlign: "start", cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
  },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  off: { color: tokens.colorStatusWarningForeground1 },
});

interface ShockCardProps {
  readonly scenario: Scenario;
  readonly index: number;
  readonly isOpen: boolean;
  readonly onToggle: (open: boolean) => void;
}

/** A shock as a sentence; opened, its form. */
export function ShockCard({ scenario, index, isOpen, onToggle }: ShockCardProps) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, formats, locale } = usePane();
  const { edit, table } = useScenarios();
  const words = t.scenarioEditor;
  const id = useId();
  const { name, shocks } = scenario;
  const shock = shocks[index];
  const refusal = table && refusalOf(table, { name, weight: 0, shocks: [shock] });
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <button type="button" className={styles.button} aria-expanded={isOpen} aria-controls={id} onClick={() => onToggle(!isOpen)}>
          {isOpen ? <ChevronDownRegular className={styles.chevron} /> : <ChevronRightRegular className={styles.chevron} />}
          <span>{shockSentence(shock, words, formats)}</span>
        </button>
        <MoreMenu
          label={words.shockActions(formats.count(index + 1))}
          items={[
            { label: words.up, run: () => edit(moveShock(name, index, -1)), disabled: index === 0 },
            { label: words.down, run: () => edit(moveShock(name, index, 1)), disabled: index === shocks.length - 1 },
            { label: words.removeShock, run: () => edit(removeShock(name, index)) },
          ]}
        />
      </div>
      {refusal && <p className={`${common.hint} ${styles.off}`}>{t.scenarios.notForTable(describeFailure(refusal, locale))}</p>}
      <div id={id} hidden={!isOpen}>{isOpen && <ShockForm shock={shock} onChange={(changed) => edit(changeShock(name, index, changed))} />}</div>
    </li>
  );
}
