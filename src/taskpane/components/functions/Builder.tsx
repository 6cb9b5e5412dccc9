import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { describeFailure } from "../../../catalog/text/describeFailure";
import { usePane } from "../../app/paneContext";
import type { Preview } from "../../model/functions/builderState";
import { failedField } from "../../model/functions/failedField";
import { formFields, type FormField } from "../../model/functions/formFields";
import type { GuideEntry } from "../../model/functions/guide";
import { debounced } from "../../state/turns";
import { useCommonStyles } from "../commonStyles";
import { Disclosure } from "../Disclosure";
import { TroubleNotice } from "../Notice";
import { BuilderBar } from "./BuilderBar";
import { BuilderField } from "./BuilderField";
import { FunctionHead } from "./FunctionHead";
import { useFunctions } from "./functionsContext";

const useStyles = makeStyles({
  top: { flexShrink: 0, padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  main: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden", backgroundColor: tokens.colorNeutralBackground1, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM, outlineStyle: "none" },
  examples: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalXS, paddingTop: tokens.spacingVerticalXS },
  example: { justifyContent: "flex-start", textAlign: "start", minWidth: 0, maxWidth: "100%", fontWeight: tokens.fontWeightRegular },
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

const SELECTION_SETTLES_MS = 300;

/** The form of a function, what its call gives, and the way into a cell. */
export function Builder({ shown }: { readonly shown: boolean }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale, controller } = usePane();
  const { builder } = useFunctions();
  const { entry, edited, notice } = useSyncExternalStore(builder.subscribe, builder.state);
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.focus({ preventScroll: true }), [entry]);
  useEffect(() => {
    if (!shown) return undefined;
    const watching = controller.pageServices.workbook.watchSelection(debounced(() => void builder.refresh(), SELECTION_SETTLES_MS));
    return () => void watching.then((watched) => watched.ok && watched.value());
  }, [shown, builder, controller]);
  const fields = useMemo(() => (entry ? formFields(entry, locale) : []), [entry, locale]);
  if (!entry) return null;
  return (
    <>
      <div className={styles.top}>
        <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => builder.close()}>{edited ? t.functions.explain : t.functions.back}</Button>
      </div>
      <main ref={main} tabIndex={-1} className={styles.main} aria-label={entry.fn.name}>
        <FunctionHead entry={entry} />
        <Examples entry={entry} />
        <h3 className={common.label}>{t.functions.inputs}</h3>
        <p className={common.hint}>{t.functions.inputsHint}</p>
        {notice && <TroubleNotice trouble={notice} />}
        <Fields entry={entry} fields={fields} />
      </main>
      <BuilderBar fields={fields} />
    </>
  );
}

function Examples({ entry }: { readonly entry: GuideEntry }) {
  const styles = useStyles();
  const { t, locale, formats } = usePane();
  const { builder } = useFunctions();
  const { typed } = useSyncExternalStore(builder.subscribe, builder.state);
  return (
    <div>
      <Disclosure label={t.functions.examples} startsOpen={entry.fn.params.length > 0 && Object.keys(typed).length === 0}>
        <div className={styles.examples}>
          {entry.words.examples.map(({ note }, index) => (
            <Button key={note.en} size="small" className={styles.example} aria-label={`${t.functions.example(formats.count(index + 1))}: ${note[locale]}`} onClick={() => void builder.fillExample(index)}>{note[locale]}</Button>
          ))}
          {Object.values(typed).some((text) => text !== "") && <Button size="small" appearance="subtle" onClick={() => void builder.clear()}>{t.functions.clear}</Button>}
        </div>
      </Disclosure>
    </div>
  );
}

function Fields({ entry, fields }: { readonly entry: GuideEntry; readonly fields: readonly FormField[] }) {
  const styles = useStyles();
  const { t, formats } = usePane();
  const { builder } = useFunctions();
  const { typed } = useSyncExternalStore(builder.subscribe, builder.state);
  const optional = fields.filter(({ isRequired }) => !isRequired);
  const isFilled = optional.some(({ name }) => (typed[name] ?? "") !== "");
  const few = fields.length === optional.length;
  const form = (some: readonly FormField[]) => <div className={styles.fields}>{some.map((field) => <TypedField key={field.name} entry={entry} field={field} />)}</div>;
  return (
    <>
      {form(fields.filter(({ isRequired }) => isRequired))}
      {optional.length > 0 && (
        <Disclosure key={`${entry.fn.id} ${isFilled || few}`} label={t.functions.optional(formats.count(optional.length))} startsOpen={isFilled || few}>{form(optional)}</Disclosure>
      )}
    </>
  );
}

function TypedField({ entry, field }: { readonly entry: GuideEntry; readonly field: FormField }) {
  const { t, locale } = usePane();
  const { builder } = useFunctions();
  const { typed, preview } = useSyncExternalStore(builder.subscribe, builder.state);
  const failure = failureOf(preview);
  const error = failure && failedField(entry.fn, failure) === field.name ? describeFailure(failure, locale) : preview.status === "beyond" && preview.field === field.name ? t.functions.beyond(preview.detail) : undefined;
  return <BuilderField field={field} typed={typed[field.name] ?? ""} error={error} onType={(text) => builder.type(field.name, text)} onTakeSelection={() => void builder.takeSelection(field.name)} />;
}

function failureOf(preview: Preview) {
  return preview.status === "failed" || preview.status === "done" ? preview.failure : undefined;
}
