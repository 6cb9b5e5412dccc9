import type { LocalText } from "../catalog/text/localText";
import type { AuditFormat } from "./auditBlock";
import type { StepName } from "./text/en";

/**
 * A named quantity: a column of a table of clients or periods. Its formula names others in brackets, `[pd]*[lgd]`;
 * an argument that varies by year has one for each, `[churn#2]`.
 */
export interface Step {
  /** What other formulas call it. */
  readonly key: string;
  /** What it is called in the header; the same name may stand over several columns, one a year. */
  readonly name: StepName;
  /** What it is of, after its name: a signal, an item. */
  readonly of?: LocalText;
  /** Year that its column is of, for the header. */
  readonly year?: number;
  readonly formula: string;
  readonly format: AuditFormat;
}

export function step(name: StepName, formula: string, format: AuditFormat = "number"): Step {
  return { key: name, name, formula, format };
}

/** A step of one among several things that have a name. */
export function stepOf(name: StepName, id: string, of: LocalText, formula: string, format: AuditFormat = "number"): Step {
  return { key: `${name}_${id}`, name, of, formula, format };
}

/** A step of one year among several. */
export function stepOfYear(name: StepName, year: number, formula: string, format: AuditFormat = "number"): Step {
  return { key: `${name}#${year}`, name, year, formula, format };
}

/**
 * A formula with an address for each name in brackets, and the cells of a call's argument for each name in braces:
 * `COUNT({ead})` looks at what was given, before blanks are filled.
 */
export function withAddresses(formula: string, addressOf: (key: string) => string, cellsOf: (name: string) => string): string {
  return formula.replace(/\[([\w#]+)\]/g, (_, key: string) => addressOf(key)).replace(/\{([a-z_]+)\}/g, (_, name: string) => cellsOf(name));
}
