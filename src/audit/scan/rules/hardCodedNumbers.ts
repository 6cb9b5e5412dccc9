import { say } from "../../../catalog/text/localText";
import { tokenise } from "../../../formulas/tokenise";
import { formulaPlace, type ScanRule } from "../rule";

/** Numbers typed into a call, where nobody sees them; 0 says that there is nothing. */
export const hardCodedNumbers: ScanRule = {
  id: "hardCodedNumbers",
  severity: "note",
  what: say("{parameter} is typed into the formula: {text}", "{parameter} 直接写在公式中：{text}"),
  advice: say("Put it into a labelled cell and refer to it.", "请放入有标注的单元格并引用。"),
  find: ({ calls }) =>
    calls.flatMap((scanned) =>
      scanned.args.filter(({ text }) => isTypedIn(text)).map(({ param, text }) => ({ place: formulaPlace(scanned), values: { parameter: param.name, text } })),
    ),
};

/** Whether numbers stand in an argument itself, outside of other functions. */
function isTypedIn(text: string): boolean {
  const tokens = tokenise(text);
  return !tokens.some(({ kind }) => kind === "function" || kind === "openArray") && tokens.some((token) => token.kind === "number" && Number(token.text) !== 0);
}
