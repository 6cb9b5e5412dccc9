import { Field, Link, Select, makeStyles, tokens } from "@fluentui/react-components";
import { forwardRef, memo, useCallback, useMemo, useState } from "react";
import { clientColumn } from "../../../catalog/schema/clientColumns";
import { usePane } from "../../app/paneContext";
import { paletteOf } from "../../charts/palette";
import { convergenceCard, distributionCard, type CardLook } from "../../model/simulation/simulationCards";
import type { FinishedSimulation, SimulatedSoFar } from "../../model/simulation/simulationState";
import { tailCategoryCard, tailClients, tailClientsCard } from "../../model/simulation/tailCards";
import { useCommonStyles } from "../commonStyles";
import { ChartCard } from "../results/ChartCard";
import { Figures } from "./Figures";

const useStyles = makeStyles({
  result: { display: "flex", flexDirection: "column", outlineStyle: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  words: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
});

interface SimulationResultProps {
  /** What is shown: all of it, or what has come so far. */
  readonly shown: SimulatedSoFar;
  readonly finished?: FinishedSimulation;
  /** How many of the paths this is, where it is not all. */
  readonly words?: string;
}

/** What came of a simulation, or has come of it so far. */
export const SimulationResult = memo(forwardRef<HTMLElement, SimulationResultProps>(function SimulationResult({ shown, finished, words }, ref) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, formats } = usePane();
  const look = useCardLook();
  const distribution = useMemo(() => distributionCard(shown, look), [shown, look]);
  const settled = useMemo(() => convergenceCard(shown, look), [shown, look]);
  const leftOut = finished?.simulated.failures.length ?? 0;
  return (
    <section ref={ref} tabIndex={-1} aria-label={t.simulation.result} className={styles.result}>
      {words && <p className={`${common.hint} ${styles.words}`} data-paths={shown.values.length}>{words}</p>}
      <Figures shown={shown} clv={finished?.simulated.clv} />
      {leftOut > 0 && <p className={`${common.hint} ${styles.words}`}>{t.simulation.leftOut(formats.count(leftOut))}</p>}
      <ChartCard {...distribution} />
      <ChartCard {...settled} foot={settled.notes && <p className={common.hint}>{settled.notes.join(" ")}</p>} />
      {finished && <ClientsCard finished={finished} look={look} />}
      {finished && <CategoryCard finished={finished} look={look} />}
    </section>
  );
}));

/** Words, digits and colours for the cards. */
export function useCardLook(): CardLook {
  const { t, locale, formats, theme } = usePane();
  return useMemo(() => ({ t, locale, formats, palette: paletteOf(theme) }), [t, locale, formats, theme]);
}

interface FinishedCardProps {
  readonly finished: FinishedSimulation;
  readonly look: CardLook;
}

/** The clients behind the tail; each leads to its row. */
function ClientsCard({ finished, look }: FinishedCardProps) {
  const common = useCommonStyles();
  const { t, controller } = usePane();
  const card = useMemo(() => tailClientsCard(finished, look), [finished, look]);
  const clients = useMemo(() => tailClients(finished), [finished]);
  const show = useCallback((index: number) => void controller.data.showRow(finished.reading.sourceRows[clients[index].row] + 1), [controller, finished, clients]);
  return (
    <ChartCard
      {...card}
      empty={clients.length === 0 ? t.simulation.clientsNone : undefined}
      foot={<p className={common.hint}>{card.notes?.join(" ")}</p>}
      lead={(index) => <Link as="button" inline aria-label={t.results.select(clients[index].client)} onClick={() => show(index)}>{clients[index].client}</Link>}
      onPick={show}
    />
  );
}

/** The loss in the tail by segment, industry or any other category of the table. */
function CategoryCard({ finished, look }: FinishedCardProps) {
  const { t, locale } = usePane();
  const ids = Object.keys(finished.reading.table.categories);
  const [picked, setPicked] = useState<string>();
  const id = picked !== undefined && ids.includes(picked) ? picked : ids[0];
  const card = useMemo(() => (id === undefined ? undefined : tailCategoryCard(finished, id, look)), [finished, id, look]);
  if (!card) return null;
  const controls = (
    <Field label={t.results.category} size="small">
      <Select size="small" value={id} onChange={(_event, { value }) => setPicked(value)}>
        {ids.map((one) => <option key={one} value={one}>{clientColumn(one).label[locale]}</option>)}
      </Select>
    </Field>
  );
  return <ChartCard {...card} controls={controls} />;
}
