import type { Theme } from "@fluentui/react-components";
import { createContext, useContext } from "react";
import type { Locale } from "../../catalog/text/localText";
import type { Formats } from "../model/formats";
import type { PaneState } from "../model/paneState";
import type { PaneController } from "../state/paneController";
import type { Texts } from "../text/texts";
import type { Preferences } from "./preferences";

/** A page by its name among the words of the pane: parts of a page need not know what the others are made of. */
export type PageName = Exclude<keyof Texts["pages"], "label" | "more">;

/** What every part of the pane can reach: state, actions, words, number formats, colours. */
export interface Pane {
  readonly state: PaneState;
  readonly controller: PaneController;
  readonly locale: Locale;
  readonly t: Texts;
  readonly formats: Formats;
  readonly theme: Theme;
  readonly preferences: Preferences;
  readonly setPreferences: (preferences: Preferences) => void;
  /** The page that is shown, and how to turn to another. */
  readonly page: PageName;
  readonly showPage: (page: PageName) => void;
}

export const PaneContext = createContext<Pane | undefined>(undefined);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("usePane outside of the pane");
  return pane;
}
