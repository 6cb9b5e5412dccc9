import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { usePane } from "../app/paneContext";
import { useCommonStyles } from "./commonStyles";

const useProgressStyles = makeStyles({
  words: { display: "flex", justifyContent: "space-between", flexGrow: 1, gap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface ProgressProps {
  readonly label: string;
  /** From 0 to 1; undefined where nobody can tell. */
  readonly share?: number;
  readonly words: ReactNode;
  readonly cancel: () => void;
}

/** How far a long step is, and the button that stops it. */
export function Progress({ label, share, words, cancel }: ProgressProps) {
  const styles = useProgressStyles();
  const common = useCommonStyles();
  const { t } = usePane();
  const button = useRef<HTMLButtonElement>(null);
  // The button that was pressed has gone: what can be done now is to cancel.
  useEffect(() => button.current?.focus(), []);
  return (
    <div onKeyDown={({ key }) => key === "Escape" && cancel()}>
      <ProgressBar value={share} max={1} thickness="large" aria-label={label} />
      <div className={common.row}>
        <div className={styles.words}>{words}</div>
        <Button size="small" ref={button} onClick={cancel}>{t.common.cancel}</Button>
      </div>
    </div>
  );
}
