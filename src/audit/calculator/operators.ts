import { isCellError, type InputCell } from "../../catalog/cell";
import type { BinaryOperator } from "./tree";
import { DIV_ERROR, compareCells, finiteCell, numberOf, textOfCell } from "./values";

/** Two cells under an operator; the error of the left one comes first. */
export function combine(operator: BinaryOperator, left: InputCell, right: InputCell): InputCell {
  if (isCellError(left)) return left;
  if (isCellError(right)) return right;
  switch (operator) {
    case "&":
      return textOfCell(left) + textOfCell(right);
    case "=":
      return compareCells(left, right) === 0;
    case "<>":
      return compareCells(left, right) !== 0;
    case "<":
      return compareCells(left, right) < 0;
    case "<=":
      return compareCells(left, right) <= 0;
    case ">":
      return compareCells(left, right) > 0;
    case ">=":
      return compareCells(left, right) >= 0;
    default:
      return arithmetic(operator, left, right);
  }
}

function arithmetic(operator: "+" | "-" | "*" | "/" | "^", left: InputCell, right: InputCell): InputCell {
  const [a, b] = [numberOf(left), numberOf(right)];
  if (typeof a !== "number") return a;
  if (typeof b !== "number") return b;
  switch (operator) {
    case "+":
      return finiteCell(a + b);
    case "-":
      return finiteCell(a - b);
    case "*":
      return finiteCell(a * b);
    case "/":
      return b === 0 ? DIV_ERROR : finiteCell(a / b);
    case "^":
      return finiteCell(a ** b);
  }
}
