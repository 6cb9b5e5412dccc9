import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../../app/paneContext";
import { referencePage, type GuideEntry } from "../../model/functions/guide";
import { useCommonStyles } from "../commonStyles";
import { Disclosure } from "../Disclosure";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { display: "flex", alignItems: "baseline", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  name: { margin: 0, fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase400, overflowWrap: "anywhere" },
  link: { flexShrink: 0, fontSize: tokens.fontSizeBase200 },
  notation: { margin: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, whiteSpace: "pre-wrap", overflowWrap: "anywhere", backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusMedium },
});

/** What a function is: name, sentence, formula in field notation, what it gives. */
export function FunctionHead({ entry, opensNotation = false }: { readonly entry: GuideEntry; readonly opensNotation?: boolean }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale } = usePane();
  const { fn, words } = entry;
  return (
    <div className={styles.head}>
      <div className={styles.line}>
        <h2 className={styles.name}>{fn.name}</h2>
        <Link className={styles.link} href={referencePage(entry, locale)} target="_blank" rel="noreferrer" aria-label={t.functions.referenceOf(fn.name)}>{t.functions.reference}</Link>
      </div>
      <p className={common.hint}>{words.summary[locale]}</p>
      <Disclosure label={t.functions.notation} startsOpen={opensNotation}>
        <pre className={styles.notation}>{words.formula}</pre>
        <p className={common.hint}>{t.functions.gives}: {words.returns[locale]}</p>
      </Disclosure>
    </div>
  );
}
