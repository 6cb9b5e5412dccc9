import { scaleHazard } from "../survival/proportionalHazards";
import type { ShockOperation } from "./scenario";

/**
 * What a shock does to a number: `x·factor + offset`, for a probability `1 − (1 − x)^exponent`, or a number for each row
 * of the table in its place.
 */
export type Transform =
  | { readonly kind: "affine"; readonly factor: number; readonly offset: number }
  | { readonly kind: "hazard"; readonly exponent: number }
  | { readonly kind: "rows"; readonly values: Float64Array };

/**
 * A shock at a scale s (MODEL.md §5): multiply → 1 + s(a − 1), add → s·a, replace → x + s(a − x),
 * hazard → a^s. Scale 0 leaves every number as it is, scale 1 is the shock in full.
 */
export function transformAt(operation: ShockOperation, amount: number, scale: number): Transform {
  switch (operation) {
    case "multiply":
      return { kind: "affine", factor: 1 + scale * (amount - 1), offset: 0 };
    case "add":
      return { kind: "affine", factor: 1, offset: scale * amount };
    case "replace":
      return { kind: "affine", factor: 1 - scale, offset: scale * amount };
    case "hazard":
      return { kind: "hazard", exponent: amount ** scale };
  }
}

export function isIdentity(transform: Transform): boolean {
  switch (transform.kind) {
    case "affine":
      return transform.factor === 1 && transform.offset === 0;
    case "hazard":
      return transform.exponent === 1;
    case "rows":
      return false;
  }
}

/** A number of a row of the table under a transform. */
export function transformed(transform: Transform, x: number, row: number): number {
  switch (transform.kind) {
    case "affine":
      return x * transform.factor + transform.offset;
    case "hazard":
      return scaleHazard(x, transform.exponent);
    case "rows":
      return transform.values[row];
  }
}
