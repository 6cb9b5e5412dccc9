declare const __TENOR_VERSION__: string | undefined;

/** Set by the build; a test has none. */
const version = typeof __TENOR_VERSION__ === "string" ? ` ${__TENOR_VERSION__}` : "";

/** "Tenor 1.2.0" */
export const PRODUCT = `Tenor${version}`;
