import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../../app/paneContext";
import type { CellPlace } from "../../../audit/book/bookCells";
import { useCommonStyles } from "../commonStyles";

const useStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}`, minWidth: 0, overflowWrap: "anywhere" },
  about: { fontFamily: tokens.fontFamilyMonospace },
});

const SHOWN_FIRST = 8;

interface CellLine {
  readonly place: CellPlace;
  readonly at: string;
  readonly said: string;
  readonly about: string;
}

/** Cells with what is to be said of them, each a way to the cell. */
export function CellLines({ lines, label, show }: { readonly lines: readonly CellLine[]; readonly label: string; readonly show: (place: CellPlace) => void }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, formats } = usePane();
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className={common.list} aria-label={label}>
        {lines.slice(0, all ? undefined : SHOWN_FIRST).map(({ place, at, said, about }, index) => (
          <li key={index} className={styles.item}>
            <Link as="button" onClick={() => show(place)}>{at}</Link>
            <p className={common.hint}>{said}</p>
            {about !== "" && <p className={`${common.hint} ${common.cut} ${styles.about}`} title={about}>{about}</p>}
          </li>
        ))}
      </ul>
      {lines.length > SHOWN_FIRST && (
        <div className={common.wrap}>
          <Link as="button" onClick={() => setAll(!all)}>{all ? t.common.showLess : t.common.showAll(formats.count(lines.length))}</Link>
        </div>
      )}
    </>
  );
}
