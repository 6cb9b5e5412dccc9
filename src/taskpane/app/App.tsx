import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { paletteOf } from "../charts/palette";
import { prepareCharts } from "../charts/prepareCharts";
import { ErrorBoundary } from "../components/ErrorBoundary";
import { Header } from "../components/Header";
import { PageTabs } from "../components/PageTabs";
import { formatsOf } from "../model/formats";
import type { PaneController } from "../state/paneController";
import { texts } from "../text/texts";
import type { PaneEnvironment } from "./environment";
import { useForcedDark } from "./forcedColours";
import { PAGES, pageComponents, type Page } from "./pages";
import { PaneContext, usePane } from "./paneContext";
import { loadPreferences, savePreferences, type Preferences } from "./preferences";
import { darkTheme, lightTheme } from "./theme";

const useStyles = makeStyles({
  /** Fixed, so that a menu that opens beside it cannot scroll it away. */
  app: { position: "fixed", inset: 0, display: "flex", flexDirection: "column", minWidth: 0, backgroundColor: tokens.colorNeutralBackground1 },
  page: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, minWidth: 0 },
});

interface AppProps {
  readonly controller: PaneController;
  readonly environment: PaneEnvironment;
}

/** The whole pane: theme, language and its pages. */
export function App({ controller, environment }: AppProps) {
  const styles = useStyles();
  const [preferences, setPreferences] = useState<Preferences>(loadPreferences);
  const state = useSyncExternalStore(controller.store.subscribe, controller.store.state);
  const locale = preferences.locale ?? environment.locale;
  const forcedDark = useForcedDark();
  const dark = forcedDark ?? (preferences.theme === "system" ? environment.dark : preferences.theme === "dark");
  const theme = dark ? darkTheme : lightTheme;
  const formats = useMemo(() => formatsOf(locale), [locale]);

  useStart(controller, locale);
  // Once: in which colours does not matter.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => prepareCharts(paletteOf(theme)), []);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
  }, [locale, dark]);

  const pane = useMemo(
    () => ({
      state, controller, locale, t: texts[locale], formats, theme, preferences,
      setPreferences: (changed: Preferences) => {
        savePreferences(changed);
        setPreferences(changed);
      },
    }),
    [state, controller, locale, formats, theme, preferences],
  );
  return (
    <FluentProvider theme={theme}>
      <PaneContext.Provider value={pane}>
        <ErrorBoundary>
          <div className={styles.app}>
            <Header />
            <Pages />
          </div>
        </ErrorBoundary>
      </PaneContext.Provider>
    </FluentProvider>
  );
}

/** A page stays as it was left; those not yet asked for are not there. */
function Pages() {
  const styles = useStyles();
  const { t, controller: { navigation } } = usePane();
  const shown = useSyncExternalStore(navigation.subscribe, navigation.state);
  const page = PAGES.find((one) => one === shown) ?? PAGES[0];
  const [visited, setVisited] = useState<ReadonlySet<Page>>(new Set<Page>(["portfolio"]));
  const isReady = useNextTurn();
  useEffect(() => setVisited((before) => (before.has(page) ? before : new Set([...before, page]))), [page]);
  return (
    <>
      <PageTabs page={page} onChange={(next) => navigation.show(next)} />
      {PAGES.filter((one) => isReady && (one === page || visited.has(one))).map((one) => {
        const Content = pageComponents[one];
        return (
          <div key={one} id={`page-${one}`} role="tabpanel" aria-label={t.pages[one]} hidden={one !== page} className={one === page ? styles.page : undefined}>
            <Content />
          </div>
        );
      })}
    </>
  );
}

/** False at first: the frame of the pane is drawn before what is in it, and functions that are called meanwhile are not held up by both. */
function useNextTurn(): boolean {
  const [isNext, setNext] = useState(false);
  useEffect(() => {
    const turn = setTimeout(() => setNext(true));
    return () => clearTimeout(turn);
  }, []);
  return isNext;
}

/** Starts the controller once; a change of language later only reloads the library. */
function useStart(controller: PaneController, locale: PaneEnvironment["locale"]): void {
  const [startedIn, setStartedIn] = useState<PaneEnvironment["locale"]>();
  useEffect(() => {
    if (startedIn === locale) return;
    setStartedIn(locale);
    void (startedIn === undefined ? controller.start(locale) : controller.languageChanged(locale));
  }, [controller, locale, startedIn]);
}
