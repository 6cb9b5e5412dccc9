import { fitNotes, type FitNote } from "../../core/estimation/fitNotes";
import { renderTemplate } from "../../core/result/failure";
import { fitNotesZh } from "./fitNotes.zh";
import type { Locale } from "./localText";

/** A remark on a fit, in words. */
export function describeNote({ code, values }: FitNote, language: Locale): string {
  return renderTemplate((language === "en" ? fitNotes : fitNotesZh)[code], values);
}
