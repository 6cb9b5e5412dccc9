import type { InputCell, InputMatrix } from "../../catalog/cell";
import type { LocalText } from "../../catalog/text/localText";
import { arrayText, constantText } from "../../formulas/constantText";

/** A call with the value that it has to give: an example of the catalog, or a published value. */
export interface SelfTestCall {
  readonly name: string;
  /** As positions; a nested array is a range, row by row. */
  readonly args: readonly (InputCell | readonly (readonly InputCell[])[])[];
  /** Cell of the result that is meant, from 0; absent where the result is one cell. */
  readonly row?: number;
  readonly column?: number;
  readonly expected: number;
  /** How far the value may be from what is expected. */
  readonly tolerance: number;
  /** Where the expected value comes from. */
  readonly source: LocalText;
}

/** The calls of this version; fetched when they are asked for. */
export async function loadSelfTestCalls(): Promise<readonly SelfTestCall[]> {
  const { default: calls } = await import(/* webpackChunkName: "self-test" */ "./generated/selfTestCalls.json");
  return calls as readonly unknown[] as readonly SelfTestCall[];
}

/** The call as a cell has it: `=INDEX(TENOR.ECL({0.01,0.02}, 0.45, …),1,1)`. */
export function selfTestFormula({ name, args, row, column }: SelfTestCall): string {
  const texts = args.map((arg) => (Array.isArray(arg) ? arrayText(arg as InputMatrix) : constantText(arg as InputCell)));
  while (texts.at(-1) === "") texts.pop();
  const call = `TENOR.${name}(${texts.join(",")})`;
  return row === undefined || column === undefined ? `=${call}` : `=INDEX(${call},${row + 1},${column + 1})`;
}
