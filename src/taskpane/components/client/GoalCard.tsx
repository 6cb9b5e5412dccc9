import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo, useSyncExternalStore } from "react";
import { usePane } from "../../app/paneContext";
import { answerCards } from "../../model/sensitivity/answerCards";
import type { Found } from "../../model/sensitivity/answer";
import type { Look } from "../../model/client/clientCards";
import { useCommonStyles } from "../commonStyles";
import { TroubleNotice } from "../Notice";
import { PlainCard } from "../sensitivity/Answer";
import { LeverFields } from "../sensitivity/QuestionForm";
import { useClient } from "./clientContext";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(128px, 1fr))", gap: tokens.spacingVerticalS, columnGap: tokens.spacingHorizontalM, alignItems: "end" },
  input: { minWidth: 0, width: "100%", fontVariantNumeric: "tabular-nums" },
});

/** What a driver has to come to so that the client is worth a target. */
export function GoalCard({ look }: { readonly look: Look }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t } = usePane();
  const { state: { goal: { driver, operation, target } }, page } = useClient();
  const task = useSyncExternalStore(page.goal.subscribe, page.goal.state);
  const id = useId();
  const words = t.sensitivity;
  const isReady = target.trim() !== "" && task.status !== "running";
  return (
    <>
      <form
        className={styles.card}
        aria-labelledby={id}
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) void page.seekGoal();
        }}
      >
        <h3 id={id} className={styles.title}>{words.questions.goal}</h3>
        <p className={common.hint}>{words.explained.goal}</p>
        <div className={styles.fields}>
          <LeverFields label={words.driver} driver={driver} operation={operation} onDriver={(next, what) => page.setGoal({ driver: next, operation: what })} onOperation={(next) => page.setGoal({ operation: next })} />
          <Field size="small" label={t.client.goalTarget}>
            <Input size="small" className={styles.input} inputMode="decimal" value={target} onChange={(_event, { value }) => page.setGoal({ target: value })} />
          </Field>
          <Button size="small" type="submit" disabled={!isReady}>{task.status === "running" ? words.working : words.run}</Button>
        </div>
        {task.status === "failed" && <TroubleNotice trouble={task.trouble} />}
      </form>
      {task.status === "done" && <GoalAnswer found={task.output} look={look} />}
    </>
  );
}

function GoalAnswer({ found, look }: { readonly found: Found; readonly look: Look }) {
  const cards = useMemo(() => answerCards(found, look), [found, look]);
  return cards.map((card) => <PlainCard key={card.title} card={card} />);
}
