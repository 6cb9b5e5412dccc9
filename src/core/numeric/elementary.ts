import cosOf from "@stdlib/math-base-special-cos";
import expOf from "@stdlib/math-base-special-exp";
import expm1Of from "@stdlib/math-base-special-expm1";
import lnOf from "@stdlib/math-base-special-ln";
import log1pOf from "@stdlib/math-base-special-log1p";
import powOf from "@stdlib/math-base-special-pow";
import sinOf from "@stdlib/math-base-special-sin";

/*
 * Elementary functions for whatever searches. The language leaves the last digit of Math.exp and its like to the engine;
 * a sum keeps such a digit where it is, but a search may take another step for it and end elsewhere in a flat place. These are
 * written in what every engine does alike: + − × ÷.
 */

/** eˣ */
export const exp = (x: number): number => expOf(x);

/** eˣ − 1, with all digits near 0. */
export const expm1 = (x: number): number => expm1Of(x);

/** ln x */
export const ln = (x: number): number => lnOf(x);

/** ln(1 + x), with all digits near 0. */
export const log1p = (x: number): number => log1pOf(x);

/** xʸ */
export const power = (x: number, y: number): number => powOf(x, y);

/** x² */
export const square = (x: number): number => x * x;

/** sin x, x in radians. */
export const sin = (x: number): number => sinOf(x);

/** cos x, x in radians. */
export const cos = (x: number): number => cosOf(x);
