/** The two names of Excel's custom-functions runtime that a function needs, as its documentation gives them. */
class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

const ErrorCode = { invalidValue: "#VALUE!", notAvailable: "#N/A", divisionByZero: "#DIV/0!", invalidNumber: "#NUM!", nullReference: "#NULL!", invalidName: "#NAME?", invalidReference: "#REF!" };

export function installCustomFunctions(): Map<string, (...args: unknown[]) => unknown> {
  const associated = new Map<string, (...args: unknown[]) => unknown>();
  const runtime = { Error: ExcelError, ErrorCode, associate: (id: string, fn: (...args: unknown[]) => unknown) => associated.set(id, fn) };
  Object.assign(globalThis, { CustomFunctions: runtime });
  return associated;
}
