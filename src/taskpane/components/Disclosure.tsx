import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  button: {
    display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS, maxWidth: "100%", border: "none", background: "none", padding: `${tokens.spacingVerticalXS} 0`, color: tokens.colorBrandForegroundLink, fontFamily: "inherit", fontSize: tokens.fontSizeBase200, textAlign: "start", cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
  },
  chevron: { flexShrink: 0, transitionProperty: "transform", transitionDuration: tokens.durationFast, "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" } },
  open: { transform: "rotate(90deg)" },
});

/** Detail that is there for who asks. */
export function Disclosure({ label, children, startsOpen = false }: { readonly label: string; readonly children: ReactNode; readonly startsOpen?: boolean }) {
  const styles = useStyles();
  const [open, setOpen] = useState(startsOpen);
  const id = useId();
  return (
    <div>
      <button type="button" className={styles.button} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <ChevronRightRegular className={mergeClasses(styles.chevron, open && styles.open)} />
        <span>{label}</span>
      </button>
      <div id={id} hidden={!open}>{open && children}</div>
    </div>
  );
}
