import type { Param } from "../../../catalog/define/param";
import { rangeText, shapeTexts, unitTexts } from "../../../catalog/text/paramHelp";
import type { Locale } from "../../../catalog/text/localText";
import type { GuideEntry } from "./guide";

/** One of the words that a field takes, as it is typed and as it is shown. */
interface FieldChoice {
  readonly value: string;
  readonly label: string;
}

/** A field of a form: everything that its declaration says, in one language. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  /** What it means. */
  readonly help: string;
  /** Unit, range and layout in a few words. */
  readonly takes: string;
  readonly isRequired: boolean;
  /** What stands for it where it is left out. */
  readonly byDefault?: string;
  /** Words to choose from; absent where anything can be typed. */
  readonly choices?: readonly FieldChoice[];
}

const FLAGS = ["TRUE", "FALSE"];

/** The form of a function. */
export function formFields({ fn, words }: GuideEntry, locale: Locale): FormField[] {
  return fn.params.map((param, index): FormField => {
    const choices = choicesOf(param, locale);
    return {
      name: param.name,
      label: words.params[index].label[locale],
      help: words.params[index].help[locale],
      takes: takesText(param, locale),
      isRequired: !param.optional,
      ...(param.defaultText === undefined ? {} : { byDefault: param.defaultText }),
      ...(choices ? { choices } : {}),
    };
  });
}

function choicesOf({ choices, defaultText }: Param, locale: Locale): FieldChoice[] | undefined {
  if (choices) return choices.map(({ value, label }) => ({ value, label: (label as typeof label | undefined)?.[locale] ?? value }));
  return FLAGS.includes(defaultText ?? "") ? FLAGS.map((value) => ({ value, label: value })) : undefined;
}

/** "decimal, 0.02 = 2 %; 0 to 1; one value or a column of clients" */
function takesText({ unit, rule, shape }: Param, locale: Locale): string {
  return [unit ? unitTexts[unit][locale] : "", rule ? rangeText(rule, locale) : "", shapeTexts[shape][locale]].filter((part) => part !== "").join(locale === "en" ? "; " : "；");
}
