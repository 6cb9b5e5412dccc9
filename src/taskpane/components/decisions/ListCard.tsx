import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: 0, minHeight: "28px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: "28px" },
});

/** A list under its title. */
export function ListCard({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>{title}</h3>
      {children}
    </section>
  );
}
