import { tokenise, type Token } from "../../formulas/tokenise";
import { BeyondCalculator } from "./beyond";
import { LEVELS, type BinaryOperator, type Tree } from "./tree";

/**
 * Parses a formula into a tree. A leading minus binds tighter than ^, as in Excel.
 * @throws BeyondCalculator for what is no formula, and for operators between references
 */
export function parseFormula(formula: string): Tree {
  return new Parser(formula.replace(/^=/, "")).whole();
}

class Parser {
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(private readonly formula: string) {
    this.tokens = tokenise(formula).filter(({ kind }) => kind !== "space");
  }

  whole(): Tree {
    const tree = this.binary(0);
    if (this.at < this.tokens.length) throw this.stuck();
    return tree;
  }

  private binary(level: number): Tree {
    if (level === LEVELS.length) return this.prefixed();
    let left = this.binary(level + 1);
    for (let operator = this.operatorOf(level); operator !== undefined; operator = this.operatorOf(level)) {
      this.at++;
      left = { kind: "binary", operator, left, right: this.binary(level + 1) };
    }
    return left;
  }

  private operatorOf(level: number): BinaryOperator | undefined {
    const token = this.peek();
    return token?.kind === "operator" ? LEVELS[level].find((operator) => operator === token.text) : undefined;
  }

  private prefixed(): Tree {
    if (this.takes("operator", "-")) return { kind: "negative", operand: this.prefixed() };
    if (this.takes("operator", "+")) return this.prefixed();
    if (this.takes("implicit", "@")) return { kind: "intersection", operand: this.prefixed() };
    let operand = this.primary();
    while (this.takes("operator", "%")) operand = { kind: "percent", operand };
    return operand;
  }

  private primary(): Tree {
    const token = this.peek();
    if (!token) throw this.stuck();
    this.at++;
    switch (token.kind) {
      case "number":
        return { kind: "value", value: Number(token.text) };
      case "text":
        return { kind: "value", value: token.text.slice(1, -1).replaceAll('""', '"') };
      case "logical":
        return { kind: "value", value: token.text.toUpperCase() === "TRUE" };
      case "error":
        return { kind: "value", value: { error: token.text.slice(token.text.lastIndexOf("#")).toUpperCase() } };
      case "reference":
        return this.takes("spill", "#") ? { kind: "spill", text: token.text } : { kind: "reference", text: token.text };
      case "structured":
        return { kind: "structured", text: token.text };
      case "name":
        return { kind: "name", text: token.text };
      case "function":
        return this.call(token);
      case "open":
        return this.inBrackets();
      case "openArray":
        return this.array();
      default:
        this.at--;
        throw this.stuck();
    }
  }

  private inBrackets(): Tree {
    const inner = this.binary(0);
    if (!this.takes("close", ")")) throw this.stuck();
    return inner;
  }

  private call({ text: name, start }: Token): Tree {
    this.at++;
    const args: (Tree | undefined)[] = [];
    if (!this.takes("close", ")")) {
      do args.push(this.isNext(",") || this.isNext(")") ? undefined : this.binary(0));
      while (this.takes("separator", ","));
      if (!this.takes("close", ")")) throw this.stuck();
    }
    return { kind: "call", name: name.toUpperCase(), args, text: this.formula.slice(start, this.tokens[this.at - 1].end) };
  }

  /** `{1,2;3,4}`: rows of constants. */
  private array(): Tree {
    const rows: Tree[][] = [[]];
    for (;;) {
      rows[rows.length - 1].push(this.prefixed());
      if (this.takes("closeArray", "}")) return { kind: "array", rows };
      if (this.takes("separator", ";")) rows.push([]);
      else if (!this.takes("separator", ",")) throw this.stuck();
    }
  }

  private peek(): Token | undefined {
    return this.tokens[this.at];
  }

  private isNext(text: string): boolean {
    return this.peek()?.text === text;
  }

  private takes(kind: Token["kind"], text: string): boolean {
    const token = this.peek();
    if (token?.kind !== kind || token.text !== text) return false;
    this.at++;
    return true;
  }

  private stuck(): BeyondCalculator {
    const token = this.peek();
    return new BeyondCalculator("syntax", token ? this.formula.slice(token.start) : this.formula);
  }
}
