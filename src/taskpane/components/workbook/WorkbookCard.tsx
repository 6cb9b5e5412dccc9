import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { useCommonStyles } from "../commonStyles";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
});

/** One thing that can be done with the workbook: what it is for, then the way to do it. */
export function WorkbookCard({ title, about, children }: { readonly title: string; readonly about: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>{title}</h3>
      <p className={common.hint}>{about}</p>
      {children}
    </section>
  );
}
