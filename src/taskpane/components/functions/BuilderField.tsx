import { Button, Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { SelectObjectRegular } from "@fluentui/react-icons/svg/select-object";
import { TextBulletListRegular } from "@fluentui/react-icons/svg/text-bullet-list";
import { useState } from "react";
import { usePane } from "../../app/paneContext";
import type { FormField } from "../../model/functions/formFields";

const useStyles = makeStyles({
  field: { minWidth: 0 },
  input: { minWidth: 0, width: "100%", fontVariantNumeric: "tabular-nums" },
  takes: { display: "block", color: tokens.colorNeutralForeground3 },
  row: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "center" },
  select: { flexGrow: 1, minWidth: 0 },
});

interface BuilderFieldProps {
  readonly field: FormField;
  readonly typed: string;
  /** What is wrong with it, in the catalog's words. */
  readonly error?: string;
  readonly onType: (text: string) => void;
  readonly onTakeSelection: () => void;
}

/** An argument: a word from a list, or anything that can be typed, and the selected cells. */
export function BuilderField({ field, typed, error, onType, onTakeSelection }: BuilderFieldProps) {
  const styles = useStyles();
  const { t } = usePane();
  const { label, help, takes, isRequired, choices } = field;
  const isChoice = choices?.some(({ value }) => value === typed) ?? false;
  const [isFree, setFree] = useState(false);
  const isListed = choices !== undefined && !isFree && (typed === "" || isChoice);
  return (
    <Field
      size="small"
      className={styles.field}
      label={label}
      required={isRequired}
      hint={<>{help}<span className={styles.takes}>{takes}</span></>}
      validationState={error === undefined ? "none" : "error"}
      validationMessage={error}
    >
      {(control) => isListed ? (
        <Select {...control} size="small" className={styles.input} value={typed} onChange={(_event, { value }) => (value === FREE ? setFree(true) : onType(value))}>
          <option value="">{blankText(field, t.functions)}</option>
          {choices.map(({ value, label: shown }) => <option key={value} value={value}>{shown}</option>)}
          <option value={FREE}>{t.functions.fromCells}</option>
        </Select>
      ) : (
        <div className={styles.row}>
          <Input
            {...control}
            size="small"
            className={styles.input}
            value={typed}
            placeholder={blankText(field, t.functions)}
            autoFocus={isFree}
            onChange={(_event, { value }) => onType(value)}
            contentAfter={<Button size="small" appearance="transparent" icon={<SelectObjectRegular />} aria-label={t.functions.takeSelection(label)} title={t.functions.takeSelection(label)} onClick={onTakeSelection} />}
          />
          {choices && <Button size="small" appearance="subtle" icon={<TextBulletListRegular />} aria-label={t.functions.chooseAgain} title={t.functions.chooseAgain} onClick={() => { setFree(false); onType(""); }} />}
        </div>
      )}
    </Field>
  );
}

/** Value of the option that is none: cells are taken instead. */
const FREE = "\u0000cells";

interface BlankTexts {
  readonly required: string;
  readonly leftOut: string;
  readonly byDefault: (value: string) => string;
}

function blankText({ isRequired, byDefault }: FormField, texts: BlankTexts): string {
  if (isRequired) return texts.required;
  return byDefault === undefined ? texts.leftOut : texts.byDefault(byDefault);
}
