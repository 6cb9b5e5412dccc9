import { requireTypeScript } from "../../requireTypeScript.mjs";

const { tokenise } = requireTypeScript("src/formulas/tokenise.ts");

/** Binary operators, by how tightly they bind. */
const LEVELS = [["=", "<>", "<=", ">=", "<", ">"], ["&"], ["+", "-"], ["*", "/"], ["^"]];

/**
 * Parses the part of Excel's formula language that the templates use into a tree: numbers, texts, references,
 * calls, operators. A leading minus binds tighter than ^, as in Excel.
 */
export function parseFormula(formula) {
  const tokens = tokensOf(formula);
  let at = 0;
  const peek = () => tokens[at];
  const take = (symbol) => {
    if (peek()?.symbol !== symbol) throw new Error(`${formula}: expected ${symbol}`);
    at++;
  };

  function binary(level) {
    if (level === LEVELS.length) return unary();
    let left = binary(level + 1);
    while (LEVELS[level].includes(peek()?.symbol)) {
      const { symbol } = tokens[at++];
      left = { kind: "binary", operator: symbol, left, right: binary(level + 1) };
    }
    return left;
  }

  function unary() {
    if (peek()?.symbol === "-") {
      at++;
      return { kind: "negative", operand: unary() };
    }
    const operand = primary();
    if (peek()?.symbol !== "%") return operand;
    at++;
    return { kind: "binary", operator: "/", left: operand, right: { kind: "value", value: 100 } };
  }

  function primary() {
    const token = tokens[at++];
    if (token?.symbol === "(") {
      const inner = binary(0);
      take(")");
      return inner;
    }
    if (token?.name === undefined) {
      if (!token || token.symbol !== undefined) throw new Error(`${formula}: nothing where a value should be`);
      return token;
    }
    return call(token.name);
  }

  /** An argument may be left out between commas. */
  function call(name) {
    take("(");
    const args = [];
    if (peek()?.symbol !== ")") {
      do {
        if (args.length > 0) take(",");
        args.push([",", ")"].includes(peek()?.symbol) ? undefined : binary(0));
      } while (peek()?.symbol === ",");
    }
    take(")");
    return { kind: "call", name, args };
  }

  const tree = binary(0);
  if (at < tokens.length) throw new Error(`${formula}: more than a formula`);
  return tree;
}

function tokensOf(formula) {
  return tokenise(formula).flatMap(({ kind, text }) => {
    if (kind === "space") return [];
    if (kind === "number") return [{ kind: "value", value: Number(text) }];
    if (kind === "logical") return [{ kind: "value", value: text === "TRUE" }];
    if (kind === "text") return [{ kind: "value", value: text.slice(1, -1).replaceAll('""', '"') }];
    if (kind === "reference") return [reference(text)];
    if (kind === "function") return [{ name: text }];
    if (kind === "operator" || kind === "separator" || kind === "open" || kind === "close") return [{ symbol: text }];
    throw new Error(`${formula}: cannot read "${text}"`);
  });
}

/** `'Sheet'!A1:B2` or `A1`, without its dollar signs. */
function reference(text) {
  const end = text.lastIndexOf("!");
  const area = text.slice(end + 1).replaceAll("$", "");
  return { kind: "reference", ...(end < 0 ? {} : { sheet: text.slice(0, end).replace(/^'|'$/g, "").replaceAll("''", "'") }), area };
}
