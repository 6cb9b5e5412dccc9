/** The same words in another language: texts, and functions that make them. */
export type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] extends (...args: infer Args) => string ? (...args: Args) => string : Shape<T[K]> };
