import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { useSyncExternalStore } from "react";
import { usePane } from "../../app/paneContext";
import { policyRows } from "../../model/decisions/policyRows";
import type { PolicySheet } from "../../state/policySheet";
import { useCommonStyles } from "../commonStyles";
import { Disclosure } from "../Disclosure";
import { TroubleNotice } from "../Notice";
import { DataTable } from "../results/DataTable";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  button: { alignSelf: "flex-start" },
});

interface PolicySectionProps {
  readonly policy: PolicySheet;
  readonly title: string;
  readonly about: string;
  /** Puts something else on the sheet than the defaults. */
  readonly put?: () => void;
}

/** Which rules hold: the illustrative ones, or those of a table of the workbook; and the way to change them. */
export function PolicySection({ policy, title, about, put }: PolicySectionProps) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale } = usePane();
  const { cells, place, trouble } = useSyncExternalStore(policy.subscribe, policy.state);
  return (
    <div role="group" aria-label={title} className={styles.section}>
      <h2 className={common.label}>{title}</h2>
      <p className={common.hint}>{place ? t.decisions.onSheet(place.sheet) : about}</p>
      <Disclosure label={t.decisions.showRules}>
        <DataTable label={title} model={policyRows(cells ?? policy.plan.defaults(locale))} />
      </Disclosure>
      {place
        ? <Button className={styles.button} size="small" icon={<TableRegular />} onClick={() => void policy.show()}>{t.decisions.showSheet}</Button>
        : <Button className={styles.button} size="small" icon={<TableAddRegular />} onClick={put ?? (() => void policy.put(locale))}>{t.decisions.putOnSheet}</Button>}
      {trouble && <TroubleNotice trouble={trouble} />}
    </div>
  );
}
