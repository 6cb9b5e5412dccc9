import { Badge, Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ShieldCheckmarkRegular } from "@fluentui/react-icons/svg/shield-checkmark";
import { placeOf } from "../../../catalog/schema/sourceRef";
import { usePane } from "../../app/paneContext";
import type { Rerun } from "../../../audit/history/rerun";
import type { RunRecord } from "../../../audit/history/runRecord";
import { momentText } from "../../model/moment";
import { useCommonStyles } from "../commonStyles";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, border: "none", margin: 0, padding: 0, minWidth: 0 },
  item: {
    display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, cursor: "pointer", minWidth: 0,
    ":focus-within": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  chosen: { border: `1px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  words: { flexGrow: 1, minWidth: 0 },
  line: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS, minWidth: 0 },
  when: { fontWeight: tokens.fontWeightSemibold },
  radio: { accentColor: tokens.colorBrandBackground, margin: 0, flexShrink: 0 },
  verify: { alignSelf: "flex-start" },
});

interface RunListProps {
  readonly runs: readonly RunRecord[];
  readonly selected?: string;
  readonly reruns: ReadonlyMap<string, Rerun>;
  readonly onSelect: (id: string) => void;
  readonly onVerifyAll: () => void;
  readonly isBusy: boolean;
}

/** Every recorded run, the newest first. */
export function RunList({ runs, selected, reruns, onSelect, onVerifyAll, isBusy }: RunListProps) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale, formats } = usePane();
  return (
    <>
      <fieldset className={styles.list}>
        <legend className={common.hidden}>{t.history.title}</legend>
        {runs.map(({ id, finishedAt, source, kind, who, totals }) => (
          <label key={id} className={mergeClasses(styles.item, id === selected && styles.chosen)}>
            <input type="radio" name="run" className={styles.radio} checked={id === selected} onChange={() => onSelect(id)} />
            <span className={styles.words}>
              <span className={styles.line}>
                <span className={mergeClasses(styles.when, common.cut)}>{momentText(finishedAt, locale)}</span>
                <span className={common.number}>{formats.compact(totals.weighted ?? totals.base)}</span>
              </span>
              <span className={styles.line}>
                <span className={mergeClasses(common.hint, common.cut)}>{placeOf(source)} · {t.history.byPerson(t.history.kinds[kind], who)}</span>
                <Verdict rerun={reruns.get(id)} />
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <Button className={styles.verify} size="small" icon={<ShieldCheckmarkRegular />} disabled={isBusy} onClick={onVerifyAll}>{t.history.verifyAll}</Button>
    </>
  );
}

/** What came of making a run again, in a word. */
function Verdict({ rerun }: { readonly rerun: Rerun | undefined }) {
  const { t } = usePane();
  if (!rerun) return null;
  if (rerun.changed.length > 0) return <Badge size="small" appearance="tint" color="warning">{t.history.moved}</Badge>;
  return rerun.same ? <Badge size="small" appearance="tint" color="success">{t.history.verified}</Badge> : <Badge size="small" appearance="tint" color="danger">{t.history.differs}</Badge>;
}
