import type { InputCell } from "../../catalog/cell";

/** A formula as a tree. */
export type Tree =
  | { readonly kind: "value"; readonly value: InputCell }
  | { readonly kind: "array"; readonly rows: readonly (readonly Tree[])[] }
  /** An area of cells, or a table's, or a name: as it is written. */
  | { readonly kind: "reference"; readonly text: string }
  | { readonly kind: "structured"; readonly text: string }
  | { readonly kind: "name"; readonly text: string }
  /** `A1#`: all cells that a formula fills. */
  | { readonly kind: "spill"; readonly text: string }
  /** `@`: of a block, the cell in line with the formula. */
  | { readonly kind: "intersection"; readonly operand: Tree }
  | { readonly kind: "negative"; readonly operand: Tree }
  | { readonly kind: "percent"; readonly operand: Tree }
  | { readonly kind: "binary"; readonly operator: BinaryOperator; readonly left: Tree; readonly right: Tree }
  /** An argument that is left out is undefined. */
  | { readonly kind: "call"; readonly name: string; readonly args: readonly (Tree | undefined)[]; readonly text: string };

export const LEVELS = [["=", "<>", "<=", ">=", "<", ">"], ["&"], ["+", "-"], ["*", "/"], ["^"]] as const;
export type BinaryOperator = (typeof LEVELS)[number][number];
