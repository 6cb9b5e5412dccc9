/** Binary operators, by how tightly they bind. */
const LEVELS = [["=", "<>", "<=", ">=", "<", ">"], ["&"], ["+", "-"], ["*", "/"], ["^"]];

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|('(?:[^']|'')+'!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)|(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w.(])|([A-Z][\w.]*)|(<>|<=|>=|[-+*/^&=<>(),%]))/y;

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
    if (peek()?.symbol === "(") return call(token.name);
    if (token.name === "TRUE" || token.name === "FALSE") return { kind: "value", value: token.name === "TRUE" };
    throw new Error(`${formula}: ${token.name}?`);
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
  const tokens = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(formula);
    if (!match) throw new Error(`${formula}: cannot read "${formula.slice(from)}"`);
    const [, number, text, foreign, own, name, symbol] = match;
    if (number !== undefined) tokens.push({ kind: "value", value: Number(number) });
    else if (text !== undefined) tokens.push({ kind: "value", value: text.replaceAll('""', '"') });
    else if (foreign !== undefined) tokens.push(reference(foreign));
    else if (own !== undefined) tokens.push({ kind: "reference", area: own.replaceAll("$", "") });
    else tokens.push(name !== undefined ? { name } : { symbol });
  }
  return tokens;
}

function reference(text) {
  const end = text.lastIndexOf("'!");
  return { kind: "reference", sheet: text.slice(1, end).replaceAll("''", "'"), area: text.slice(end + 2).replaceAll("$", "") };
}
