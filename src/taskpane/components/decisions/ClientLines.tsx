import { Badge, Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { usePane } from "../../app/paneContext";
import { useCommonStyles } from "../commonStyles";

const useStyles = makeStyles({
  line: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}`, minWidth: 0 },
  head: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS, minWidth: 0 },
  client: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere", textAlign: "start" },
  tag: { flexShrink: 0, whiteSpace: "nowrap" },
  figure: { marginInlineStart: "auto", flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  detail: { overflowWrap: "anywhere" },
  foot: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  decide: { minWidth: 0, paddingLeft: 0, color: tokens.colorBrandForegroundLink },
  more: { alignSelf: "flex-start" },
});

/** What a line says of a client. */
export interface ClientLine {
  readonly key: string;
  readonly client: string;
  readonly tag?: { readonly text: string; readonly colour: "brand" | "warning" | "danger" | "informative" | "success" };
  readonly figure?: { readonly text: string; readonly isNegative: boolean };
  readonly details: readonly string[];
  /** What was decided. */
  readonly decided?: string;
  /** Changes with each decision that is kept; where it is left out, `decided` tells. */
  readonly version?: string;
}

interface ClientLinesProps {
  readonly label: string;
  readonly lines: readonly ClientLine[];
  /** How many there are, shown or not. */
  readonly all: number;
  readonly show?: (index: number) => void;
  /** The form for a decision about a client. */
  readonly form?: (index: number, close: () => void) => ReactNode;
}

const FEW = 8;

/** Clients, each with what is proposed, why, and a way to its row and to a decision. */
export function ClientLines({ label, lines, all, show, form }: ClientLinesProps) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, formats } = usePane();
  const [isLong, setLong] = useState(false);
  const [open, setOpen] = useState<string>();
  const opener = useRef<HTMLElement | null>(null);
  const close = (): void => {
    setOpen(undefined);
    opener.current?.focus();
  };
  const opened = lines.find(({ key }) => key === open);
  const version = opened?.version ?? opened?.decided;
  const [openedAt, setOpenedAt] = useState<string>();
  // The form closes once what it recorded is there.
  useEffect(() => {
    if (open === undefined || version === openedAt) return;
    setOpen(undefined);
    opener.current?.focus();
  }, [open, version, openedAt]);
  const shown = lines.slice(0, isLong ? lines.length : FEW);
  return (
    <>
      <ul className={common.list} aria-label={label}>
        {shown.map(({ key, client, tag, figure, details, decided: known, version: own }, index) => (
          <li key={key} className={styles.line}>
            <div className={styles.head}>
              {show ? <Link as="button" inline className={styles.client} aria-label={t.results.select(client)} onClick={() => show(index)}>{client}</Link> : <span className={styles.client}>{client}</span>}
              {tag && <Badge className={styles.tag} size="small" appearance="tint" color={tag.colour}>{tag.text}</Badge>}
              {figure && <span className={mergeClasses(styles.figure, figure.isNegative && common.negative)}>{figure.text}</span>}
            </div>
            {details.map((detail) => <p key={detail} className={mergeClasses(common.hint, styles.detail)}>{detail}</p>)}
            {form && open !== key && (
              <div className={styles.foot}>
                <Button className={styles.decide} size="small" appearance="transparent" aria-label={t.decisions.decideAbout(client)} onClick={({ currentTarget }) => {
                  opener.current = currentTarget;
                  setOpenedAt(own ?? known);
                  setOpen(key);
                }}>{t.decisions.decide}</Button>
                {known !== undefined && <span role="status" className={common.hint}>{t.decisions.recorded(known)}</span>}
              </div>
            )}
            {form && open === key && form(index, close)}
          </li>
        ))}
      </ul>
      {lines.length > FEW && <Button className={styles.more} size="small" appearance="subtle" onClick={() => setLong(!isLong)}>{isLong ? t.common.showLess : t.common.showAll(formats.count(lines.length))}</Button>}
      {all > lines.length && <p className={common.hint}>{t.decisions.moreOnSheet(formats.count(all - lines.length))}</p>}
    </>
  );
}
