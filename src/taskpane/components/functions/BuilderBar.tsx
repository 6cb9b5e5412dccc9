import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { MathFormulaRegular } from "@fluentui/react-icons/svg/math-formula";
import { useSyncExternalStore } from "react";
import { describeFailure } from "../../../catalog/text/describeFailure";
import { placeText } from "../../../audit/book/bookCells";
import { usePane } from "../../app/paneContext";
import type { Insertion } from "../../model/functions/builderState";
import { failedField } from "../../model/functions/failedField";
import type { FormField } from "../../model/functions/formFields";
import { useCommonStyles } from "../commonStyles";
import { CopyButton } from "../CopyButton";
import { Notice, TroubleNotice } from "../Notice";
import { useFunctions } from "./functionsContext";
import { ResultView } from "./ResultView";

const useStyles = makeStyles({
  bar: { flexShrink: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2 },
  formula: { flexGrow: 1, minWidth: 0, maxHeight: "60px", overflowY: "auto", overflowWrap: "anywhere", fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  copy: { flexShrink: 0 },
  main: { flexGrow: 1, minWidth: 0 },
  error: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorStatusDangerForeground1, overflowWrap: "anywhere" },
});

/** The form's foot: what it gives now, the formula, and the way into a cell. */
export function BuilderBar({ fields }: { readonly fields: readonly FormField[] }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t } = usePane();
  const { builder } = useFunctions();
  const { edited, insertion, preview } = useSyncExternalStore(builder.subscribe, builder.state);
  const formula = builder.formula();
  return (
    <footer className={styles.bar}>
      <section aria-label={t.functions.result} aria-live="polite"><Result fields={fields} /></section>
      <section aria-label={t.functions.formula} className={common.row}>
        <code className={styles.formula} tabIndex={0}>{formula}</code>
        <span className={styles.copy}><CopyButton iconOnly text={() => formula} label={t.functions.copyFormula} /></span>
      </section>
      <InsertionNotice insertion={insertion} />
      {insertion.status !== "occupied" && (
        <div className={common.row}>
          <Button className={styles.main} appearance="primary" icon={<MathFormulaRegular />} disabled={preview.status === "incomplete" || insertion.status === "inserting"} onClick={() => void builder.insert()}>
            {edited ? t.functions.replaceCall(placeText(edited.at)) : t.functions.insert}
          </Button>
        </div>
      )}
    </footer>
  );
}

function Result({ fields }: { readonly fields: readonly FormField[] }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale, formats } = usePane();
  const { builder } = useFunctions();
  const { entry, preview } = useSyncExternalStore(builder.subscribe, builder.state);
  if (!entry) return null;
  switch (preview.status) {
    case "incomplete":
      return <p className={common.hint}>{t.functions.missing(formats.list(fields.filter(({ name }) => preview.missing.includes(name)).map(({ label }) => label)))}</p>;
    case "working":
      return <p className={common.hint}>{t.functions.working}</p>;
    case "beyond":
      return <p className={common.hint}>{t.functions.beyond(preview.detail)}</p>;
    case "trouble":
      return <TroubleNotice trouble={preview.trouble} />;
    case "failed":
      return <p className={styles.error}>{describeFailure(preview.failure, locale)}</p>;
    case "done":
      return (
        <>
          <ResultView cells={preview.cells} />
          {preview.failure && failedField(entry.fn, preview.failure) === undefined && <p className={styles.error}>{describeFailure(preview.failure, locale)}</p>}
        </>
      );
  }
}

/** What came of Insert. */
function InsertionNotice({ insertion }: { readonly insertion: Insertion }) {
  const { t } = usePane();
  const { builder } = useFunctions();
  switch (insertion.status) {
    case "occupied":
      return <Notice intent="warning" action={{ label: t.functions.replace, run: () => builder.insert() }} onDismiss={() => builder.cancelInsertion()}>{t.functions.occupied(placeText(insertion.at), insertion.holds)}</Notice>;
    case "inserted": {
      const place = placeText(insertion.at);
      return insertion.shows === "#SPILL!" ? <Notice intent="warning">{t.functions.spill(place)}</Notice> : <Notice intent="success">{t.functions.inserted(place)}</Notice>;
    }
    case "failed":
      return <TroubleNotice trouble={insertion.trouble} />;
    case "idle":
    case "inserting":
      return null;
  }
}
