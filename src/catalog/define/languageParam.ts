import { LOCALES, say, type Locale } from "../text/localText";
import { choiceParam } from "./param";

/** Language of a table that a function spills; fixed in the formula, so that a workbook reads the same everywhere. */
export const languageParam = choiceParam<"language", Locale>("language", "scalar", {
  label: say("Language", "语言"),
  help: say("en or zh-CN; blank: en.", "en 或 zh-CN；留空为 en。"),
  choices: LOCALES.map((value) => ({ value, label: value === "en" ? say("English", "英文") : say("Chinese", "中文"), synonyms: value === "en" ? [] : ["zh"] })),
  default: "en",
});
