import type { ShockOperation } from "./scenario";

/** What a shock does to a number: `x·factor + offset`, or for a probability `1 − (1 − x)^exponent`. */
export type Transform =
  | { readonly kind: "affine"; readonly factor: number; readonly offset: number }
  | { readonly kind: "hazard"; readonly exponent: number };

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
  return transform.kind === "affine" ? transform.factor === 1 && transform.offset === 0 : transform.exponent === 1;
}
