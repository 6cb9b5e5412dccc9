import { Field, Select } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import { priorsText, reasonsText, verdictLabels } from "../../../catalog/present/presentScreening";
import { describeFailure } from "../../../catalog/text/describeFailure";
import { VERDICTS } from "../../../core/screening/screenClient";
import { usePane } from "../../app/paneContext";
import { outcomeName } from "../../model/screening/screeningCards";
import { SCREEN_OUTCOMES, type ScreenedRow, type ScreenOutcome } from "../../model/screening/screeningView";
import type { PageScreening, ScreeningController } from "../../state/screeningController";
import { ClientLines, type ClientLine } from "../decisions/ClientLines";
import { DecisionForm } from "../decisions/DecisionForm";
import { ListCard } from "../decisions/ListCard";
import { useCommonStyles } from "../commonStyles";

/** The clients of one outcome, each with its reasons and a way to decide otherwise. */
export function ScreenedClients({ page, finished }: { readonly page: ScreeningController; readonly finished: PageScreening }) {
  const common = useCommonStyles();
  const { t, locale, formats } = usePane();
  const { decided, recording, notRecorded } = useSyncExternalStore(page.subscribe, page.state);
  const [picked, setPicked] = useState<ScreenOutcome>("refer");
  const { clients, shown } = finished.view.outcomes[picked];
  const proposed = picked === "incomplete" ? "refer" : picked;
  const lineOf = ({ client, row, outcome, value, taken }: ScreenedRow): ClientLine => {
    const verdict = decided.get(row);
    return {
      key: String(row),
      client,
      ...(value === undefined ? {} : { figure: { text: formats.compact(value), isNegative: value < 0 } }),
      ...(taken.length > 0 ? { tag: { text: t.screening.prospect, colour: "informative" } as const } : {}),
      details: ["code" in outcome ? describeFailure(outcome, locale) : reasonsText(outcome.reasons, locale), ...(taken.length > 0 ? [t.screening.priors(priorsText(taken, locale))] : [])],
      ...(verdict ? { decided: verdictLabels[verdict][locale] } : {}),
    };
  };
  return (
    <ListCard title={t.screening.list}>
      <Field size="small" label={t.screening.show}>
        <Select size="small" value={picked} onChange={(_event, { value }) => setPicked(SCREEN_OUTCOMES.find((one) => one === value) ?? "refer")}>
          {SCREEN_OUTCOMES.map((outcome) => <option key={outcome} value={outcome}>{`${outcomeName(outcome, locale)} (${formats.count(finished.view.outcomes[outcome].clients)})`}</option>)}
        </Select>
      </Field>
      {shown.length === 0 ? (
        <p className={common.hint}>{t.screening.nobody}</p>
      ) : (
        <ClientLines
          key={picked}
          label={t.screening.list}
          lines={shown.map(lineOf)}
          all={clients}
          show={(index) => void page.showClient(shown[index])}
          form={(index, close) => (
            <DecisionForm
              subject={shown[index].client}
              choices={VERDICTS.map((value) => ({ value, label: verdictLabels[value][locale] }))}
              proposed={proposed}
              isRecording={recording}
              trouble={notRecorded}
              record={(verdict, reason) => void page.decide(shown[index], verdict, reason, t.screening.about(shown[index].client), locale)}
              close={close}
            />
          )}
        />
      )}
    </ListCard>
  );
}
