import { Spinner, Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { officeCells } from "../../../excel/officeCells";
import { usePane } from "../../app/paneContext";
import { loadGuide, type GuideEntry } from "../../model/functions/guide";
import { BuilderController } from "../../state/builderController";
import { ExplainController } from "../../state/explainController";
import { Builder } from "./Builder";
import { Explain } from "./Explain";
import { FunctionsContext } from "./functionsContext";
import { Gallery } from "./Gallery";

const useStyles = makeStyles({
  views: { flexShrink: 0, padding: `0 ${tokens.spacingHorizontalXS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  loading: { padding: tokens.spacingVerticalL },
});

type View = "gallery" | "explain";

/** All worksheet functions: found, built into a formula, and explained where a cell calls one. */
export function FunctionsPage() {
  const styles = useStyles();
  const { t, controller } = usePane();
  const { builder, explainer } = useControllers();
  const { entry } = useSyncExternalStore(builder.subscribe, builder.state);
  const [view, setView] = useState<View>("gallery");
  const [query, setQuery] = useState("");
  const entries = useGuide();
  const shown = useSyncExternalStore(controller.navigation.subscribe, controller.navigation.state) === "functions";
  const parts = useMemo(() => ({ entries: entries ?? [], builder, explainer }), [entries, builder, explainer]);
  if (!entries) return <Spinner className={styles.loading} size="tiny" label={t.app.loading} labelPosition="after" />;
  return (
    <FunctionsContext.Provider value={parts}>
      {entry ? (
        <Builder shown={shown} />
      ) : (
        <>
          <TabList className={styles.views} size="small" aria-label={t.functions.views} selectedValue={view} onTabSelect={(_event, { value }) => setView(value as View)}>
            <Tab value="gallery">{t.functions.gallery}</Tab>
            <Tab value="explain">{t.functions.explain}</Tab>
          </TabList>
          {view === "gallery" ? <Gallery query={query} onQuery={setQuery} /> : <Explain shown={shown} />}
        </>
      )}
    </FunctionsContext.Provider>
  );
}

function useControllers(): { readonly builder: BuilderController; readonly explainer: ExplainController } {
  const { controller } = usePane();
  const [controllers] = useState(() => {
    const services = { ...controller.pageServices, cells: officeCells };
    return { builder: new BuilderController(services), explainer: new ExplainController(services) };
  });
  return controllers;
}

function useGuide(): readonly GuideEntry[] | undefined {
  const [entries, setEntries] = useState<readonly GuideEntry[]>();
  useEffect(() => void loadGuide().then(setEntries), []);
  return entries;
}
