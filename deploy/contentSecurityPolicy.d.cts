/** The headers of everything that is deployed. */
export function securityHeaders(alsoFramedBy?: readonly string[]): Record<string, string>;
export const PANE_POLICY: string;
export const HELP_POLICY: string;
