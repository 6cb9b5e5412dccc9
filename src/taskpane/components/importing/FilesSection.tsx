import { Button, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useRef, useState, type DragEvent } from "react";
import { FILE_KINDS, type FileKind } from "../../../crm/fields/importField";
import { kindLabels } from "../../../crm/fields";
import { describeFileFailure } from "../../../files/fileFailure";
import { usePane } from "../../app/paneContext";
import type { ChosenFile } from "../../model/importing/importState";
import { useCommonStyles } from "../commonStyles";
import { useImport } from "./importContext";

const useStyles = makeStyles({
  drop: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, padding: tokens.spacingHorizontalM, marginBottom: tokens.spacingVerticalS, border: `1px dashed ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium },
  over: { backgroundColor: tokens.colorBrandBackground2 },
  file: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}`, minWidth: 0 },
  words: { flexGrow: 1, flexBasis: "120px", minWidth: 0, overflowWrap: "anywhere" },
  kind: { flexShrink: 0, minWidth: 0, maxWidth: "130px" },
  failed: { color: tokens.colorStatusDangerForeground1 },
});

/** The files, each with what it holds. */
export function FilesSection() {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t } = usePane();
  const { state, page } = useImport();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void page.add([...event.dataTransfer.files]);
  };
  return (
    <div>
      <div className={mergeClasses(styles.drop, isOver && styles.over)} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
        <Button icon={<AddRegular />} appearance={state.files.length === 0 ? "primary" : "secondary"} onClick={() => input.current?.click()}>{t.import.add}</Button>
        <span className={common.hint}>{t.import.drop}</span>
        <input
          ref={input} type="file" multiple hidden accept=".csv,.txt,.tsv,.xlsx,.xlsm" aria-label={t.import.add}
          onChange={({ target }) => {
            void page.add([...(target.files ?? [])]);
            // The same file may be chosen again after it was corrected.
            target.value = "";
          }}
        />
      </div>
      <ul className={common.list} aria-label={t.import.files}>{state.files.map((file) => <FileLine key={file.id} file={file} />)}</ul>
      {state.isKept && <p className={common.hint}>{t.import.kept}</p>}
    </div>
  );
}

function FileLine({ file: { id, name, reading, kind } }: { readonly file: ChosenFile }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale, formats } = usePane();
  const { page } = useImport();
  return (
    <li className={styles.file}>
      <span className={styles.words}>
        {name}{" "}
        {reading.status === "ready" && <span className={common.hint}>{t.import.rows(formats.count(reading.head.rows))}</span>}
        {reading.status === "reading" && <span className={common.hint}>{t.import.reading}</span>}
        {reading.status === "failed" && <span role="alert" className={styles.failed}>{describeFileFailure(reading.failure, locale)}</span>}
      </span>
      {kind && (
        <Select size="small" className={styles.kind} aria-label={t.import.holds(name)} value={kind} onChange={(_event, { value }) => page.setKind(id, value as FileKind)}>
          {FILE_KINDS.map((one) => <option key={one} value={one}>{kindLabels[one][locale]}</option>)}
        </Select>
      )}
      <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={t.import.remove(name)} onClick={() => page.remove(id)} />
    </li>
  );
}
