import type { TenorFunction } from "../../../catalog/define/defineFunction";
import { typedName } from "../../../formulas/functionNames";
import { argumentExpression, typedArgument, typedExpression } from "./typedArgument";
import type { GuideEntry } from "./guide";

/** What is typed into the fields of a form, by parameter; a field that is not in it is blank. */
export type TypedFields = Readonly<Record<string, string>>;

/** The arguments of a call as its formula has them; trailing ones that are left out are missing. */
export function callExpressions({ params }: TenorFunction, typed: TypedFields, tables: readonly string[]): string[] {
  const texts = params.map((param) => argumentExpression(typed[param.name] ?? "", param, tables));
  while (texts.at(-1) === "") texts.pop();
  return texts;
}

/** `TENOR.CLV(100, 0, Clients!C2:C13)` */
export function callText({ name }: TenorFunction, expressions: readonly string[]): string {
  return `${typedName(name)}(${expressions.join(", ")})`;
}

/** The fields as an example of the declaration fills them. */
export function exampleFields({ fn, words }: GuideEntry, index: number): TypedFields {
  const { args } = words.examples[index];
  return filled(fn, args.map(typedArgument));
}

/** The fields as a call in a formula fills them. */
export function callFields(fn: TenorFunction, args: readonly string[]): TypedFields {
  return filled(fn, fn.params.map((param, index) => typedExpression(args[index] ?? "", param)));
}

function filled({ params }: TenorFunction, texts: readonly string[]): TypedFields {
  return Object.fromEntries(params.flatMap(({ name }, index) => (texts[index] ? [[name, texts[index]]] : [])));
}
