import { Link, SearchBox, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo } from "react";
import { usePane } from "../../app/paneContext";
import { referencePage, type GuideEntry } from "../../model/functions/guide";
import { searchGuide } from "../../model/functions/searchGuide";
import { useCommonStyles } from "../commonStyles";
import { useFunctions } from "./functionsContext";

const useStyles = makeStyles({
  search: { flexShrink: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  box: { maxWidth: "none", width: "100%" },
  main: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden", backgroundColor: tokens.colorNeutralBackground1 },
  group: { position: "sticky", top: 0, zIndex: 1, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, backgroundColor: tokens.colorNeutralBackground2, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover } },
  open: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, border: "none", background: "none", padding: 0, font: "inherit", color: "inherit", textAlign: "start", cursor: "pointer", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px", borderRadius: tokens.borderRadiusSmall } },
  name: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1, overflowWrap: "anywhere" },
  link: { flexShrink: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  none: { padding: tokens.spacingHorizontalM },
});

/** Every function by group, or those that a few words find. */
export function Gallery({ query, onQuery }: { readonly query: string; readonly onQuery: (query: string) => void }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale, formats } = usePane();
  const { entries } = useFunctions();
  const wanted = useDeferredValue(query);
  const found = useMemo(() => searchGuide(entries, wanted), [entries, wanted]);
  const isSearch = wanted.trim() !== "";
  return (
    <>
      <div className={styles.search} role="search">
        <SearchBox className={styles.box} size="medium" value={query} onChange={(_event, { value }) => onQuery(value)} aria-label={t.functions.search} placeholder={t.functions.searchHint} />
        <p className={common.hint} role="status">{t.functions.found(formats.count(found.length), found.length)}</p>
      </div>
      <main className={styles.main} aria-label={t.functions.title}>
        {found.length === 0 && <p className={`${common.hint} ${styles.none}`}>{t.functions.none}</p>}
        {isSearch ? <Lines entries={found} showGroup /> : groupsOf(found).map((group) => (
          <section key={group[0].group.en} aria-label={group[0].group[locale]}>
            <h2 className={`${common.label} ${styles.group}`}>{group[0].group[locale]}</h2>
            <Lines entries={group} />
          </section>
        ))}
      </main>
    </>
  );
}

function groupsOf(entries: readonly GuideEntry[]): GuideEntry[][] {
  const groups: GuideEntry[][] = [];
  for (const entry of entries) {
    if (groups.at(-1)?.[0].group.en === entry.group.en) groups.at(-1)!.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function Lines({ entries, showGroup = false }: { readonly entries: readonly GuideEntry[]; readonly showGroup?: boolean }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale } = usePane();
  const { builder } = useFunctions();
  return (
    <ul className={common.list}>
      {entries.map((entry) => (
        <li key={entry.fn.id} className={styles.line}>
          <button type="button" className={styles.open} onClick={() => void builder.open(entry)}>
            <span className={styles.name}>{entry.fn.name}</span>
            {showGroup && <span className={common.hint}>{entry.group[locale]}</span>}
            <span className={common.hint}>{entry.words.summary[locale]}</span>
          </button>
          <Link className={styles.link} href={referencePage(entry, locale)} target="_blank" rel="noreferrer" aria-label={t.functions.referenceOf(entry.fn.name)}>{t.functions.reference}</Link>
        </li>
      ))}
    </ul>
  );
}
