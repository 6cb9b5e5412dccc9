/**
 * What the page with the grid and the pane's runtime say to each other. The runtime asks for its two
 * ports; the page answers with them and with the settings that Excel would give an add-in at start.
 */
export const CONNECT = "tenor-workbench:connect";
export const CONNECTED = "tenor-workbench:connected";

export interface ConnectMessage {
  readonly type: typeof CONNECT;
}

/** Carries two ports: `[the rich API bridge, the function calls]`. */
export interface ConnectedMessage {
  readonly type: typeof CONNECTED;
}

/** A cell on its way to or from a function; null is blank. */
export type WireCell = number | string | boolean | null | WireError;

export interface WireError {
  readonly error: string;
  readonly message?: string;
}

/** One argument: null where it was left out. */
export type WireArgument = WireCell | readonly (readonly WireCell[])[];

export interface FunctionCall {
  readonly id: number;
  /** The function's id in the metadata file. */
  readonly function: string;
  readonly arguments: readonly WireArgument[];
  /** The calling cell, as `Sheet!A1`. */
  readonly address: string;
}

export type ToRuntime =
  | { readonly kind: "call"; readonly calls: readonly FunctionCall[] }
  | { readonly kind: "cancel"; readonly ids: readonly number[] };

export interface FunctionResult {
  readonly id: number;
  readonly value: WireCell | readonly (readonly WireCell[])[];
}

export type FromRuntime = { readonly kind: "results"; readonly results: readonly FunctionResult[] };

export function isWireError(cell: unknown): cell is WireError {
  return typeof cell === "object" && cell !== null && "error" in cell;
}
