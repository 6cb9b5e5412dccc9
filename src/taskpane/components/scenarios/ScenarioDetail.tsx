import { Button, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef, useState } from "react";
import type { Scenario } from "../../../core/scenario/scenario";
import { usePane } from "../../app/paneContext";
import { addShock, describeScenario, renameScenario, weighScenario } from "../../model/scenarios/edits";
import { NEW_SHOCK } from "../../model/scenarios/shockForm";
import { useCommonStyles } from "../commonStyles";
import { WeightInput } from "../steps/WeightInput";
import { CommitInput } from "./CommitInput";
import { useScenarios } from "./scenariosContext";
import { ShockCard } from "./ShockCard";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}` },
  back: { alignSelf: "flex-start", paddingInlineStart: 0 },
  top: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS, alignItems: "start" },
});

/** One scenario: its name, weight and note, and its shocks one by one. */
export function ScenarioDetail({ scenario }: { readonly scenario: Scenario }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t } = usePane();
  const { scenarios, edit, open } = useScenarios();
  const words = t.scenarioEditor;
  const { name, weight, note = "", shocks } = scenario;
  const [openShock, setOpenShock] = useState<number>();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const checkName = (text: string): string | undefined => {
    const wished = text.trim();
    if (wished === "") return words.nameNeeded;
    return scenarios.some((other) => other.name !== name && other.name.toLowerCase() === wished.toLowerCase()) ? words.nameTaken : undefined;
  };
  return (
    <section aria-label={name} className={styles.page}>
      <Button ref={back} size="small" appearance="transparent" className={styles.back} icon={<ArrowLeftRegular />} onClick={() => open(undefined)}>{words.back}</Button>
      <div className={styles.top}>
        <CommitInput
          label={words.name}
          value={name}
          check={checkName}
          commit={(text) => {
            edit(renameScenario(name, text.trim()));
            open(text.trim());
          }}
        />
        <Field size="small" label={words.weight}>
          <WeightInput label={t.scenarios.weightOf(name)} value={weight} disabled={false} onChange={(changed) => edit(weighScenario(name, changed))} />
        </Field>
      </div>
      <NoteField key={name} note={note} onCommit={(text) => edit(describeScenario(name, text))} />
      <div>
        <h2 className={common.label}>{words.shocks}</h2>
        {shocks.length === 0 && <p className={common.hint}>{words.noShocks}</p>}
        <ol className={common.list}>
          {shocks.map((_shock, index) => <ShockCard key={index} scenario={scenario} index={index} isOpen={openShock === index} onToggle={(opened) => setOpenShock(opened ? index : undefined)} />)}
        </ol>
      </div>
      <div className={common.wrap}>
        <Button
          size="small"
          icon={<AddRegular />}
          onClick={() => {
            edit(addShock(name, NEW_SHOCK));
            setOpenShock(shocks.length);
          }}
        >
          {words.addShock}
        </Button>
      </div>
    </section>
  );
}

/** Taken on leaving it. */
function NoteField({ note, onCommit }: { readonly note: string; readonly onCommit: (text: string) => void }) {
  const { t } = usePane();
  const words = t.scenarioEditor;
  const [typed, setTyped] = useState(note);
  useEffect(() => setTyped(note), [note]);
  return (
    <Field size="small" label={words.note} hint={words.noteHint}>
      <Textarea size="small" resize="vertical" value={typed} onChange={(_event, data) => setTyped(data.value)} onBlur={() => typed.trim() !== note && onCommit(typed)} onKeyDown={({ key }) => key === "Escape" && setTyped(note)} />
    </Field>
  );
}
